// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Memory for the state of a model in training.
///   b = weights + gradients + master copy + optimizer state
///   M = P b
/// with P the parameters [count] and each term in bytes for one parameter. Mixed precision with Adam takes
/// 2 + 2 + 4 + 8.
/// @errors none for valid inputs
/// @limits the `limits` of kTrainingMemory
/// @source rajbhandari2020
namespace ridgepoint::models {

/// Bytes for one parameter.
struct TrainingState {
    units::Bytes weights;
    units::Bytes gradients;
    units::Bytes master;
    units::Bytes optimizer;
    [[nodiscard]] units::Bytes perParameter() const { return weights + gradients + master + optimizer; }
};

/// M.
[[nodiscard]] units::Bytes trainingMemory(units::Parameters p, const TrainingState& state);

/// training_memory: parameters [count], weights, gradients, master, optimizer [byte].
extern const ModelDescriptor kTrainingMemory;

}  // namespace ridgepoint::models
