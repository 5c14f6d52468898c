// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/dimension_pass.h"

#include <algorithm>

/// The part of the pass that compares neighbours.
namespace ridgepoint::dimensions {

using Code = Fault::Code;

DimensionPass::Majority DimensionPass::majorityOf(const std::vector<Measured>& all) {
    Majority best;
    std::ptrdiff_t most = 0;
    for (const Measured& measured : all) {
        if (!measured.dimension || measured.dimension == best.dimension) continue;
        const auto alike = std::ranges::count(all, measured.dimension, &Measured::dimension);
        best.isTie = alike == most || (best.isTie && alike < most);
        if (alike <= most) continue;
        most = alike;
        best = {measured.dimension, measured.span, false};
    }
    return best;
}

std::vector<DimensionPass::Measured> DimensionPass::voters(const std::vector<Member>& members) const {
    const bool areSides =
        m_analysis.groups.empty() && m_equation.sides.size() > 1 && everySideAgrees(members);
    std::vector<Measured> all;
    if (!areSides) {
        for (const Member& member : members)
            all.push_back({m_states[member.node].dimension, nodeAt(member.node).whole});
        return all;
    }
    for (std::size_t i = 0; i < m_equation.sides.size(); ++i)
        all.push_back({wholeSide(members, static_cast<int>(i)), nodeAt(m_equation.sides[i]).whole});
    return all;
}

void DimensionPass::addGroup(const std::vector<Member>& members, Span span, bool isFunction) {
    const Majority majority = majorityOf(voters(members));
    const int group = static_cast<int>(m_analysis.groups.size());
    m_analysis.groups.push_back({span, isFunction, majority.dimension});
    for (const Member& member : members) {
        const State& state = m_states[member.node];
        Term term{nodeAt(member.node).whole, member.side, group, member.isSubtracted};
        term.dimension = state.dimension;
        term.fit = state.isBroken                          ? Fit::Inside
                   : !state.dimension                      ? Fit::Unknown
                   : majority.isTie                        ? Fit::Clashes
                   : state.dimension == majority.dimension ? Fit::Fits
                                                           : Fit::Differs;
        m_analysis.terms.push_back(term);
        m_termNodes.push_back(member.node);
    }
    reportGroup(members, majority, isFunction);
}

DimensionPass::MaybeDimension DimensionPass::wholeSide(const std::vector<Member>& members, int side) const {
    MaybeDimension whole;
    for (const Member& member : members) {
        const MaybeDimension& dimension = m_states[member.node].dimension;
        if (member.side != side || !dimension) continue;
        if (whole && whole != dimension) return std::nullopt;
        whole = dimension;
    }
    return whole;
}

bool DimensionPass::everySideAgrees(const std::vector<Member>& members) const {
    return std::ranges::all_of(members, [&](const Member& a) {
        return std::ranges::all_of(members, [&](const Member& b) {
            const MaybeDimension& left = m_states[a.node].dimension;
            const MaybeDimension& right = m_states[b.node].dimension;
            return a.side != b.side || !left || !right || left == right;
        });
    });
}

void DimensionPass::reportGroup(const std::vector<Member>& members, const Majority& majority,
                                bool isFunction) {
    int reportedSide = -1;
    const bool hasSides = m_analysis.groups.size() == 1 && m_equation.sides.size() > 1;
    for (const Member& member : members) {
        const MaybeDimension& found = m_states[member.node].dimension;
        if (!found || found == majority.dimension || member.side == reportedSide) continue;
        Fault fault{isFunction ? Code::ArgumentDiffers : Code::TermDiffers,
                    nodeAt(member.node).whole,
                    {},
                    found,
                    majority.dimension,
                    found->over(*majority.dimension),
                    majority.first,
                    majority.isTie};
        if (hasSides && wholeSide(members, member.side)) {
            reportedSide = member.side;
            fault.code = Code::SideDiffers;
            fault.place = nodeAt(m_equation.sides[static_cast<std::size_t>(member.side)]).whole;
        }
        report(std::move(fault));
    }
}

void DimensionPass::report(Fault fault) {
    m_analysis.faults.push_back(std::move(fault));
}

void DimensionPass::fail(Fault::Code code, Span place, MaybeDimension found) {
    Fault fault{code, place};
    fault.found = found;
    report(std::move(fault));
}

void DimensionPass::finish() {
    for (const int side : m_equation.sides)
        m_analysis.sides.push_back({nodeAt(side).whole, m_states[side].dimension, {}});
    auto& faults = m_analysis.faults;
    std::ranges::stable_sort(faults, {}, [](const Fault& fault) { return fault.place.begin; });
    const auto isMissing = [](const Fault& fault) {
        return fault.code == Code::UnknownName || fault.code == Code::UnitMissing;
    };
    m_analysis.verdict = faults.empty()                           ? Verdict::Homogeneous
                         : std::ranges::all_of(faults, isMissing) ? Verdict::Undecided
                                                                  : Verdict::Inhomogeneous;
}

}  // namespace ridgepoint::dimensions
