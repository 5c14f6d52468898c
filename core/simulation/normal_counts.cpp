// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/normal_counts.h"

#include <boost/math/distributions/normal.hpp>

namespace ridgepoint::simulation {

std::vector<double> normalCounts(double mean, double sd, double count, double from, double to, int bins) {
    const double width = (to - from) / bins;
    const auto below = [&](double x) {
        if (sd == 0.0) return x > mean ? 1.0 : 0.0;
        return boost::math::cdf(boost::math::normal(mean, sd), x);
    };
    std::vector<double> counts;
    double before = below(from);
    for (int bin = 1; bin <= bins; ++bin) {
        const double now = below(from + bin * width);
        counts.push_back(count * (now - before));
        before = now;
    }
    return counts;
}

}  // namespace ridgepoint::simulation
