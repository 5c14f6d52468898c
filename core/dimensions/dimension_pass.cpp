// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/dimension_pass.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::dimensions {
namespace {

using Kind = Node::Kind;
using Code = Fault::Code;

bool isGroup(Kind kind) {
    return kind == Kind::Sum || kind == Kind::Max || kind == Kind::Min;
}

/// A number that is a simple fraction: 2, 0.5, −1.5.
std::optional<Rational> simpleFraction(double number) {
    for (int den = 1; den <= Rational::kLargestDenominator; ++den) {
        const double num = number * den;
        if (std::abs(num) > Rational::kLargest) return std::nullopt;
        if (std::abs(num - std::round(num)) < 1e-9) return makeRational(std::llround(num), den);
    }
    return std::nullopt;
}

}  // namespace

DimensionPass::DimensionPass(const Equation& equation, std::span<const Quantity> quantities)
    : m_equation(equation), m_quantities(quantities) {
}

Analysis DimensionPass::run() {
    m_states.reserve(m_equation.nodes.size());
    for (const Node& node : m_equation.nodes)
        m_states.push_back(stateOf(node));
    addGroup(topMembers(), {0, m_equation.text.size()}, false);
    for (const int inner : innerGroups())
        addGroup(membersOf(inner, 0), nodeAt(inner).span, nodeAt(inner).kind != Kind::Sum);
    finish();
    return std::move(m_analysis);
}

std::vector<int> DimensionPass::innerGroups() const {
    std::vector<int> inner;
    for (int i = 0; i < static_cast<int>(m_equation.nodes.size()); ++i) {
        const Kind kind = nodeAt(i).kind;
        const bool isSide = std::ranges::find(m_equation.sides, i) != m_equation.sides.end();
        if (isGroup(kind) && (kind != Kind::Sum || !isSide)) inner.push_back(i);
    }
    std::ranges::stable_sort(inner, {}, [&](int i) { return nodeAt(i).span.begin; });
    return inner;
}

DimensionPass::State DimensionPass::stateOf(const Node& node) {
    if (isGroup(node.kind)) {
        std::vector<Member> members;
        for (const Node::Part part : node.parts)
            members.push_back({part.node, 0, part.isInverse});
        return ofGroup(members);
    }
    const std::size_t faults = m_analysis.faults.size();
    State state;
    for (const Node::Part part : node.parts)
        state.isBroken |= m_states[part.node].isBroken;
    switch (node.kind) {
        case Kind::Number:
            return {node.unit.dimension};
        case Kind::Name:
            return {ofName(node)};
        case Kind::Product:
            state.dimension = ofProduct(node);
            break;
        case Kind::Power:
            state.dimension = ofPower(node);
            break;
        default:
            state.dimension = m_states[node.parts.front().node].dimension;
    }
    state.isBroken |= m_analysis.faults.size() > faults;
    return state;
}

DimensionPass::MaybeDimension DimensionPass::ofName(const Node& node) {
    const std::string_view name = m_equation.textOf(node.span);
    const auto quantity = std::ranges::find(m_quantities, name, &Quantity::name);
    const bool isKnown = quantity != m_quantities.end();
    if (isKnown && quantity->unit) return quantity->unit->dimension;
    Fault fault{isKnown ? Code::UnitMissing : Code::UnknownName, node.span, std::string(name)};
    const bool isTold =
        std::ranges::find(m_analysis.faults, fault.name, &Fault::name) != m_analysis.faults.end();
    if (!isTold) report(std::move(fault));
    return std::nullopt;
}

DimensionPass::MaybeDimension DimensionPass::ofProduct(const Node& node) {
    MaybeDimension product = Dimension();
    for (const Node::Part part : node.parts) {
        const MaybeDimension& factor = m_states[part.node].dimension;
        if (!factor) return std::nullopt;
        product = part.isInverse ? product->over(*factor) : product->times(*factor);
        if (!product) {
            fail(Code::ExponentTooLarge, node.span);
            return std::nullopt;
        }
    }
    return product;
}

DimensionPass::MaybeDimension DimensionPass::ofPower(const Node& node) {
    const int exponent = node.parts.back().node;
    const MaybeDimension& measure = m_states[exponent].dimension;
    if (measure && !measure->isPlain()) {
        fail(Code::ExponentHasUnit, nodeAt(exponent).whole, measure);
        return std::nullopt;
    }
    const MaybeDimension& base = m_states[node.parts.front().node].dimension;
    if (!base || m_states[exponent].isBroken) return std::nullopt;
    return base->isPlain() ? base : raised(node, *base);
}

DimensionPass::MaybeDimension DimensionPass::raised(const Node& node, const Dimension& base) {
    const int exponent = node.parts.back().node;
    const auto number = constant(exponent);
    if (!number) {
        fail(Code::ExponentNotConstant, nodeAt(exponent).whole, base);
        return std::nullopt;
    }
    const MaybeDimension power = base.power(*number);
    if (!power) fail(Code::ExponentTooLarge, node.span);
    return power;
}

std::optional<Rational> DimensionPass::constant(int index) const {
    const Node& node = nodeAt(index);
    if (node.kind == Kind::Number) return node.hasUnit ? std::nullopt : simpleFraction(node.number);
    if (node.kind == Kind::Name || node.kind == Kind::Power || node.kind == Kind::Max ||
        node.kind == Kind::Min)
        return std::nullopt;
    std::optional<Rational> result = Rational{node.kind == Kind::Product ? 1 : 0, 1};
    for (const Node::Part part : node.parts) {
        auto operand = constant(part.node);
        if (!operand || !result) return std::nullopt;
        if (node.kind == Kind::Product) {
            if (part.isInverse) operand = makeRational(operand->den, operand->num);
            result = operand ? product(*result, *operand) : std::nullopt;
        } else {
            if (part.isInverse || node.kind == Kind::Negative) operand->num = -operand->num;
            result = sum(*result, *operand);
        }
    }
    return result;
}

DimensionPass::State DimensionPass::ofGroup(const std::vector<Member>& members) const {
    State state;
    for (const Member& member : members) {
        const State& part = m_states[member.node];
        state.isBroken |= part.isBroken;
        if (!part.dimension) continue;
        if (!state.dimension) state.dimension = part.dimension;
        state.isBroken |= *state.dimension != *part.dimension;
    }
    if (state.isBroken) state.dimension = std::nullopt;
    return state;
}

std::vector<DimensionPass::Member> DimensionPass::membersOf(int index, int side) const {
    std::vector<Member> members;
    for (const Node::Part part : nodeAt(index).parts)
        members.push_back({part.node, side, part.isInverse});
    return members;
}

std::vector<DimensionPass::Member> DimensionPass::topMembers() const {
    std::vector<Member> members;
    for (std::size_t i = 0; i < m_equation.sides.size(); ++i) {
        const int side = static_cast<int>(i);
        const int node = m_equation.sides[i];
        if (nodeAt(node).kind != Kind::Sum)
            members.push_back({node, side, false});
        else
            std::ranges::copy(membersOf(node, side), std::back_inserter(members));
    }
    return members;
}

}  // namespace ridgepoint::dimensions
