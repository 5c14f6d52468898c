// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/machine_levels.h"

#include "core/models/latency_scale.h"
#include "core/units/unit.h"

#include <string_view>

namespace ridgepoint::instruments {

using namespace units;

namespace {

constexpr MachineLevel kCpuLevels[] = {
    {.id = "register", .latency = "cpu_i7.register"},
    {.id = "l1", .latency = "cpu_i7.l1"},
    {.id = "l2", .latency = "cpu_i7.l2"},
    {.id = "dram_local", .latency = "cpu_i7.dram_local"},
    {.id = "dram_remote", .latency = "cpu_i7.dram_remote"},
    {.id = "nvme", .latency = "nvme.latency"},
};

constexpr MachineLevel kA100Levels[] = {
    {.id = "register", .latency = "a100.register"},
    {.id = "shared", .latency = "a100.shared"},
    {.id = "l1", .latency = "a100.l1"},
    {.id = "l2_near", .latency = "a100.l2_near"},
    {.id = "l2_far", .latency = "a100.l2_far"},
    {.id = "hbm", .latency = "a100.hbm"},
    {.id = "nvlink"},
    {.id = "pcie"},
};

constexpr MachineLevel kA100Pyramid[] = {
    {.id = "register", .latency = "a100.register"},
    {.id = "l1", .latency = "a100.l1", .energy = "a100.l1_energy"},
    {.id = "l2", .latency = "a100.l2_near", .energy = "a100.l2_energy"},
    {.id = "hbm",
     .latency = "a100.hbm",
     .bandwidth = "a100_sxm.mem_bw",
     .energy = "a100.hbm_energy",
     .capacity = "a100_sxm.mem"},
};

constexpr MachineLevels kMachineLevels[kMachines] = {
    {.id = "cpu", .clock = "cpu_i7.clock", .levels = kCpuLevels, .pyramid = {}},
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

Hertz clockOf(const hardware::HardwareRecord* record) {
    if (record)
        if (const auto clock = record->valueIn("Hz")) return Hertz(*clock);
    const int clock = models::parameterIndex(models::kLatencyScale, "clock");
    const auto& parameter = models::kLatencyScale.parameters[static_cast<std::size_t>(clock)];
    return Hertz(parameter.fallback.value_or(1.0) * kGiga);
}

std::optional<Between<Seconds>> latencyOf(const hardware::HardwareRecord* record, Hertz clock) {
    if (!record) return std::nullopt;
    if (const auto ends = endsIn(*record, "s"))
        return Between<Seconds>{Seconds(ends->low), Seconds(ends->high)};
    const auto cycles = endsIn(*record, "count");
    if (!cycles) return std::nullopt;
    return Between<Seconds>{models::timeOfCycles(Cycles(cycles->low), clock),
                            models::timeOfCycles(Cycles(cycles->high), clock)};
}

std::optional<Between<Picojoules>> energyOf(const hardware::HardwareRecord* record) {
    if (!record) return std::nullopt;
    const auto ends = endsIn(*record, "pJ");
    if (!ends) return std::nullopt;
    return Between<Picojoules>{Picojoules(ends->low), Picojoules(ends->high)};
}

}  // namespace ridgepoint::instruments
