// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_estimate.h"

#include "core/models/describe.h"
#include "core/models/devices_needed.h"
#include "core/models/training_time.h"

namespace ridgepoint::models {

using namespace units;

Flops forwardWork(Parameters p) {
    constexpr double kFlopPerParameter = 2.0;
    return Flops(kFlopPerParameter * p.value());
}

Bytes parameterMemory(Parameters p, Bytes perParameter) {
    return p.value() * perParameter;
}

namespace {

constexpr Parameter kParameters[] = {
    count("parameters", 7e9), positive("weight", "byte", 2.0), positive("training", "byte", 16.0),
    count("tokens", 1e12),    positive("memory", "GB", 80.0),
};

constexpr Output kOutputs[] = {
    number("weights_memory", "GB"),   number("training_memory", "GB"),    number("flops_per_token", "FLOP"),
    number("training_flops", "FLOP"), number("devices_serving", "count"), number("devices_training", "count"),
};

constexpr std::string_view kLimits[] = {
    "a dense transformer: 2 FLOP for each parameter and token forward, 6 with the backward pass",
    "attention over the context and recomputed activations are not counted",
    "weights and training state alone: caches, activations and buffers come on top",
    "devices for training hold the state in equal parts, with nothing kept twice",
};

Outputs evaluate(Inputs in) {
    const Parameters p(in[0]);
    const Bytes weights = parameterMemory(p, Bytes(in[1]));
    const Bytes training = parameterMemory(p, Bytes(in[2]));
    const Bytes memory(in[4] * kGiga);
    return results(weights / kGiga, training / kGiga, forwardWork(p), trainingWork(p, Tokens(in[3])),
                   devicesNeeded(weights, memory), devicesNeeded(training, memory));
}

}  // namespace

constinit const ModelDescriptor kModelEstimate{
    .id = "model_estimate",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"kaplan2020", "2 P and 6 P D; the bytes of training state after rajbhandari2020"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
