// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/models/training_cost.h"
#include "core/units/quantities.h"

/// What the time of a training run owes to each of its inputs.
///   less_i = T(x_i (1 - c)) / T
///   more_i = T(x_i (1 + c)) / T
/// with T = 6 P D / (N peak MFU), c the change [1] and all inputs but x_i held. A utilisation is not raised
/// above 1.
/// @errors none for valid inputs
/// @limits the `limits` of kTrainingSensitivity
/// @source kaplan2020
namespace ridgepoint::models {

enum class TrainingInput { Parameters, Tokens, Accelerators, Peak, Mfu };

/// Time with one input multiplied by `factor`, over the time without.
[[nodiscard]] double timeRatio(const TrainingRun& run, TrainingInput input, units::Factor factor);

/// training_sensitivity: parameters, tokens, accelerators [count], peak [TFLOP/s], mfu, change [1].
extern const ModelDescriptor kTrainingSensitivity;

}  // namespace ridgepoint::models
