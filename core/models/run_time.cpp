// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/run_time.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

Hours runTime(Hours baseline, Speedup speedup) {
    return baseline / speedup.value();
}

namespace {

constexpr Parameter kParameters[] = {positive("baseline", "h", 100.0), positive("speedup", "1", 64.0)};
constexpr Output kOutputs[] = {number("runtime", "h")};
constexpr std::string_view kLimits[] = {"the whole run speeds up by the same factor"};

Outputs evaluate(Inputs in) {
    return results(runTime(Hours(in[0]), Speedup(in[1])));
}

}  // namespace

constinit const ModelDescriptor kRunTime{
    .id = "run_time",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"hoefler2015", "definition of speedup"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
