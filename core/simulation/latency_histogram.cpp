// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/latency_histogram.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace ridgepoint::simulation {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

LatencyHistogram::LatencyHistogram()
    : m_counts(kCells, 0), m_firstCell(kCells), m_least(kInfinity), m_largest(-kInfinity) {
}

void LatencyHistogram::add(const LatencyHistogram& other) {
    if (other.m_count == 0) return;
    for (std::size_t cell = other.m_firstCell; cell <= other.m_lastCell; ++cell)
        m_counts[cell] += other.m_counts[cell];
    m_firstCell = std::min(m_firstCell, other.m_firstCell);
    m_lastCell = std::max(m_lastCell, other.m_lastCell);
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_squares += other.m_squares;
    m_least = std::min(m_least, other.m_least);
    m_largest = std::max(m_largest, other.m_largest);
}

void LatencyHistogram::clear() {
    if (m_count > 0)
        std::fill(m_counts.begin() + static_cast<std::ptrdiff_t>(m_firstCell),
                  m_counts.begin() + static_cast<std::ptrdiff_t>(m_lastCell) + 1, 0);
    m_firstCell = kCells;
    m_lastCell = 0;
    m_count = 0;
    m_sum = m_squares = 0.0;
    m_least = kInfinity;
    m_largest = -kInfinity;
}

double LatencyHistogram::mean() const {
    return m_sum / static_cast<double>(m_count);
}

double LatencyHistogram::standardDeviation() const {
    if (m_count < 2) return 0.0;
    const double n = static_cast<double>(m_count);
    return std::sqrt(std::max(0.0, (m_squares - m_sum * m_sum / n) / (n - 1.0)));
}

double LatencyHistogram::middleOf(std::size_t cell) {
    const double low = std::bit_cast<double>((cell + kOffset) << kShift);
    const double high = std::bit_cast<double>((cell + kOffset + 1) << kShift);
    return 0.5 * (low + high);
}

double LatencyHistogram::valueAtRank(std::uint64_t rank) const {
    if (m_count == 0) return std::numeric_limits<double>::quiet_NaN();
    if (rank >= m_count) return m_largest;
    std::uint64_t seen = 0;
    for (std::size_t cell = m_firstCell; cell <= m_lastCell; ++cell) {
        seen += m_counts[cell];
        if (seen >= rank) return within(middleOf(cell));
    }
    return m_largest;
}

double LatencyHistogram::quantile(double q) const {
    const double rank = std::ceil(q * static_cast<double>(m_count) - 1e-9);
    return valueAtRank(static_cast<std::uint64_t>(std::max(1.0, rank)));
}

std::uint64_t LatencyHistogram::countAbove(double latency) const {
    if (m_count == 0 || latency >= m_largest) return 0;
    if (latency < m_least) return m_count;
    const std::size_t cell = cellOf(latency);
    const auto after = m_counts.begin() + static_cast<std::ptrdiff_t>(cell) + 1;
    const auto end = m_counts.begin() + static_cast<std::ptrdiff_t>(m_lastCell) + 1;
    std::uint64_t above = after < end ? std::accumulate(after, end, std::uint64_t{0}) : 0;
    if (within(middleOf(cell)) > latency) above += m_counts[cell];
    return above;
}

std::vector<std::uint64_t> LatencyHistogram::bins(double from, double to, int bins) const {
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(bins), 0);
    if (m_count == 0) return counts;
    const double width = (to - from) / bins;
    for (std::size_t cell = m_firstCell; cell <= m_lastCell; ++cell) {
        if (m_counts[cell] == 0) continue;
        const double place = std::floor((within(middleOf(cell)) - from) / width);
        if (place >= 0.0 && place < bins) counts[static_cast<std::size_t>(place)] += m_counts[cell];
    }
    return counts;
}

}  // namespace ridgepoint::simulation
