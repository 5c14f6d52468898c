// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// Amdahl's law solved for what one would have to have.
///   s_max = min(1, (1 / L - 1) / (N - 1))
///   p     = (1 - 1 / o) / (1 - 1 / k)
/// with L the wanted share of linear speedup [1], N the processors [count], k the speedup [1] of one
/// component and o that of the whole [1].
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source amdahl1967
namespace ridgepoint::models {

/// s_max, the largest serial share with which n processors still reach a share L of linear speedup.
/// 1 for one processor.
[[nodiscard]] units::SerialFraction largestSerial(units::Processors n, units::Share linear);

/// p, the share of time that a component had if making it k times faster made the whole o times faster.
/// @return nothing for o > k (no share does it) and for k = 1 (every share does it)
[[nodiscard]] std::optional<units::AffectedFraction> affectedFraction(units::Factor k, units::Speedup o);

/// amdahl_required_serial: processors [count], linear_share [1].
extern const ModelDescriptor kAmdahlRequiredSerial;

/// amdahl_fraction: component_speedup [1], overall_speedup [1]; never where the overall exceeds the component
/// speedup, none for a component speedup of 1.
extern const ModelDescriptor kAmdahlFraction;

}  // namespace ridgepoint::models
