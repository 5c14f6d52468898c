// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/strong_scaling.h"

#include "core/models/all_reduce.h"
#include "core/models/describe.h"
#include "core/models/training_time.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

StrongScaling strongScaling(const StrongScalingInputs& in) {
    const double n = in.processors.value();
    const Flops work = trainingWork(in.parameters, in.stepTokens);
    const Seconds alone = trainingTime(work, deliveredRate(Processors(1.0), in.peak, in.mfu));
    const double delay = n > 1.0 ? 1.0 + in.straggler.value() : 1.0;
    const Bytes gradients = in.parameters.value() * in.gradient;

    StrongScaling out;
    out.compute = alone / n * delay;
    out.communication = ringAllReduce(gradients, in.processors, in.bandwidth, in.hop).total();
    const auto [shorter, longer] = std::minmax(out.compute, out.communication);
    out.step = longer + (1.0 - in.overlap.value()) * shorter;
    out.exposed = out.step - out.compute;
    out.speedup = Speedup(alone / out.step);
    out.efficiency = Share(out.speedup.value() / n);
    out.communicationShare = Share(out.exposed / out.step);
    out.jobTime = in.job / work * out.step;
    return out;
}

namespace {

constexpr Parameter kParameters[] = {
    count("processors", 1.0),
    count("parameters", 175e9),
    count("step_tokens", 4e6),
    positive("peak", "TFLOP/s"),
    fractionAboveZero("mfu", 0.5),
    positive("gradient_bytes", "byte", 2.0),
    positive("bandwidth", "GB/s"),
    nonNegative("hop_latency", "us", 5.0),
    fraction("overlap", 0.0),
    nonNegative("straggler", "1", 0.0),
    positive("job_flops", "FLOP", 2.1e25),
};

constexpr Output kOutputs[] = {
    number("compute", "s"),
    number("communication", "s"),
    number("exposed", "s"),
    number("step", "s"),
    number("speedup", "1"),
    number("efficiency", "1"),
    number("communication_share", "1"),
    number("job_time", "s"),
};

constexpr std::string_view kLimits[] = {
    "strong scaling: the step has a fixed number of tokens",
    "pure data parallelism; whether the model fits one processor is not asked",
    "utilisation while computing is that of one processor, however small its part becomes",
    "a flat ring over all processors; hierarchical_allreduce is faster",
    "no failures, no input or output",
    "the default job is a third party's estimate (epoch_gpt4)",
};

Outputs evaluate(Inputs in) {
    const StrongScaling s = strongScaling({.processors = Processors(in[0]),
                                           .parameters = Parameters(in[1]),
                                           .stepTokens = Tokens(in[2]),
                                           .peak = FlopsPerSecond(in[3] * kTera),
                                           .mfu = Utilisation(in[4]),
                                           .gradient = Bytes(in[5]),
                                           .bandwidth = BytesPerSecond(in[6] * kGiga),
                                           .hop = Seconds(in[7] * kMicro),
                                           .overlap = Overlap(in[8]),
                                           .straggler = Share(in[9]),
                                           .job = Flops(in[10])});
    return results(s.compute, s.communication, s.exposed, s.step, s.speedup, s.efficiency,
                   s.communicationShare, s.jobTime);
}

}  // namespace

constinit const ModelDescriptor kStrongScaling{
    .id = "strong_scaling",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"patarasuk2009", "ring all-reduce beside 6 P D of kaplan2020"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
