// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How much of a latency budget the distance alone takes.
///   RTT      = 2 d / v
///   share    = RTT / budget
///   left     = budget - RTT
///   farthest = budget v / 2
/// with d the length of the fibre [m] and v the speed of light in it [m/s].
/// @errors none for valid inputs
/// @limits the `limits` of kDistanceBudget
/// @source bipm_si for the speed in vacuum; 200,000 km/s is the rule for glass of index 1.5
namespace ridgepoint::models {

/// The fibre whose round trip takes the whole budget.
[[nodiscard]] units::Metres farthestFor(units::Seconds budget, units::MetresPerSecond speed);

/// distance_budget: distance [km], speed [km/s], budget [ms].
extern const ModelDescriptor kDistanceBudget;

}  // namespace ridgepoint::models
