// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Work and time of training a dense transformer.
///   C   = 6 P D
///   T   = C / (N peak MFU)
///   MFU = rate · 6 P / (N peak)
/// with P the parameters, D the tokens and N the accelerators [count], peak the dense peak of one of them
/// [FLOP/s], rate the tokens per second of all of them together and MFU the model FLOP utilisation [1].
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source 6 P D: kaplan2020; MFU: chowdhery2022
namespace ridgepoint::models {

/// C; 6 FLOP for each parameter and token, forward and backward.
[[nodiscard]] units::Flops trainingWork(units::Parameters p, units::Tokens d);

/// N peak MFU.
[[nodiscard]] units::FlopsPerSecond deliveredRate(units::Processors n, units::FlopsPerSecond peak,
                                                  units::Utilisation mfu);

/// T.
[[nodiscard]] units::Seconds trainingTime(units::Flops work, units::FlopsPerSecond delivered);

/// MFU; above 1 the rate or the peak cannot be right.
[[nodiscard]] units::Utilisation modelFlopUtilisation(units::TokensPerSecond rate, units::Parameters p,
                                                      units::FlopsPerSecond peak, units::Processors n);

/// training_time: parameters, tokens, accelerators [count], peak [TFLOP/s], mfu [1].
extern const ModelDescriptor kTrainingTime;

/// mfu: token_rate [1/s], parameters [count], peak [TFLOP/s], accelerators [count].
extern const ModelDescriptor kMfu;

}  // namespace ridgepoint::models
