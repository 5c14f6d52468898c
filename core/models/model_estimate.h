// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// What a dense model needs, from its size alone.
///   weights  = P w
///   training = P t
///   forward  = 2 P   for each token
///   C        = 6 P D
///   devices  = max(1, ceil(memory / memory of one device))
/// with P the parameters and D the tokens [count], w the bytes of one weight and t the bytes of training
/// state for one parameter (16 for mixed precision with Adam).
/// @errors none for valid inputs
/// @limits the `limits` of kModelEstimate
/// @source kaplan2020 for the work, rajbhandari2020 for the training state
namespace ridgepoint::models {

/// 2 P: a multiplication and an addition with every weight.
[[nodiscard]] units::Flops forwardWork(units::Parameters p);

/// P w.
[[nodiscard]] units::Bytes parameterMemory(units::Parameters p, units::Bytes perParameter);

/// model_estimate: parameters [count], weight, training [byte], tokens [count], memory [GB].
extern const ModelDescriptor kModelEstimate;

}  // namespace ridgepoint::models
