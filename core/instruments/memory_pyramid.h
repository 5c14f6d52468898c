// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/machine_levels.h"
#include "core/labs/lab.h"

#include <QString>
#include <QVector>

#include <array>

/// The tiers of the memory of one machine (an A100), and what a mix of accesses to them costs.
namespace ridgepoint::instruments {

/// One tier; null where no record has it.
struct PyramidTier {
    QString id;  ///< "hbm"
    const hardware::HardwareRecord* latency = nullptr;
    const hardware::HardwareRecord* latencyFar = nullptr;  ///< of the far half of a tier that has two
    const hardware::HardwareRecord* bandwidth = nullptr;
    const hardware::HardwareRecord* energy = nullptr;  ///< of one bit
    const hardware::HardwareRecord* capacity = nullptr;
};

/// From the near half to the far one, where a tier has two.
[[nodiscard]] std::optional<Between<units::Seconds>> latencyOf(const PyramidTier& tier);

/// Averages over all accesses. A range where a tier has a range, nothing where a tier lacks the figure.
struct MixView {
    double first = 0.0;  ///< shares of the accesses [1]
    double second = 0.0;
    double last = 0.0;
    std::optional<Between<units::Seconds>> latency{};
    std::optional<Between<units::Picojoules>> energy{};
    std::optional<Between<units::Share>> lastTime{};  ///< share of the time spent in the last tier
};

/// What the pyramid knows: tiers, the chosen one, and the mix over its three lower tiers.
class MemoryPyramid {
public:
    /// @param hardware  outlives the pyramid
    explicit MemoryPyramid(const hardware::HardwareRegistry& hardware);

    [[nodiscard]] const QVector<PyramidTier>& tiers() const { return m_tiers; }
    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int tier);

    /// Rows of the three tiers of the mix.
    [[nodiscard]] std::array<int, 3> mixTiers() const;
    /// Share of the accesses that a tier serves; what exceeds the whole is taken from the other share.
    void setFirstShare(double share);
    void setSecondShare(double share);
    [[nodiscard]] MixView mix() const;

    /// The grid of the two sliders: whole percents; ids "first" and "second".
    [[nodiscard]] static labs::ControlDef shareControl(const QString& id);

private:
    const hardware::HardwareRegistry& m_hardware;
    QVector<PyramidTier> m_tiers;
    int m_chosen = 0;
    double m_first = 0.9;
    double m_second = 0.08;
};

}  // namespace ridgepoint::instruments
