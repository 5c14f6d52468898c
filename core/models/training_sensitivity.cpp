// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_sensitivity.h"

#include "core/models/describe.h"

#include <algorithm>
#include <utility>

namespace ridgepoint::models {

using namespace units;

double timeRatio(const TrainingRun& run, TrainingInput input, Factor factor) {
    TrainingRun changed = run;
    const double k = factor.value();
    switch (input) {
        case TrainingInput::Parameters:
            changed.parameters = run.parameters * k;
            break;
        case TrainingInput::Tokens:
            changed.tokens = run.tokens * k;
            break;
        case TrainingInput::Accelerators:
            changed.accelerators = run.accelerators * k;
            break;
        case TrainingInput::Peak:
            changed.peak = run.peak * k;
            break;
        case TrainingInput::Mfu:
            changed.mfu = std::min(Utilisation(1.0), run.mfu * k);
            break;
    }
    return runTime(changed) / runTime(run);
}

namespace {

constexpr std::string_view kInputs[] = {"parameters", "tokens", "accelerators", "peak", "mfu"};

constexpr Parameter kParameters[] = {
    count("parameters", 1e9),      count("tokens", 20e9),
    count("accelerators", 1.0),    positive("peak", "TFLOP/s"),
    fractionAboveZero("mfu", 0.4), {.id = "change", .unit = "1", .max = 0.9, .fallback = 0.2},
};

constexpr Output kOutputs[] = {
    perCategory("less", "1", kInputs),
    perCategory("more", "1", kInputs),
};

constexpr std::string_view kLimits[] = {
    "one input changes, the others keep their value; in practice more accelerators lower the utilisation",
    "a utilisation is raised to 1 at most",
    "parameters, tokens and accelerators may become fractions: the ratio is what counts",
    "time alone: accelerators that save time cost the same device hours",
};

Value ratios(const TrainingRun& run, Factor factor) {
    std::vector<double> all;
    for (std::size_t i = 0; i < std::size(kInputs); ++i)
        all.push_back(timeRatio(run, static_cast<TrainingInput>(i), factor));
    return Value::perCategory(std::move(all));
}

Outputs evaluate(Inputs in) {
    const TrainingRun run{.parameters = Parameters(in[0]),
                          .tokens = Tokens(in[1]),
                          .accelerators = Processors(in[2]),
                          .peak = FlopsPerSecond(in[3] * kTera),
                          .mfu = Utilisation(in[4])};
    return results(ratios(run, Factor(1.0 - in[5])), ratios(run, Factor(1.0 + in[5])));
}

}  // namespace

constinit const ModelDescriptor kTrainingSensitivity{
    .id = "training_sensitivity",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"kaplan2020", "training compute, 6 P D, with one input changed at a time"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
