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
/// [count]; a slot is the time of one chunk of one micro-batch, forwards and backwards
/// together. The pipeline phase has v m + p - 1 slots for each stage.
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

/// How one stage spends the slots of the pipeline phase. [count]
struct StageSlots {
    double idleBefore = 0.0;  ///< until the first micro-batch arrives
    double busy = 0.0;
    double idleAfter = 0.0;  ///< while later stages drain
    [[nodiscard]] double total() const { return idleBefore + busy + idleAfter; }
};

/// The slots of stage i: it starts i slots late, works in v m slots and ends p - 1 - i slots early.
/// @param stage  i, from 0 to p - 1
[[nodiscard]] StageSlots stageSlots(units::Stages p, units::Microbatches m, units::Chunks v, int stage);

/// What stands in one cell of the schedule.
enum class SlotUse {
    Idle,
    Busy,      ///< with a known micro-batch
    Unordered  ///< busy, but the order of the micro-batches is not defined here
};
struct ScheduleSlot {
    SlotUse use = SlotUse::Idle;
    int microbatch = 0;  ///< from 1; 0 unless Busy
};

/// The cell of stage i in slot s. With k = s - i the number of the stage's busy slots before it:
///   v = 1  micro-batch k + 1
///   v > 1  micro-batch p floor(k / (p v)) + k mod p + 1: each group of p goes through all chunks in turn
/// @param stage  i, from 0 to p - 1;  @param slot  s, from 0 to v m + p - 2; outside both: idle
/// @limits interleaved chunks fit without a gap only where m is a multiple of p; else busy cells are
///         Unordered
/// @source huang2019; order of interleaved chunks narayanan2021
[[nodiscard]] ScheduleSlot scheduleSlot(units::Stages p, units::Microbatches m, units::Chunks v, int stage,
                                        int slot);

/// pipeline_bubble: stages, microbatches, chunks [count].
extern const ModelDescriptor kPipelineBubble;

}  // namespace ridgepoint::models
