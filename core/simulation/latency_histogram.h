// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace ridgepoint::simulation {

/// Counts of latencies in cells whose width grows with the value (a log-linear or "HDR" histogram): memory
/// does not grow with the number of samples, and the relative error is bounded.
///   cells: 1,024 in each octave from 2^-14 ms (61 ns) to 2^34 ms (about 200 days)
///   error: a value read back lies within kRelativeError of the value recorded
/// Values below the range count as its start, values above as its end; least, largest and sums are exact.
class LatencyHistogram {
public:
    static constexpr double kRelativeError = 1.0 / 2048;

    LatencyHistogram();

    /// @param latency  [ms], not negative, not NaN
    void record(double latency) {
        const std::size_t cell = cellOf(latency);
        ++m_counts[cell];
        m_firstCell = std::min(m_firstCell, cell);
        m_lastCell = std::max(m_lastCell, cell);
        ++m_count;
        m_sum += latency;
        m_squares += latency * latency;
        m_least = std::min(m_least, latency);
        m_largest = std::max(m_largest, latency);
    }
    void add(const LatencyHistogram& other);
    /// Forgets everything; costs no more than what was recorded.
    void clear();

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] double mean() const;               ///< [ms]; NaN when empty
    [[nodiscard]] double standardDeviation() const;  ///< [ms], of the samples; 0 for one
    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double largest() const { return m_largest; }
    /// The sample with `rank` samples at or below it, from 1 to count() [ms].
    [[nodiscard]] double valueAtRank(std::uint64_t rank) const;
    /// The smallest sample such that a share `q` (0..1) of all lies at or below it [ms]; NaN when empty.
    [[nodiscard]] double quantile(double q) const;
    /// How many samples lie above `latency` [ms], to the width of a cell.
    [[nodiscard]] std::uint64_t countAbove(double latency) const;
    /// Samples in each of `bins` equal bins from `from` to `to` [ms]; what lies outside is left out.
    [[nodiscard]] std::vector<std::uint64_t> bins(double from, double to, int bins) const;

private:
    static constexpr int kBitsInOctave = 10;
    static constexpr int kShift = 52 - kBitsInOctave;
    static constexpr double kStart = 0x1p-14;
    static constexpr double kEnd = 0x1p34;
    static constexpr std::uint64_t kOffset = std::bit_cast<std::uint64_t>(kStart) >> kShift;
    static constexpr std::size_t kCells = (std::bit_cast<std::uint64_t>(kEnd) >> kShift) - kOffset;

    static std::size_t cellOf(double latency) {
        if (!(latency > kStart)) return 0;
        return std::min<std::size_t>((std::bit_cast<std::uint64_t>(latency) >> kShift) - kOffset, kCells - 1);
    }
    static double middleOf(std::size_t cell);
    /// As a value that can have been recorded.
    [[nodiscard]] double within(double value) const { return std::clamp(value, m_least, m_largest); }

    std::vector<std::uint64_t> m_counts;  ///< [kCells]
    std::size_t m_firstCell;
    std::size_t m_lastCell = 0;
    std::uint64_t m_count = 0;
    double m_sum = 0.0;
    double m_squares = 0.0;
    double m_least;
    double m_largest;
};

}  // namespace ridgepoint::simulation
