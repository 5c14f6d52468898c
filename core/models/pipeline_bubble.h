// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The idle time while a pipeline fills and drains.
///   idle  = p - 1                 slots of each stage
///   busy  = v m
///   phase = (p - 1) / (v m + p - 1)   share of the pipeline phase
///   over  = (p - 1) / (v m)           over the ideal compute time
/// with p the stages, m the micro-batches of one step and v the model chunks that a stage interleaves
/// [count]; a slot is the time of one chunk of one micro-batch.
/// @errors none for valid inputs
/// @limits the `limits` of kPipelineBubble
/// @source huang2019; interleaving narayanan2021
namespace ridgepoint::models {

struct PipelineBubble {
    units::Share phaseShare;
    units::Share overCompute;
    double busySlots = 0.0;  ///< [count]
    double idleSlots = 0.0;  ///< [count]
};

[[nodiscard]] PipelineBubble pipelineBubble(units::Stages p, units::Microbatches m,
                                            units::Chunks v = units::Chunks(1.0));

/// pipeline_bubble: stages, microbatches, chunks [count].
extern const ModelDescriptor kPipelineBubble;

}  // namespace ridgepoint::models
