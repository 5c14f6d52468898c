// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/poisson_table.h"

#include <boost/math/distributions/poisson.hpp>

#include <algorithm>
#include <cmath>

namespace ridgepoint::simulation {
namespace {

constexpr double kReach = 12.0;  ///< standard deviations on either side; what lies beyond never happens

}  // namespace

PoissonTable::PoissonTable(double mean) {
    if (mean <= 0.0) {
        m_cumulative = {1.0};
        return;
    }
    const double reach = kReach * (std::sqrt(mean) + 1.0);
    m_first = static_cast<int>(std::max(0.0, std::floor(mean - reach)));
    const int last = static_cast<int>(std::ceil(mean + reach));
    const boost::math::poisson_distribution<double> poisson(mean);
    double sum = m_first == 0 ? 0.0 : boost::math::cdf(poisson, m_first - 1);
    for (int count = m_first; count <= last; ++count) {
        sum += boost::math::pdf(poisson, count);
        m_cumulative.push_back(std::min(sum, 1.0));
    }
}

int PoissonTable::count(double uniform) const {
    const auto found = std::lower_bound(m_cumulative.begin(), m_cumulative.end() - 1, uniform);
    return m_first + static_cast<int>(found - m_cumulative.begin());
}

}  // namespace ridgepoint::simulation
