// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pipeline_bubble.h"

#include "core/models/describe.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

PipelineBubble pipelineBubble(Stages p, Microbatches m, Chunks v) {
    const double busy = v.value() * m.value();
    const double idle = p.value() - 1.0;
    return {Share(idle / (busy + idle)), Share(idle / busy), busy, idle};
}

StageSlots stageSlots(Stages p, Microbatches m, Chunks v, int stage) {
    const PipelineBubble bubble = pipelineBubble(p, m, v);
    return {static_cast<double>(stage), bubble.busySlots, bubble.idleSlots - stage};
}

ScheduleSlot scheduleSlot(Stages p, Microbatches m, Chunks v, int stage, int slot) {
    const int stages = static_cast<int>(p.value());
    const int chunks = static_cast<int>(v.value());
    const int k = slot - stage;
    if (stage < 0 || stage >= stages || k < 0 || k >= v.value() * m.value()) return {};
    if (chunks == 1) return {SlotUse::Busy, k + 1};
    if (std::fmod(m.value(), p.value()) != 0.0) return {SlotUse::Unordered, 0};
    return {SlotUse::Busy, stages * (k / (stages * chunks)) + k % stages + 1};
}

namespace {

constexpr Parameter kParameters[] = {count("stages", 8.0), count("microbatches", 4.0), count("chunks", 1.0)};

constexpr Output kOutputs[] = {
    number("phase_share", "1"),
    number("over_compute", "1"),
    number("busy_slots", "count"),
    number("idle_slots", "count"),
};

constexpr std::string_view kLimits[] = {
    "all stages and micro-batches take the same time",
    "sending activations between stages takes none",
    "more micro-batches of a fixed batch are smaller and may run less efficiently; that is left out",
    "memory for the activations in flight is not checked",
};

Outputs evaluate(Inputs in) {
    const PipelineBubble b = pipelineBubble(Stages(in[0]), Microbatches(in[1]), Chunks(in[2]));
    return results(b.phaseShare, b.overCompute, b.busySlots, b.idleSlots);
}

}  // namespace

constinit const ModelDescriptor kPipelineBubble{
    .id = "pipeline_bubble",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"narayanan2021", "bubble time of the interleaved schedule"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
