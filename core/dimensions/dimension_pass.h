// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/analysis.h"

namespace ridgepoint::dimensions {

/// First step of analyse(): what every node measures, from the leaves up, and what is wrong on the way.
class DimensionPass {
public:
    DimensionPass(const Equation& equation, std::span<const Quantity> quantities);
    /// Fills everything but amounts and ratio.
    [[nodiscard]] Analysis run();
    /// The nodes behind `Analysis::terms`.
    [[nodiscard]] const std::vector<int>& termNodes() const { return m_termNodes; }

private:
    using MaybeDimension = std::optional<Dimension>;
    struct State {
        MaybeDimension dimension{};
        bool isBroken = false;  ///< something within is at fault, beyond a missing unit
    };
    struct Member {
        int node;
        int side;
        bool isSubtracted;
    };
    struct Measured {
        MaybeDimension dimension{};
        Span span{};
    };
    struct Majority {
        MaybeDimension dimension{};
        Span first{};  ///< where it was met first
        bool isTie = false;
    };

    [[nodiscard]] State stateOf(const Node& node);
    [[nodiscard]] MaybeDimension ofName(const Node& node);
    [[nodiscard]] MaybeDimension ofProduct(const Node& node);
    [[nodiscard]] MaybeDimension ofPower(const Node& node);
    [[nodiscard]] MaybeDimension raised(const Node& node, const Dimension& base);
    [[nodiscard]] std::optional<Rational> constant(int node) const;
    [[nodiscard]] State ofGroup(const std::vector<Member>& members) const;
    [[nodiscard]] static Majority majorityOf(const std::vector<Measured>& all);
    /// What counts towards the majority: the terms, or the sides where only those differ.
    [[nodiscard]] std::vector<Measured> voters(const std::vector<Member>& members) const;
    [[nodiscard]] std::vector<Member> membersOf(int node, int side) const;
    [[nodiscard]] std::vector<Member> topMembers() const;
    /// Sums and functions that are not a whole side, as they stand in the text.
    [[nodiscard]] std::vector<int> innerGroups() const;
    [[nodiscard]] const Node& nodeAt(int node) const { return m_equation.nodes[node]; }

    void addGroup(const std::vector<Member>& members, Span span, bool isFunction);
    void reportGroup(const std::vector<Member>& members, const Majority& majority, bool isFunction);
    /// Whether the terms of each side are alike, so that only the sides can differ.
    [[nodiscard]] bool everySideAgrees(const std::vector<Member>& members) const;
    /// What all terms of a side measure; nothing where they differ.
    [[nodiscard]] MaybeDimension wholeSide(const std::vector<Member>& members, int side) const;
    void report(Fault fault);
    void fail(Fault::Code code, Span place, MaybeDimension found = {});
    void finish();

    const Equation& m_equation;
    std::span<const Quantity> m_quantities;
    Analysis m_analysis;
    std::vector<State> m_states;  ///< [nodes]
    std::vector<int> m_termNodes;
};

}  // namespace ridgepoint::dimensions
