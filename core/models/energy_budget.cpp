// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/energy_budget.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

EnergyBudget energyBudget(ProcessNode node, const EnergyCounts& counts) {
    const NodeEnergies e = nodeEnergies(node);
    const Picojoules dram = memoryEnergy(node, MemoryKind::Ddr).value_or(Picojoules());
    return {.dram = counts.dram * dram,
            .sram = counts.sram * e.sram32,
            .fp32 = counts.fp32 * e.fp32Multiply,
            .fp16 = counts.fp16 * e.fp16Multiply,
            .int8 = counts.int8 * e.int8Multiply};
}

namespace {

constexpr std::string_view kNodes[] = {"45nm", "7nm"};
constexpr std::string_view kParts[] = {"dram", "sram", "fp32", "fp16", "int8"};

constexpr Parameter kParameters[] = {
    choice("node", kNodes, 0.0), countOrNone("dram", 1000.0), countOrNone("sram", 10'000.0),
    countOrNone("fp32", 0.0),    countOrNone("fp16", 1e6),    countOrNone("int8", 0.0),
};

constexpr Output kOutputs[] = {
    perCategory("energy", "pJ", kParts),
    number("total", "pJ"),
    number("movement_share", "1"),
};

constexpr std::string_view kLimits[] = {
    "an access is 32 bits wide, half of a published 64-bit access; SRAM is an array of 8 KB",
    "an operation is one multiplication: the addition, the instruction and the registers are left out",
    "energy of the devices alone: no controller, no wires across the chip, no leakage",
    "DDR is the lower end of its published range at 45 nm",
};

Outputs evaluate(Inputs in) {
    const EnergyBudget e =
        energyBudget(chosen<ProcessNode>(in[0]),
                     {.dram = in[1], .sram = in[2], .fp32 = in[3], .fp16 = in[4], .int8 = in[5]});
    const auto parts = {e.dram.value(), e.sram.value(), e.fp32.value(), e.fp16.value(), e.int8.value()};
    const Value share = e.total() == Picojoules(0.0) ? Value::special(Special::None)
                                                     : Value::number(e.movement() / e.total());
    return results(Value::perCategory(parts), e.total(), share);
}

}  // namespace

constinit const ModelDescriptor kEnergyBudget{
    .id = "energy_budget",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"jouppi2021", "table 2, energy of operations and memory accesses at 45 nm and 7 nm"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
