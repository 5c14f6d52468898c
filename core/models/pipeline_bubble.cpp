// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pipeline_bubble.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

PipelineBubble pipelineBubble(Stages p, Microbatches m, Chunks v) {
    const double busy = v.value() * m.value();
    const double idle = p.value() - 1.0;
    return {Share(idle / (busy + idle)), Share(idle / busy), busy, idle};
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
