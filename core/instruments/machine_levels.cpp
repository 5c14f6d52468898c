// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/machine_levels.h"

#include "core/models/energy_ratios.h"
#include "core/units/unit.h"

#include <string_view>

namespace ridgepoint::instruments {

using namespace units;

namespace {

constexpr MachineLevel kCpuLevels[] = {
    {.id = "l1", .latency = "cpu.latency_l1"},
    {.id = "l2", .latency = "cpu.latency_l2"},
    {.id = "dram_local", .latency = "cpu.latency_dram"},
    {.id = "dram_remote", .latency = "cpu.latency_dram_remote"},
    {.id = "nvme"},
};

constexpr MachineLevel kA100Levels[] = {
    {.id = "register", .latency = "a100.latency_register"},
    {.id = "shared", .latency = "a100.latency_shared"},
    {.id = "l1", .latency = "a100.latency_l1"},
    {.id = "l2_near", .latency = "a100.latency_l2_near"},
    {.id = "l2_far", .latency = "a100.latency_l2_far"},
    {.id = "hbm", .latency = "a100.latency_hbm"},
    {.id = "nvlink"},
    {.id = "pcie"},
};

constexpr MachineLevel kA100Pyramid[] = {
    {.id = "register", .latency = "a100.latency_register"},
    {.id = "l1", .latency = "a100.latency_l1", .energy = "a100.energy_l1"},
    {.id = "l2",
     .latency = "a100.latency_l2_near",
     .latencyFar = "a100.latency_l2_far",
     .energy = "a100.energy_l2",
     .capacity = "a100_sxm80.l2"},
    {.id = "hbm",
     .latency = "a100.latency_hbm",
     .bandwidth = "a100_sxm80.mem_bw",
     .energy = "a100.energy_hbm",
     .capacity = "a100_sxm80.mem"},
};

constexpr MachineLevels kMachineLevels[kMachines] = {
    {.id = "cpu", .levels = kCpuLevels},
    {.id = "a100", .clock = "a100.clock", .levels = kA100Levels, .pyramid = kA100Pyramid},
};

/// Both ends of a record in another unit.
std::optional<Between<double>> endsIn(const hardware::HardwareRecord& record, std::string_view unitId) {
    const QByteArray name = record.unit.toUtf8();
    const Unit* from = findUnit({name.constData(), static_cast<std::size_t>(name.size())});
    const Unit* to = findUnit(unitId);
    if (!from || !to) return std::nullopt;
    const auto low = convert(record.low, *from, *to);
    const auto high = convert(record.high, *from, *to);
    return low && high ? std::optional(Between<double>{*low, *high}) : std::nullopt;
}

}  // namespace

const MachineLevels& levelsOf(Machine machine) {
    return kMachineLevels[static_cast<std::size_t>(machine)];
}

std::optional<Hertz> clockOf(const hardware::HardwareRecord* record) {
    const auto clock = record ? record->valueIn("Hz") : std::nullopt;
    return clock && *clock > 0.0 ? std::optional(Hertz(*clock)) : std::nullopt;
}

std::optional<Between<Seconds>> latencyOf(const hardware::HardwareRecord* record) {
    const auto ends = record ? endsIn(*record, "s") : std::nullopt;
    if (!ends || ends->low <= 0.0) return std::nullopt;
    return Between<Seconds>{Seconds(ends->low), Seconds(ends->high)};
}

std::optional<Between<Picojoules>> energyOfWord(const hardware::HardwareRecord* perBit) {
    const auto ends = perBit ? endsIn(*perBit, "pJ") : std::nullopt;
    if (!ends) return std::nullopt;
    return Between<Picojoules>{models::energyOf32Bits(Picojoules(ends->low)),
                               models::energyOf32Bits(Picojoules(ends->high))};
}

}  // namespace ridgepoint::instruments
