// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/budget_check.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

namespace ridgepoint::models {

using namespace units;

bool withinBudget(Seconds latency, Seconds budget) {
    return latency <= budget || tied(latency.value(), budget.value());
}

namespace {

constexpr Parameter kParameters[] = {
    nonNegative("latency", "ms", 40.0),
    positive("budget", "ms", 100.0),
};

constexpr Output kOutputs[] = {
    number("share", "1"),
    number("within", "1"),
    number("slack", "ms"),
};

constexpr std::string_view kLimits[] = {
    "one latency against one budget: which of them, mean or tail, is for the reader to say",
    "a budget is a choice with a reason, not a constant of nature",
};

Outputs evaluate(Inputs in) {
    const Seconds latency(in[0] * kMilli);
    const Seconds budget(in[1] * kMilli);
    return results(latency / budget, withinBudget(latency, budget), (budget - latency) / kMilli);
}

}  // namespace

constinit const ModelDescriptor kBudgetCheck{
    .id = "budget_check",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "a latency against a budget; arithmetic"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
