// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Little's law: how many requests are in a stable system on average, and what memory they need.
///   L     = λ W
///   M     = L m
///   L_max = floor(memory / m)
///   λ_max = L_max / W
/// with λ the arrival rate [1/s], W the time that a request spends in the system [s], L the requests in it
/// [count] and m the memory that each of them holds [byte]. All are means.
/// @errors none for valid inputs
/// @limits the `limits` of kLittlesLaw
/// @source little1961
namespace ridgepoint::models {

/// L.
[[nodiscard]] units::Requests requestsInSystem(units::RequestsPerSecond rate, units::Seconds time);

/// L_max, whole requests; infinite when a request holds no memory.
[[nodiscard]] units::Requests requestsThatFit(units::Bytes memory, units::Bytes perRequest);

/// λ_max of a system that holds no more than `limit` requests at a time.
[[nodiscard]] units::RequestsPerSecond rateAtLimit(units::Requests limit, units::Seconds time);

/// littles_law: rate [1/s], latency [s], memory_per_request, memory [GB].
extern const ModelDescriptor kLittlesLaw;

}  // namespace ridgepoint::models
