// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/braking_distance.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

Metres distanceDuring(Seconds latency, MetresPerSecond speed) {
    return Metres(speed.value() * latency.value());
}

namespace {

constexpr double kSecondsPerHour = 3600.0;

constexpr Parameter kParameters[] = {
    nonNegative("speed", "km/h", 100.0),
    nonNegative("latency", "ms", 10.0),
};

constexpr Output kOutputs[] = {number("distance", "m")};

constexpr std::string_view kLimits[] = {
    "only the distance before the reaction; braking itself comes on top",
    "the speed stays the same during the latency",
    "which latency is acceptable is a choice of the system's design, not a law",
};

Outputs evaluate(Inputs in) {
    return results(distanceDuring(Seconds(in[1] * kMilli), MetresPerSecond(in[0] * kKilo / kSecondsPerHour)));
}

}  // namespace

constinit const ModelDescriptor kBrakingDistance{
    .id = "braking_distance",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "distance covered at constant speed"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
