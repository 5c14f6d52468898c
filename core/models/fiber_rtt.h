// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The time that light needs through a fibre: a lower bound that no network beats.
///   one way    = d / v
///   round trip = 2 d / v
/// with d the length of the fibre [m] and v the speed of light in it [m/s], about two thirds of that in
/// vacuum.
/// @errors none for valid inputs
/// @limits the `limits` of kFiberRtt
/// @source bipm_si for the speed in vacuum; 200,000 km/s is the rule for glass of index 1.5
namespace ridgepoint::models {

[[nodiscard]] units::Seconds propagationTime(units::Metres distance, units::MetresPerSecond speed);

/// There and back.
[[nodiscard]] units::Seconds roundTrip(units::Seconds oneWay);

/// fiber_rtt: distance [km], speed [km/s].
extern const ModelDescriptor kFiberRtt;

}  // namespace ridgepoint::models
