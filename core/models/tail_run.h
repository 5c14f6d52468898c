// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

#include "core/simulation/tail_mix.h"

/// Samples of a latency with three sources of tail as a model: the same inputs, seed included, give the same
/// figures. Formula and limits: core/simulation/tail_mix.h.
///   normal_rule = mean + z99 sd            of the samples
///   gap         = P99 - normal_rule
///   without     = P99 of the same samples with one source off
///   drop        = P99 - without
///   violations  = share of samples above the limit
/// @errors none for valid inputs
/// @source scenario
namespace ridgepoint::models {

/// What the inputs of kTailRun stand for.
[[nodiscard]] simulation::TailMix tailMixOf(Inputs in);

/// tail_run: see the descriptor. Costly: some 60 ns a sample.
extern const ModelDescriptor kTailRun;

}  // namespace ridgepoint::models
