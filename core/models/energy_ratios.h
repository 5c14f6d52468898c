// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// What a memory access costs beside arithmetic, for 32 bits at a time.
///   ratio = E_memory / E_operation
/// with all energies in pJ: operations of one multiplication or addition, memory accesses of 32 bits, which
/// is half of a 64-bit access. Ratios hold for one node and one memory, never for "technology".
/// @errors none for valid inputs
/// @limits the `limits` of kEnergyRatios
/// @source 45 nm: horowitz2014; 7 nm: jouppi2021, table 2, which repeats the 45 nm column
namespace ridgepoint::models {

enum class ProcessNode { Nm45, Nm7 };
enum class MemoryKind { Ddr, Hbm2Low, Hbm2High };  ///< the two ends of the published HBM2 range

/// Energy of arithmetic and of an 8 KB SRAM at one node. [pJ]
struct NodeEnergies {
    units::Picojoules int8Multiply;
    units::Picojoules fp16Add;
    units::Picojoules fp16Multiply;
    units::Picojoules fp32Add;
    units::Picojoules fp32Multiply;
    units::Picojoules sram32;  ///< 32 bits from 8 KB
    [[nodiscard]] units::Picojoules fp16MultiplyAdd() const { return fp16Multiply + fp16Add; }
};

[[nodiscard]] NodeEnergies nodeEnergies(ProcessNode node);

/// 32 bits from off-chip memory [pJ]; DDR is the lower end of its range at 45 nm.
/// @return nothing where no figure is published: HBM2 at 45 nm
[[nodiscard]] std::optional<units::Picojoules> memoryEnergy(ProcessNode node, MemoryKind memory);

/// 32 bits at an energy for each bit.
[[nodiscard]] units::Picojoules energyOf32Bits(units::Picojoules perBit);

/// energy_ratios: node, memory.
extern const ModelDescriptor kEnergyRatios;

}  // namespace ridgepoint::models
