// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/multistage_amdahl.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

namespace ridgepoint::models {

using namespace units;

Share relativeTime(std::span<const Stage> stages) {
    Share time;
    for (const Stage& stage : stages)
        time = time + stage.share / stage.factor.value();
    return time;
}

namespace {

constexpr std::size_t kStages = 4;

constexpr Parameter kParameters[] = {
    fraction("compute", 0.45), fraction("allreduce", 0.30), fraction("bubble", 0.15), fraction("data", 0.10),
    factor("k_compute", 1.0),  factor("k_allreduce", 2.0),  factor("k_bubble", 1.0),  factor("k_data", 1.0),
};

constexpr Output kOutputs[] = {number("relative_time", "1"), number("speedup", "1")};

constexpr std::string_view kLimits[] = {
    "stages do not overlap in time and do not influence each other",
    "what a factor costs is not in it",
};

std::optional<DomainError> checkTogether(Inputs in) {
    double sum = 0.0;
    for (const double share : in.first(kStages))
        sum += share;
    if (tied(sum, 1.0)) return std::nullopt;
    return DomainError{DomainError::Code::NotTogether, kStages - 1};
}

Outputs evaluate(Inputs in) {
    Stage stages[kStages];
    for (std::size_t i = 0; i < kStages; ++i)
        stages[i] = {Share(in[i]), Factor(in[kStages + i])};
    const Share time = relativeTime(stages);
    return results(time, Speedup(1.0 / time.value()));
}

}  // namespace

constinit const ModelDescriptor kMultistageAmdahl{
    .id = "multistage_amdahl",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"amdahl1967", "the law for several components"},
    .limits = kLimits,
    .checkTogether = checkTogether,
};

}  // namespace ridgepoint::models
