// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// What a rate of computing means for a mission: items a second, and time, energy and money for each.
///   t      = W / P                    time of one item
///   rate   = 1 / t
///   spread = c_v t                    standard deviation of the time
///   E      = p t                      energy of computing one item, p the power times its factor
///   mean p = p0 + p min(1, t / T)     with an item every T; p0 + p where items follow each other (T = 0)
///   cost   = 10^6 t q (1 - d)         of a million items, at the price q of the time and a discount d
/// with W the work of one item [GFLOP], P the rate reached [TFLOP/s], p the draw while computing [W], p0 the
/// draw at all times [W].
/// @errors none for valid inputs
/// @limits the `limits` of kMissionMetric
/// @source arithmetic
namespace ridgepoint::models {

/// One kind of work, done again and again.
struct MissionWork {
    units::Flops item;       ///< W
    units::Seconds period;   ///< T; 0: the next item follows at once
    double variation = 0.0;  ///< c_v of the time of one item
};

/// What one item takes on a machine that reaches `rate`. [s]
[[nodiscard]] units::Seconds itemTime(const MissionWork& work, units::FlopsPerSecond rate);

/// The share of the time in which the machine computes. [1]
[[nodiscard]] units::Utilisation dutyShare(const MissionWork& work, units::Seconds time);

/// A million items at `price`. [USD]
[[nodiscard]] units::Usd costOfAMillion(units::Seconds time, units::UsdPerHour price);

/// mission_metric: attainable [TFLOP/s], work [GFLOP], jitter [1], power, standby [W], period [ms],
/// price [USD/h], discount [1], power_factor [1].
extern const ModelDescriptor kMissionMetric;

}  // namespace ridgepoint::models
