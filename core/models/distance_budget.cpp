// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/distance_budget.h"

#include "core/models/describe.h"
#include "core/models/fiber_rtt.h"

namespace ridgepoint::models {

using namespace units;

Metres farthestFor(Seconds budget, MetresPerSecond speed) {
    return Metres(budget.value() * speed.value() / 2.0);
}

namespace {

constexpr double kLightInVacuum = 299'792.458;  // km/s, exact
constexpr double kLightInFibre = 200'000.0;     // km/s, a rule

constexpr Parameter kParameters[] = {
    nonNegative("distance", "km", 4000.0),
    {.id = "speed", .unit = "km/s", .max = kLightInVacuum, .minOpen = true, .fallback = kLightInFibre},
    positive("budget", "ms", 100.0),
};

constexpr Output kOutputs[] = {
    number("round_trip", "ms"),
    number("share", "1"),
    number("remaining", "ms"),
    number("farthest", "km"),
};

constexpr std::string_view kLimits[] = {
    "the lower bound that distance sets: switches, queues and software take from what remains",
    "the distance is that of the fibre, which is longer than the straight line",
    "one round trip; a handshake or a second request takes another",
};

Outputs evaluate(Inputs in) {
    const MetresPerSecond speed(in[1] * kKilo);
    const Seconds budget(in[2] * kMilli);
    const Seconds trip = roundTrip(propagationTime(Metres(in[0] * kKilo), speed));
    return results(trip / kMilli, trip / budget, (budget - trip) / kMilli,
                   farthestFor(budget, speed) / kKilo);
}

}  // namespace

constinit const ModelDescriptor kDistanceBudget{
    .id = "distance_budget",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"bipm_si", "the speed of light, over the refractive index of glass"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
