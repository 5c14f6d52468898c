// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/latency_histogram.h"

#include <array>
#include <cstdint>
#include <vector>

namespace ridgepoint::simulation {

/// A figure of a run with its 95 % interval.
struct Estimate {
    double value = 0.0;  ///< [ms]
    double low = 0.0;
    double high = 0.0;
    bool isProvisional = false;  ///< fewer than kLeastBeyond samples lie beyond the percentile
};

/// The percentiles that every run reports, as shares.
inline constexpr std::array kReported{0.5, 0.9, 0.95, 0.99, 0.999};
inline constexpr double kLeastBeyond = 100.0;

struct Summary {
    std::uint64_t count = 0;
    Estimate mean;
    std::array<Estimate, kReported.size()> percentiles;        ///< order of kReported
    double standardDeviation = 0.0;                            ///< [ms]
    [[nodiscard]] const Estimate& percentile(double q) const;  ///< precondition: q is one of kReported
};

/// Latencies in the order in which they were measured, with what their intervals need.
///
/// Neighbours in a queue resemble each other, so an interval that took them for independent would be too
/// narrow. The run is cut into kBatches consecutive batches; the spread of their figures gives the interval
/// (method of batch means, Student's t with kBatches - 1 degrees of freedom). A percentile's interval is
/// never narrower than the one from order statistics of independent samples.
/// @source law2015, batch means; conover1999, intervals of quantiles
class LatencyRecord {
public:
    static constexpr int kBatches = 20;

    /// @param expected  samples of the whole run; the batches are cut accordingly
    explicit LatencyRecord(std::uint64_t expected);

    void record(double latency) {
        m_batch.record(latency);
        if (m_batch.count() == m_batchSize) closeBatch();
    }
    /// Closes the last batch. Call once, after the last record.
    void finish();

    [[nodiscard]] const LatencyHistogram& histogram() const { return m_all; }
    /// Precondition: finish() was called and something was recorded.
    [[nodiscard]] Summary summary() const;

private:
    void closeBatch();
    [[nodiscard]] Estimate percentile(std::size_t index) const;

    std::uint64_t m_batchSize;
    LatencyHistogram m_batch;
    LatencyHistogram m_all;
    std::vector<double> m_means;                                    ///< [full batches]
    std::array<std::vector<double>, kReported.size()> m_quantiles;  ///< [kReported, full batches]
};

}  // namespace ridgepoint::simulation
