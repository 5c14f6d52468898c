// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/spearman.h"

#include "core/models/tie.h"

#include <cassert>
#include <cmath>

namespace ridgepoint::models {

namespace {

double rankOf(double value, std::span<const double> values, double tolerance) {
    double below = 0.0;
    double equal = 0.0;
    for (const double other : values) {
        if (tied(other, value, tolerance))
            equal += 1.0;
        else if (other < value)
            below += 1.0;
    }
    return 1.0 + below + (equal - 1.0) / 2.0;
}

}  // namespace

std::optional<double> spearman(std::span<const double> x, std::span<const double> y, double tolerance) {
    assert(x.size() == y.size());
    const double middle = (static_cast<double>(x.size()) + 1.0) / 2.0;
    double xy = 0.0;
    double xx = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = rankOf(x[i], x, tolerance) - middle;
        const double dy = rankOf(y[i], y, tolerance) - middle;
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    if (xx == 0.0 || yy == 0.0) return std::nullopt;
    return xy / std::sqrt(xx * yy);
}

}  // namespace ridgepoint::models
