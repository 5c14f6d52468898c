// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_optimizer.h"

#include "core/models/describe.h"
#include "core/models/pipeline_bubble.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr Share kCompute(0.45);
constexpr Share kAllreduce(0.30);
constexpr Share kData(0.10);
constexpr Stages kStages(8.0);
constexpr TrainingLevers kUntouched{};

}  // namespace

TrainingStep trainingStep(const TrainingLevers& levers) {
    const double prefetch = std::max(1.0, std::sqrt(levers.workers / kUntouched.workers));
    const Share overCompute = pipelineBubble(kStages, levers.microbatches).overCompute;
    return {.compute = kCompute,
            .allreduce = kAllreduce / levers.compression.value(),
            .bubble = kCompute * overCompute.value(),
            .data = kData / prefetch};
}

Utilisation trainingMfu(const TrainingStep& step) {
    return kBaselineMfu / step.total().value();
}

Weeks tuningCost(const TrainingLevers& levers) {
    Weeks cost;
    if (levers.microbatches != kUntouched.microbatches) cost = cost + Weeks(0.5);
    if (levers.compression > kUntouched.compression)
        cost = cost + Weeks(2.0 + 1.5 * (levers.compression - kUntouched.compression).value());
    if (levers.workers > kUntouched.workers)
        cost = cost + Weeks(1.0 + 0.25 * (levers.workers - kUntouched.workers).value());
    return cost;
}

std::optional<double> tuningReturn(Utilisation mfu, Weeks cost) {
    if (cost == Weeks(0.0)) return std::nullopt;
    return (mfu - kBaselineMfu).value() / cost.value();
}

namespace {

constexpr std::string_view kParts[] = {"compute", "allreduce", "bubble", "data"};

constexpr Parameter kParameters[] = {count("microbatches", 21.0), factor("compression", 1.0),
                                     count("workers", 4.0)};

constexpr Output kOutputs[] = {
    number("mfu", "1"),
    number("mfu_gain", "1"),
    number("relative_time", "1"),
    number("cost", "week"),
    number("roi", "1/week"),
    number("within_budget", "1"),
    perCategory("before", "1", kParts),
    perCategory("after", "1", kParts),
    perCategory("after_shares", "1", kParts),
};

constexpr std::string_view kLimits[] = {
    "shares, costs and the 35 % that no lever has touched are scenario assumptions",
    "more micro-batches of the same batch run as efficiently as fewer",
    "compression shrinks the all-reduce in proportion and costs neither accuracy nor compute",
    "fewer than 4 prefetch workers count as 4",
    "the levers do not influence each other",
};

/// The parts, each divided by `whole`.
Value parts(const TrainingStep& step, Share whole = Share(1.0)) {
    return Value::perCategory(
        {step.compute / whole, step.allreduce / whole, step.bubble / whole, step.data / whole});
}

Outputs evaluate(Inputs in) {
    const TrainingLevers levers{Microbatches(in[0]), Factor(in[1]), Workers(in[2])};
    const TrainingStep step = trainingStep(levers);
    const Utilisation mfu = trainingMfu(step);
    const Weeks cost = tuningCost(levers);
    const auto roi = tuningReturn(mfu, cost);
    return results(mfu, mfu - kBaselineMfu, step.total(), cost,
                   roi ? Value::number(*roi) : Value::special(Special::None), cost <= kTuningBudget,
                   parts(trainingStep(kUntouched)), parts(step), parts(step, step.total()));
}

}  // namespace

constinit const ModelDescriptor kTrainingOptimizer{
    .id = "training_optimizer",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "shares and costs; bubble after narayanan2021"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
