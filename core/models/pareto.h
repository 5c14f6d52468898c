// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

/// Offers that are judged by two things at once.
///   p dominates q  when p is at least as good as q in both and better in one
/// What no offer dominates is the Pareto front. Dominance is a relation: it makes no number of two, and
/// offers that trade one for the other stay side by side.
/// @limits NaN is neither better nor as good: such an offer dominates nothing and is dominated by nothing
/// @source arithmetic
namespace ridgepoint::models {

enum class Better { Less, More };

/// Plain numbers: the plot gives them their units.
struct Offer {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Offer&) const = default;
};

struct Goals {
    Better x = Better::Less;
    Better y = Better::More;
};

[[nodiscard]] bool dominates(const Offer& p, const Offer& q, Goals goals);

/// For each offer whether another one dominates it. Shape: one for each offer.
[[nodiscard]] std::vector<bool> dominated(std::span<const Offer> offers, Goals goals);

/// The edge of what the front dominates, as corners from the best x to the worst: what lies beyond it would
/// be new. Empty without a finite offer on the front.
/// @param worst  the corner at which the picture ends, no better in x or y than any offer
[[nodiscard]] std::vector<Offer> frontEdge(std::span<const Offer> offers, Goals goals, Offer worst);

}  // namespace ridgepoint::models
