// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/machine_levels.h"

#include <QString>
#include <QVector>

/// The latencies of one machine on one logarithmic scale, stretched to a human time.
namespace ridgepoint::instruments {

/// One level as it is shown now. What is not published is nothing, never a guess.
struct LadderRow {
    QString level;                                     ///< "l1"
    const hardware::HardwareRecord* record = nullptr;  ///< null: no public measurement
    std::optional<Between<units::Seconds>> latency;
    std::optional<Between<units::Cycles>> cycles;  ///< nothing where no clock is published
    std::optional<Between<units::Seconds>> human;  ///< when the base lasts its human time
    Between<double> bar{0.0, 0.0};                 ///< ends of the bar, as shares of the axis [1]
    bool isBase = false;
    bool isCompared = false;
};

/// Two marked levels of one machine.
struct LadderComparison {
    int slower = 0;  ///< rows
    int faster = 0;
    Between<double> ratio{1.0, 1.0};  ///< of their latencies; a range where one of them is a range
};

/// A logarithmic axis of whole decades.
struct LadderAxis {
    int from = -9;  ///< power of ten of seconds
    int to = -8;
    /// Where a latency lies, 0 at the left end.
    [[nodiscard]] double shareOf(units::Seconds latency) const;
};

/// What the ladder knows. Each change computes all rows anew; a widget reads them.
class LatencyLadder {
public:
    /// @param hardware  outlives the ladder
    explicit LatencyLadder(const hardware::HardwareRegistry& hardware);

    /// The other machine starts with its first measured level as the base and nothing compared.
    void setMachine(Machine machine);
    /// The level that lasts the base time. Refused for a level without a measurement.
    bool setBase(int row);
    /// @param time  above 0, else ignored
    void setBaseTime(units::Seconds time);
    /// Marks a level or takes its mark away; a third mark takes the place of the oldest. Levels without a
    /// measurement cannot be marked.
    void toggleCompared(int row);

    [[nodiscard]] Machine machine() const { return m_machine; }
    [[nodiscard]] int base() const { return m_base; }
    [[nodiscard]] units::Seconds baseTime() const { return m_baseTime; }
    [[nodiscard]] const QVector<LadderRow>& rows() const { return m_rows; }
    [[nodiscard]] const LadderAxis& axis() const { return m_axis; }
    [[nodiscard]] std::optional<LadderComparison> comparison() const;
    /// Nothing where the figures are not those of one clock.
    [[nodiscard]] std::optional<units::Hertz> clock() const;
    [[nodiscard]] const hardware::HardwareRecord* clockRecord() const;

private:
    void readLatencies();
    void refresh();

    const hardware::HardwareRegistry& m_hardware;
    Machine m_machine = Machine::Cpu;
    int m_base = 0;
    units::Seconds m_baseTime{1.0};
    QVector<int> m_compared;  ///< oldest first
    QVector<LadderRow> m_rows;
    LadderAxis m_axis;
};

}  // namespace ridgepoint::instruments
