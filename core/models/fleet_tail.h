// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How a rare slowness of one becomes a common one of many. Two questions with one formula between them:
///   P(any)   = 1 - (1 - p)^n      at least one of n is slow
///   E        = n p                slow ones on average
///   p_needed = 1 - (1 - t)^(1/n)  so that P(any) = t
///   q_one    = q^(1/n)            level of one reply whose quantile is the q quantile of the slowest of n
/// A fleet: n devices, each for itself; a slow one keeps no other waiting. A fan-out: one request that waits
/// for n replies and is as slow as the slowest.
/// @errors none for valid inputs
/// @limits the `limits` of kFleetTail and kFanOut
/// @source dean2013 for the fan-out; the fleet is the same arithmetic
namespace ridgepoint::models {

/// P(any).
[[nodiscard]] units::Probability probabilityOfAny(units::Probability p, units::Devices n);

/// p_needed, the inverse of probabilityOfAny.
[[nodiscard]] units::Probability probabilityNeeded(units::Probability any, units::Devices n);

/// q_one.
[[nodiscard]] units::Level levelOfOne(units::Level slowest, units::Devices n);

/// fleet_tail: probability [1], count [count], target [1].
extern const ModelDescriptor kFleetTail;

/// fan_out: probability [1], count [count], quantile [1].
extern const ModelDescriptor kFanOut;

}  // namespace ridgepoint::models
