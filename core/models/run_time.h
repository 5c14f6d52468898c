// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// What a speedup means on the clock.
///   T = T_1 / S
/// with T_1 the time before [h] and S the speedup [1].
/// @errors none for valid inputs
/// @limits the `limits` of kRunTime
/// @source definition of speedup
namespace ridgepoint::models {

[[nodiscard]] units::Hours runTime(units::Hours baseline, units::Speedup speedup);

/// run_time: baseline [h], speedup [1].
extern const ModelDescriptor kRunTime;

}  // namespace ridgepoint::models
