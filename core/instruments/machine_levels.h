// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/units/quantities.h"

#include <optional>
#include <span>

/// The memory hierarchies that the instruments show, one machine at a time: which hardware record says what
/// of which level. A level without a record has no public measurement; nothing is guessed in its place.
namespace ridgepoint::instruments {

enum class Machine { Cpu, A100 };
inline constexpr int kMachines = 2;

/// One level; an empty id where nothing is published.
struct MachineLevel {
    const char* id;  ///< "l1"
    const char* latency = "";
    const char* bandwidth = "";
    const char* energy = "";  ///< of 32 bits
    const char* capacity = "";
};

struct MachineLevels {
    const char* id;                         ///< "a100"
    const char* clock;                      ///< record of the clock in which cycles are counted
    std::span<const MachineLevel> levels;   ///< fastest first
    std::span<const MachineLevel> pyramid;  ///< tiers of the memory alone, fastest first
};

[[nodiscard]] const MachineLevels& levelsOf(Machine machine);

/// A published figure: one value, or the two ends of its range.
template <class Quantity>
struct Between {
    Quantity low;
    Quantity high;
    [[nodiscard]] bool isOne() const { return low == high; }
};

/// The clock of a machine: its record, else the scenario clock of latency_scale.
[[nodiscard]] units::Hertz clockOf(const hardware::HardwareRecord* record);

/// A record in a unit of time, or in cycles of a clock (unit "count").
/// @return nothing for null and for a record of another dimension
[[nodiscard]] std::optional<Between<units::Seconds>> latencyOf(const hardware::HardwareRecord* record,
                                                               units::Hertz clock);

/// A record in a unit of energy.
[[nodiscard]] std::optional<Between<units::Picojoules>> energyOf(const hardware::HardwareRecord* record);

}  // namespace ridgepoint::instruments
