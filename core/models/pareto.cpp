// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pareto.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {
namespace {

bool isAsGood(double p, double q, Better better) {
    return better == Better::Less ? p <= q : p >= q;
}

bool isBetter(double p, double q, Better better) {
    return better == Better::Less ? p < q : p > q;
}

}  // namespace

bool dominates(const Offer& p, const Offer& q, Goals goals) {
    return isAsGood(p.x, q.x, goals.x) && isAsGood(p.y, q.y, goals.y) &&
           (isBetter(p.x, q.x, goals.x) || isBetter(p.y, q.y, goals.y));
}

std::vector<bool> dominated(std::span<const Offer> offers, Goals goals) {
    std::vector<bool> beaten;
    beaten.reserve(offers.size());
    for (const Offer& offer : offers)
        beaten.push_back(
            std::ranges::any_of(offers, [&](const Offer& other) { return dominates(other, offer, goals); }));
    return beaten;
}

std::vector<Offer> frontEdge(std::span<const Offer> offers, Goals goals, Offer worst) {
    const std::vector<bool> beaten = dominated(offers, goals);
    std::vector<Offer> front;
    for (std::size_t i = 0; i < offers.size(); ++i)
        if (!beaten[i] && std::isfinite(offers[i].x) && std::isfinite(offers[i].y))
            front.push_back(offers[i]);
    std::ranges::sort(front, [&](const Offer& p, const Offer& q) { return isBetter(p.x, q.x, goals.x); });
    std::vector<Offer> corners;
    double level = worst.y;
    for (const Offer& offer : front) {
        corners.push_back({offer.x, level});
        corners.push_back(offer);
        level = offer.y;
    }
    if (!front.empty()) corners.push_back({worst.x, level});
    return corners;
}

}  // namespace ridgepoint::models
