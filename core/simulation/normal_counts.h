// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ridgepoint::simulation {

/// How many of `count` samples a normal distribution puts into each of `bins` equal bins from `from` to `to`:
/// count * (Phi(b) - Phi(a)). With no spread, all fall into the bin that holds the mean.
/// @param mean, sd, from, to  one unit, sd not negative
[[nodiscard]] std::vector<double> normalCounts(double mean, double sd, double count, double from, double to,
                                               int bins);

}  // namespace ridgepoint::simulation
