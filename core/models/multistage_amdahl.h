// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <span>

/// Amdahl's law with several components that become faster at once.
///   T / T_0 = Σ f_i / k_i
///   S       = 1 / (T / T_0)
/// with f_i the shares of the old step [1], which sum to 1, and k_i the speedup of each [1].
/// @errors none for valid inputs; shares that do not sum to 1 within 1e-9 are refused by the descriptor
/// @limits the `limits` of kMultistageAmdahl
/// @source amdahl1967
namespace ridgepoint::models {

struct Stage {
    units::Share share;
    units::Factor factor;
};

/// T / T_0, as a share of the old step.
[[nodiscard]] units::Share relativeTime(std::span<const Stage> stages);

/// multistage_amdahl: compute, allreduce, bubble, data [1]; k_compute, k_allreduce, k_bubble, k_data [1].
extern const ModelDescriptor kMultistageAmdahl;

}  // namespace ridgepoint::models
