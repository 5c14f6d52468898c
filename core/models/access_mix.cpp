// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/access_mix.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

namespace ridgepoint::models {

using namespace units;

Share AccessMix::last() const {
    const Share upper = first + second;
    return tied(upper.value(), 1.0) || upper > Share(1.0) ? Share(0.0) : Share(1.0) - upper;
}

MemoryLevel averageAccess(const AccessMix& mix, const ThreeLevels& levels) {
    const double p1 = mix.first.value();
    const double p2 = mix.second.value();
    const double p3 = mix.last().value();
    const auto& [first, second, last] = levels;
    return {.latency = p1 * first.latency + p2 * second.latency + p3 * last.latency,
            .energy = p1 * first.energy + p2 * second.energy + p3 * last.energy};
}

Share lastTimeShare(const AccessMix& mix, const ThreeLevels& levels) {
    return Share(mix.last().value() * levels.last.latency / averageAccess(mix, levels).latency);
}

namespace {

constexpr int kSecondShare = 1;

constexpr Parameter kParameters[] = {
    fraction("first_share", 0.9),       fraction("second_share", 0.08),   positive("first", "ns"),
    positive("second", "ns"),           positive("last", "ns"),           nonNegative("first_energy", "pJ"),
    nonNegative("second_energy", "pJ"), nonNegative("last_energy", "pJ"),
};

constexpr Output kOutputs[] = {
    number("latency", "ns"),
    number("energy", "pJ"),
    number("last_share", "1"),
    number("last_time_share", "1"),
};

constexpr std::string_view kLimits[] = {
    "the shares of the first and the second level are at most 1 together",
    "three levels of one machine; each share is of all accesses, not of those that missed above",
    "one access after the other: in flight together they hide much of the latency, not of the energy",
    "latency and energy are those of a whole access, with the misses above it",
};

std::optional<DomainError> checkTogether(Inputs in) {
    const double upper = in[0] + in[1];
    if (upper <= 1.0 || tied(upper, 1.0)) return std::nullopt;
    return DomainError{DomainError::Code::NotTogether, kSecondShare};
}

Outputs evaluate(Inputs in) {
    const AccessMix mix{Share(in[0]), Share(in[1])};
    const ThreeLevels levels{.first = {Seconds(in[2] * kNano), Picojoules(in[5])},
                             .second = {Seconds(in[3] * kNano), Picojoules(in[6])},
                             .last = {Seconds(in[4] * kNano), Picojoules(in[7])}};
    const MemoryLevel average = averageAccess(mix, levels);
    return results(average.latency / kNano, average.energy, mix.last(), lastTimeShare(mix, levels));
}

}  // namespace

constinit const ModelDescriptor kAccessMix{
    .id = "access_mix",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"wulf1995", "average access time of a cache and a memory, for three levels"},
    .limits = kLimits,
    .checkTogether = checkTogether,
};

}  // namespace ridgepoint::models
