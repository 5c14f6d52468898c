// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How many devices hold a given amount of memory together.
///   N = max(1, ceil(needed / memory))
/// @errors none for valid inputs
/// @limits the `limits` of kDevicesNeeded
/// @source arithmetic
namespace ridgepoint::models {

/// N, whole devices; a need that exceeds a whole number by rounding alone takes no further device.
[[nodiscard]] units::Processors devicesNeeded(units::Bytes needed, units::Bytes memory);

/// devices_needed: memory_needed, memory [GB].
extern const ModelDescriptor kDevicesNeeded;

}  // namespace ridgepoint::models
