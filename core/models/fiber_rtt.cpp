// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fiber_rtt.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

Seconds propagationTime(Metres distance, MetresPerSecond speed) {
    return Seconds(distance.value() / speed.value());
}

Seconds roundTrip(Seconds oneWay) {
    return 2.0 * oneWay;
}

namespace {

constexpr double kLightInVacuum = 299'792.458;  // km/s, exact
constexpr double kLightInFibre = 200'000.0;     // km/s, a rule

constexpr Parameter kParameters[] = {
    nonNegative("distance", "km", 4000.0),
    {.id = "speed", .unit = "km/s", .max = kLightInVacuum, .minOpen = true, .fallback = kLightInFibre},
};

constexpr Output kOutputs[] = {
    number("one_way", "ms"),
    number("round_trip", "ms"),
};

constexpr std::string_view kLimits[] = {
    "a lower bound: switches, queues and software come on top, and inside one building they are most of it",
    "the distance is that of the fibre, which is longer than the straight line",
};

Outputs evaluate(Inputs in) {
    const Seconds oneWay = propagationTime(Metres(in[0] * kKilo), MetresPerSecond(in[1] * kKilo));
    return results(oneWay / kMilli, roundTrip(oneWay) / kMilli);
}

}  // namespace

constinit const ModelDescriptor kFiberRtt{
    .id = "fiber_rtt",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"bipm_si", "the speed of light, over the refractive index of glass"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
