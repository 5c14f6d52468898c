// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

/// Results that differ by rounding alone are ties.
inline constexpr double kTieTolerance = 1e-9;

/// Whether two values count as equal: they differ by no more than `tolerance` of the larger one.
[[nodiscard]] inline bool tied(double a, double b, double tolerance = kTieTolerance) {
    return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

}  // namespace ridgepoint::models
