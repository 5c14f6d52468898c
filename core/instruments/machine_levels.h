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
    const char* latencyFar = "";  ///< of the far half, where the level has two
    const char* bandwidth = "";
    const char* energy = "";  ///< of one bit
    const char* capacity = "";
};

struct MachineLevels {
    const char* id;                           ///< "a100"
    const char* clock = "";                   ///< record of the clock in which cycles are counted
    std::span<const MachineLevel> levels{};   ///< fastest first
    std::span<const MachineLevel> pyramid{};  ///< tiers of the memory alone, fastest first
};

[[nodiscard]] const MachineLevels& levelsOf(Machine machine);

/// A published figure: one value, or the two ends of its range.
template <class Quantity>
struct Between {
    Quantity low;
    Quantity high;
    [[nodiscard]] bool isOne() const { return low == high; }
};

/// @return nothing for null and for a record that is no single frequency
[[nodiscard]] std::optional<units::Hertz> clockOf(const hardware::HardwareRecord* record);

/// @return nothing for null and for a record that is no time above 0
[[nodiscard]] std::optional<Between<units::Seconds>> latencyOf(const hardware::HardwareRecord* record);

/// The energy of 32 bits from a record of the energy of one bit.
/// @return nothing for null and for a record that is no energy
[[nodiscard]] std::optional<Between<units::Picojoules>> energyOfWord(const hardware::HardwareRecord* perBit);

}  // namespace ridgepoint::instruments
