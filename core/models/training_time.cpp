// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_time.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kFlopPerParameterAndToken = 6.0;

}  // namespace

Flops trainingWork(Parameters p, Tokens d) {
    return Flops(kFlopPerParameterAndToken * p.value() * d.value());
}

FlopsPerSecond deliveredRate(Processors n, FlopsPerSecond peak, Utilisation mfu) {
    return n.value() * peak * mfu.value();
}

Seconds trainingTime(Flops work, FlopsPerSecond delivered) {
    return Seconds(work.value() / delivered.value());
}

Utilisation modelFlopUtilisation(TokensPerSecond rate, Parameters p, FlopsPerSecond peak, Processors n) {
    return Utilisation(rate.value() * kFlopPerParameterAndToken * p.value() / (peak.value() * n.value()));
}

namespace {

constexpr Parameter kTimeParameters[] = {
    count("parameters", 1e9),    count("tokens", 20e9),         count("accelerators", 1.0),
    positive("peak", "TFLOP/s"), fractionAboveZero("mfu", 0.4),
};

constexpr Output kTimeOutputs[] = {
    number("flops", "FLOP"),
    number("throughput", "FLOP/s"),
    number("time", "s"),
};

constexpr std::string_view kTimeLimits[] = {
    "a dense transformer: 6 FLOP for each parameter and token",
    "attention over the context and recomputed activations are not counted",
    "utilisation stays the same during the whole run and at any number of accelerators",
    "no failures, no restarts",
};

Outputs evaluateTime(Inputs in) {
    const Flops work = trainingWork(Parameters(in[0]), Tokens(in[1]));
    const FlopsPerSecond rate =
        deliveredRate(Processors(in[2]), FlopsPerSecond(in[3] * kTera), Utilisation(in[4]));
    return results(work, rate, trainingTime(work, rate));
}

constexpr Parameter kMfuParameters[] = {
    positive("token_rate", "1/s", 422000.0),
    count("parameters", 70e9),
    positive("peak", "TFLOP/s"),
    count("accelerators", 512.0),
};

constexpr Output kMfuOutputs[] = {number("mfu", "1")};

constexpr std::string_view kMfuLimits[] = {
    "the peak is the dense one of the precision in use",
    "6 FLOP for each parameter and token; attention over the context is not counted",
    "a figure above 1 means that the rate or the peak is wrong",
};

Outputs evaluateMfu(Inputs in) {
    return results(modelFlopUtilisation(TokensPerSecond(in[0]), Parameters(in[1]),
                                        FlopsPerSecond(in[2] * kTera), Processors(in[3])));
}

}  // namespace

constinit const ModelDescriptor kTrainingTime{
    .id = "training_time",
    .parameters = kTimeParameters,
    .outputs = kTimeOutputs,
    .evaluate = evaluateTime,
    .source = {"kaplan2020", "training compute, 6 P D"},
    .limits = kTimeLimits,
};

constinit const ModelDescriptor kMfu{
    .id = "mfu",
    .parameters = kMfuParameters,
    .outputs = kMfuOutputs,
    .evaluate = evaluateMfu,
    .source = {"chowdhery2022", "model FLOP utilisation"},
    .limits = kMfuLimits,
};

}  // namespace ridgepoint::models
