// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ridgepoint::simulation {

/// Poisson numbers by inversion: one uniform number makes one count, and a larger mean never a smaller count.
/// A slider that moves the mean therefore moves every sample a little instead of drawing all of them anew.
class PoissonTable {
public:
    /// @param mean  from 0 to some thousands
    explicit PoissonTable(double mean);
    /// @param uniform  in (0, 1]
    [[nodiscard]] int count(double uniform) const;

private:
    int m_first = 0;
    std::vector<double> m_cumulative;  ///< chance of at most m_first + i
};

}  // namespace ridgepoint::simulation
