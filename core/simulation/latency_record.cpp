// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/latency_record.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <numeric>

namespace ridgepoint::simulation {
namespace {

constexpr double kNormal975 = 1.959963984540054;  ///< z of a two-sided 95 % interval
constexpr double kLeastInBatch = 10.0;            ///< samples beyond a percentile, for a batch to have one

/// Half the width of the 95 % interval of the mean of `figures`; 0 when there are fewer than two.
double halfWidth(const std::vector<double>& figures) {
    const double n = static_cast<double>(figures.size());
    if (n < 2.0) return 0.0;
    const double mean = std::accumulate(figures.begin(), figures.end(), 0.0) / n;
    double squares = 0.0;
    for (const double figure : figures)
        squares += (figure - mean) * (figure - mean);
    const boost::math::students_t student(n - 1.0);
    return boost::math::quantile(student, 0.975) * std::sqrt(squares / (n - 1.0) / n);
}

}  // namespace

const Estimate& Summary::percentile(double q) const {
    const auto found = std::find(kReported.begin(), kReported.end(), q);
    return percentiles[static_cast<std::size_t>(found - kReported.begin())];
}

LatencyRecord::LatencyRecord(std::uint64_t expected)
    : m_batchSize(std::max<std::uint64_t>(1, expected / kBatches)) {
}

void LatencyRecord::closeBatch() {
    m_means.push_back(m_batch.mean());
    for (std::size_t i = 0; i < kReported.size(); ++i)
        m_quantiles[i].push_back(m_batch.quantile(kReported[i]));
    m_all.add(m_batch);
    m_batch.clear();
}

void LatencyRecord::finish() {
    m_all.add(m_batch);  // an unfinished batch counts for the figures, not for their spread
    m_batch.clear();
}

Estimate LatencyRecord::percentile(std::size_t index) const {
    const double q = kReported[index];
    const double n = static_cast<double>(m_all.count());
    const double reach = kNormal975 * std::sqrt(n * q * (1.0 - q));
    const double lowRank = std::max(1.0, std::floor(n * q - reach));
    const double highRank = std::min(n, std::ceil(n * q + reach) + 1.0);
    Estimate estimate{m_all.quantile(q), m_all.valueAtRank(static_cast<std::uint64_t>(lowRank)),
                      m_all.valueAtRank(static_cast<std::uint64_t>(highRank)), n * (1.0 - q) < kLeastBeyond};
    if (static_cast<double>(m_batchSize) * (1.0 - q) >= kLeastInBatch) {
        const double half = halfWidth(m_quantiles[index]);
        estimate.low = std::min(estimate.low, estimate.value - half);
        estimate.high = std::max(estimate.high, estimate.value + half);
    }
    return estimate;
}

Summary LatencyRecord::summary() const {
    Summary summary;
    summary.count = m_all.count();
    const double mean = m_all.mean();
    const double half = halfWidth(m_means);
    summary.mean = {mean, mean - half, mean + half, static_cast<double>(summary.count) < kLeastBeyond};
    for (std::size_t i = 0; i < kReported.size(); ++i)
        summary.percentiles[i] = percentile(i);
    summary.standardDeviation = m_all.standardDeviation();
    return summary;
}

}  // namespace ridgepoint::simulation
