// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How far a vehicle goes before anything reacts.
///   d = v t
/// with v the speed [m/s] and t the latency from the event to the first reaction [s].
/// @errors none for valid inputs
/// @limits the `limits` of kBrakingDistance
/// @source scenario; the distance itself is arithmetic
namespace ridgepoint::models {

[[nodiscard]] units::Metres distanceDuring(units::Seconds latency, units::MetresPerSecond speed);

/// braking_distance: speed [km/h], latency [ms].
extern const ModelDescriptor kBrakingDistance;

}  // namespace ridgepoint::models
