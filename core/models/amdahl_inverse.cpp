// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl_inverse.h"

#include "core/models/describe.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

SerialFraction largestSerial(Processors n, Share linear) {
    const double l = linear.value();
    if (n == Processors(1.0)) return SerialFraction(1.0);
    return SerialFraction(std::min(1.0, (1.0 / l - 1.0) / (n.value() - 1.0)));
}

std::optional<AffectedFraction> affectedFraction(Factor k, Speedup o) {
    if (o.value() > k.value() || k == Factor(1.0)) return std::nullopt;
    return AffectedFraction((1.0 - 1.0 / o.value()) / (1.0 - 1.0 / k.value()));
}

namespace {

constexpr Parameter kSerialParameters[] = {count("processors", 64.0), fraction("linear_share", 0.9)};
constexpr Output kSerialOutputs[] = {number("serial_max", "1")};
constexpr std::string_view kSerialLimits[] = {
    "the job has a fixed size",
    "every processor works at full efficiency",
};

Outputs evaluateSerial(Inputs in) {
    return results(largestSerial(Processors(in[0]), Share(in[1])));
}

constexpr Parameter kFractionParameters[] = {factor("component_speedup", 3.0),
                                             factor("overall_speedup", 1.3)};
constexpr Output kFractionOutputs[] = {number("fraction", "1")};
constexpr std::string_view kFractionLimits[] = {
    "only one component changes",
    "components do not overlap in time",
};

Outputs evaluateFraction(Inputs in) {
    const Factor k(in[0]);
    const Speedup o(in[1]);
    if (const auto fraction = affectedFraction(k, o)) return results(*fraction);
    return results(o.value() > k.value() ? Special::Never : Special::None);
}

}  // namespace

constinit const ModelDescriptor kAmdahlRequiredSerial{
    .id = "amdahl_required_serial",
    .parameters = kSerialParameters,
    .outputs = kSerialOutputs,
    .evaluate = evaluateSerial,
    .source = {"amdahl1967", "the law solved for the serial share"},
    .limits = kSerialLimits,
};

constinit const ModelDescriptor kAmdahlFraction{
    .id = "amdahl_fraction",
    .parameters = kFractionParameters,
    .outputs = kFractionOutputs,
    .evaluate = evaluateFraction,
    .source = {"amdahl1967", "the law solved for the affected share"},
    .limits = kFractionLimits,
};

}  // namespace ridgepoint::models
