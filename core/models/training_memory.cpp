// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_memory.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

Bytes trainingMemory(Parameters p, const TrainingState& state) {
    return p.value() * state.perParameter();
}

namespace {

constexpr Parameter kParameters[] = {
    count("parameters", 7e9),
    nonNegative("weights", "byte", 2.0),
    nonNegative("gradients", "byte", 2.0),
    nonNegative("master", "byte", 4.0),
    nonNegative("optimizer", "byte", 8.0),
};

constexpr Output kOutputs[] = {
    number("bytes_per_parameter", "byte"),
    number("total", "GB"),
};

constexpr std::string_view kLimits[] = {
    "the state alone: activations, buffers and fragmentation come on top",
    "one copy: plain data parallelism keeps a whole one on each accelerator, sharding divides it",
    "the defaults are 16-bit weights and gradients with a 32-bit master copy and Adam's two moments",
};

Outputs evaluate(Inputs in) {
    const TrainingState state{Bytes(in[1]), Bytes(in[2]), Bytes(in[3]), Bytes(in[4])};
    return results(state.perParameter(), trainingMemory(Parameters(in[0]), state) / kGiga);
}

}  // namespace

constinit const ModelDescriptor kTrainingMemory{
    .id = "training_memory",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"rajbhandari2020", "model states of mixed-precision training with Adam"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
