// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/latency_ladder.h"

#include "core/models/latency_scale.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::instruments {

using namespace units;

namespace {

constexpr int kMostCompared = 2;

/// What stands for a range where one figure is needed: its middle on the logarithmic scale.
Seconds middleOf(const Between<Seconds>& range) {
    return Seconds(std::sqrt(range.low.value() * range.high.value()));
}

LadderAxis axisOf(const QVector<LadderRow>& rows) {
    double low = 0.0;
    double high = 0.0;
    for (const LadderRow& row : rows) {
        if (!row.latency) continue;
        low = low == 0.0 ? row.latency->low.value() : std::min(low, row.latency->low.value());
        high = std::max(high, row.latency->high.value());
    }
    if (low <= 0.0) return {};
    const int from = static_cast<int>(std::floor(std::log10(low) - 1e-9));
    const int to = static_cast<int>(std::ceil(std::log10(high) - 1e-9));
    return {from, std::max(to, from + 1)};
}

}  // namespace

double LadderAxis::shareOf(Seconds latency) const {
    if (latency <= Seconds(0.0)) return 0.0;
    return std::clamp((std::log10(latency.value()) - from) / (to - from), 0.0, 1.0);
}

LatencyLadder::LatencyLadder(const hardware::HardwareRegistry& hardware) : m_hardware(hardware) {
    readLatencies();
}

void LatencyLadder::setMachine(Machine machine) {
    if (machine == m_machine) return;
    m_machine = machine;
    readLatencies();
}

bool LatencyLadder::setBase(int row) {
    if (row < 0 || row >= m_rows.size() || !m_rows[row].latency) return false;
    m_base = row;
    refresh();
    return true;
}

void LatencyLadder::setBaseTime(Seconds time) {
    if (!(time > Seconds(0.0)) || !std::isfinite(time.value())) return;
    m_baseTime = time;
    refresh();
}

void LatencyLadder::toggleCompared(int row) {
    if (row < 0 || row >= m_rows.size() || !m_rows[row].latency) return;
    if (m_compared.removeAll(row) == 0) {
        if (m_compared.size() == kMostCompared) m_compared.removeFirst();
        m_compared.append(row);
    }
    refresh();
}

std::optional<LadderComparison> LatencyLadder::comparison() const {
    if (m_compared.size() < kMostCompared) return std::nullopt;
    int slower = m_compared[0];
    int faster = m_compared[1];
    if (middleOf(*m_rows[slower].latency) < middleOf(*m_rows[faster].latency)) std::swap(slower, faster);
    const Between<Seconds>& slow = *m_rows[slower].latency;
    const Between<Seconds>& fast = *m_rows[faster].latency;
    return LadderComparison{slower, faster, {slow.low / fast.high, slow.high / fast.low}};
}

std::optional<Hertz> LatencyLadder::clock() const {
    return clockOf(clockRecord());
}

const hardware::HardwareRecord* LatencyLadder::clockRecord() const {
    return m_hardware.find(QString::fromLatin1(levelsOf(m_machine).clock));
}

void LatencyLadder::readLatencies() {
    m_rows.clear();
    m_compared.clear();
    for (const MachineLevel& level : levelsOf(m_machine).levels) {
        LadderRow row;
        row.level = QString::fromLatin1(level.id);
        row.record = m_hardware.find(QString::fromLatin1(level.latency));
        row.latency = latencyOf(row.record);
        if (!row.latency) row.record = nullptr;
        m_rows.append(row);
    }
    m_axis = axisOf(m_rows);
    const auto measured =
        std::ranges::find_if(m_rows, [](const LadderRow& row) { return row.latency.has_value(); });
    m_base = measured == m_rows.end() ? 0 : static_cast<int>(measured - m_rows.begin());
    refresh();
}

void LatencyLadder::refresh() {
    const std::optional<Hertz> rate = clock();
    for (int i = 0; i < m_rows.size(); ++i) {
        LadderRow& row = m_rows[i];
        row.isBase = i == m_base && row.latency;
        row.isCompared = m_compared.contains(i);
        if (!row.latency) continue;
        const auto [low, high] = *row.latency;
        const Seconds base = middleOf(*m_rows[m_base].latency);
        if (rate)
            row.cycles =
                Between<Cycles>{models::latencyCycles(low, *rate), models::latencyCycles(high, *rate)};
        row.human = Between<Seconds>{models::scaledLatency(low, base, m_baseTime),
                                     models::scaledLatency(high, base, m_baseTime)};
        if (row.isBase) row.human = Between<Seconds>{m_baseTime, m_baseTime};
        row.bar = {m_axis.shareOf(low), m_axis.shareOf(high)};
    }
}

}  // namespace ridgepoint::instruments
