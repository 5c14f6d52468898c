// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/energy_ratios.h"
#include "core/models/model.h"
#include "core/units/quantities.h"

/// The energy of a kernel by what it does, and how much of it moves data.
///   E_i   = count_i e_i
///   total = Σ E_i
///   share = (E_dram + E_sram) / total
/// with e_i the energies of core/models/energy_ratios [pJ]: 32 bits from DDR or from 8 KB of SRAM, one
/// multiplication of the named width.
/// @errors none for valid inputs
/// @limits the `limits` of kEnergyBudget
/// @source 45 nm: horowitz2014; 7 nm: jouppi2021, table 2
namespace ridgepoint::models {

/// How often a kernel does what. [count]
struct EnergyCounts {
    double dram = 0.0;  ///< words of 32 bits
    double sram = 0.0;  ///< words of 32 bits
    double fp32 = 0.0;  ///< multiplications
    double fp16 = 0.0;
    double int8 = 0.0;
};

struct EnergyBudget {
    units::Picojoules dram;
    units::Picojoules sram;
    units::Picojoules fp32;
    units::Picojoules fp16;
    units::Picojoules int8;
    [[nodiscard]] units::Picojoules movement() const { return dram + sram; }
    [[nodiscard]] units::Picojoules total() const { return movement() + fp32 + fp16 + int8; }
};

[[nodiscard]] EnergyBudget energyBudget(ProcessNode node, const EnergyCounts& counts);

/// energy_budget: node; dram, sram, fp32, fp16, int8 [count].
extern const ModelDescriptor kEnergyBudget;

}  // namespace ridgepoint::models
