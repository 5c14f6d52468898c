// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fleet_tail.h"

#include "core/models/describe.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

Probability probabilityOfAny(Probability p, Devices n) {
    return Probability(-std::expm1(n.value() * std::log1p(-p.value())));
}

Probability probabilityNeeded(Probability any, Devices n) {
    return Probability(-std::expm1(std::log1p(-any.value()) / n.value()));
}

Level levelOfOne(Level slowest, Devices n) {
    return Level(std::exp(std::log(slowest.value()) / n.value()));
}

namespace {

constexpr Parameter kFleetParameters[] = {
    fraction("probability", 0.01),
    count("count", 1.0),
    fraction("target", 0.01),
};

constexpr Output kFleetOutputs[] = {
    number("any", "1"),
    number("expected", "count"),
    number("required", "1"),
};

constexpr std::string_view kFleetLimits[] = {
    "the devices are slow independently of each other; a common cause makes them slow together",
    "no device waits for another: the share of slow requests stays that of one device",
};

Outputs evaluateFleet(Inputs in) {
    const Probability p(in[0]);
    const Devices n(in[1]);
    return results(probabilityOfAny(p, n), p.value() * n, probabilityNeeded(Probability(in[2]), n));
}

constexpr Parameter kFanOutParameters[] = {
    fraction("probability", 0.01),
    count("count", 100.0),
    level("quantile", 0.99),
};

constexpr Output kFanOutOutputs[] = {
    number("any", "1"),
    number("level", "1"),
};

constexpr std::string_view kFanOutLimits[] = {
    "the replies are slow independently of each other; a common cause makes them slow together",
    "the request waits for every reply: no hedged or dropped ones",
};

Outputs evaluateFanOut(Inputs in) {
    const Devices n(in[1]);
    return results(probabilityOfAny(Probability(in[0]), n), levelOfOne(Level(in[2]), n));
}

}  // namespace

constinit const ModelDescriptor kFleetTail{
    .id = "fleet_tail",
    .parameters = kFleetParameters,
    .outputs = kFleetOutputs,
    .evaluate = evaluateFleet,
    .source = {"arithmetic", "independent devices, 1 - (1 - p)^n"},
    .limits = kFleetLimits,
};

constinit const ModelDescriptor kFanOut{
    .id = "fan_out",
    .parameters = kFanOutParameters,
    .outputs = kFanOutOutputs,
    .evaluate = evaluateFanOut,
    .source = {"dean2013", "one request over many servers, 1 - (1 - p)^n"},
    .limits = kFanOutLimits,
};

}  // namespace ridgepoint::models
