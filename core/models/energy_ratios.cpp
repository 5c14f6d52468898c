// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/energy_ratios.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kWordBits = 32.0;
constexpr double kWordsPerAccess = 2.0;  // published accesses are 64 bits wide

constexpr NodeEnergies kNm45{.int8Multiply = Picojoules(0.2),
                             .fp16Add = Picojoules(0.4),
                             .fp16Multiply = Picojoules(1.1),
                             .fp32Add = Picojoules(0.9),
                             .fp32Multiply = Picojoules(3.7),
                             .sram32 = Picojoules(10.0 / kWordsPerAccess)};

constexpr NodeEnergies kNm7{.int8Multiply = Picojoules(0.07),
                            .fp16Add = Picojoules(0.16),
                            .fp16Multiply = Picojoules(0.34),
                            .fp32Add = Picojoules(0.38),
                            .fp32Multiply = Picojoules(1.31),
                            .sram32 = Picojoules(7.5 / kWordsPerAccess)};

}  // namespace

NodeEnergies nodeEnergies(ProcessNode node) {
    return node == ProcessNode::Nm45 ? kNm45 : kNm7;
}

std::optional<Picojoules> memoryEnergy(ProcessNode node, MemoryKind memory) {
    switch (memory) {
        case MemoryKind::Ddr:
            return Picojoules(1300.0 / kWordsPerAccess);
        case MemoryKind::Hbm2Low:
            if (node == ProcessNode::Nm7) return Picojoules(250.0 / kWordsPerAccess);
            break;
        case MemoryKind::Hbm2High:
            if (node == ProcessNode::Nm7) return Picojoules(450.0 / kWordsPerAccess);
            break;
    }
    return std::nullopt;
}

Picojoules energyOf32Bits(Picojoules perBit) {
    return kWordBits * perBit;
}

namespace {

constexpr std::string_view kNodes[] = {"45nm", "7nm"};
constexpr std::string_view kMemories[] = {"ddr", "hbm2_low", "hbm2_high"};

constexpr Parameter kParameters[] = {
    choice("node", kNodes, 0.0),
    choice("memory", kMemories, 0.0),
};

constexpr Output kOutputs[] = {
    number("memory_vs_fp16_multiply", "1"),
    number("memory_vs_fp32_multiply", "1"),
    number("fp32_vs_int8_multiply", "1"),
    number("fp32_vs_fp16_multiply", "1"),
    number("memory_vs_fp16_multiply_add", "1"),
    number("memory_vs_sram", "1"),
    number("memory_energy", "pJ"),
    number("sram_energy", "pJ"),
};

constexpr std::string_view kLimits[] = {
    "energy of the device alone: no controller, no wires across the chip, no leakage, no instructions",
    "memory is counted for 32 bits, an operation for one multiplication of the named width",
    "DDR is the lower end of its published range at 45 nm",
    "HBM2 has figures at 7 nm only, as a range, for its interface",
    "ratios change with the node and the memory",
};

/// None where there is no memory of that kind.
Value ratio(std::optional<Picojoules> memory, Picojoules operation) {
    return memory ? Value::number(*memory / operation) : Value::special(Special::None);
}

Outputs evaluate(Inputs in) {
    const auto node = chosen<ProcessNode>(in[0]);
    const NodeEnergies e = nodeEnergies(node);
    const auto memory = memoryEnergy(node, chosen<MemoryKind>(in[1]));
    return results(ratio(memory, e.fp16Multiply), ratio(memory, e.fp32Multiply),
                   e.fp32Multiply / e.int8Multiply, e.fp32Multiply / e.fp16Multiply,
                   ratio(memory, e.fp16MultiplyAdd()), ratio(memory, e.sram32),
                   ratio(memory, Picojoules(1.0)), e.sram32);
}

}  // namespace

constinit const ModelDescriptor kEnergyRatios{
    .id = "energy_ratios",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"jouppi2021", "table 2, energy of operations and memory accesses at 45 nm and 7 nm"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
