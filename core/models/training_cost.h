// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// What a training run costs.
///   T     = 6 P D / (N peak MFU)
///   hours = N T
///   cost  = hours · price
///   E     = hours · power · PUE
/// with P the parameters, D the tokens and N the accelerators [count], peak the dense peak of one of them
/// [FLOP/s], price per device and hour [USD/h], power of one device [kW] and PUE the energy of the building
/// over that of its machines [1].
/// @errors none for valid inputs
/// @limits the `limits` of kTrainingCost
/// @source kaplan2020 for the work; price, power and PUE are the reader's
namespace ridgepoint::models {

struct TrainingRun {
    units::Parameters parameters;
    units::Tokens tokens;
    units::Processors accelerators;
    units::FlopsPerSecond peak;
    units::Utilisation mfu;
};

/// T.
[[nodiscard]] units::Seconds runTime(const TrainingRun& run);

/// hours: of all devices together.
[[nodiscard]] units::Hours deviceHours(units::Seconds time, units::Processors accelerators);

/// E.
[[nodiscard]] units::KilowattHours runEnergy(units::Hours deviceHours, units::Kilowatts power,
                                             units::Factor pue);

/// training_cost: parameters, tokens, accelerators [count], peak [TFLOP/s], mfu [1], price [USD/h],
/// power [W], pue [1].
extern const ModelDescriptor kTrainingCost;

}  // namespace ridgepoint::models
