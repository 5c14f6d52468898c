// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_metric.h"

#include "core/models/describe.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

Seconds itemTime(const MissionWork& work, FlopsPerSecond rate) {
    return Seconds(work.item.value() / rate.value());
}

Utilisation dutyShare(const MissionWork& work, Seconds time) {
    if (time >= work.period) return Utilisation(1.0);
    return Utilisation(time / work.period);
}

Usd costOfAMillion(Seconds time, UsdPerHour price) {
    constexpr double kMillion = 1e6;
    constexpr double kSecondsPerHour = 3600.0;
    return Usd(kMillion * time.value() * price.value() / kSecondsPerHour);
}

namespace {

constexpr Parameter kParameters[] = {
    positive("attainable", "TFLOP/s", 64.0), positive("work", "GFLOP", 140.0),
    nonNegative("jitter", "1", 0.15),        positive("power", "W", 700.0),
    nonNegative("standby", "W", 0.0),        nonNegative("period", "ms", 0.0),
    nonNegative("price", "USD/h", 3.0),      fraction("discount", 0.0),
    positive("power_factor", "1", 1.0),
};

constexpr Output kOutputs[] = {
    number("rate", "1/s"),  number("time", "ms"),          number("spread", "ms"),
    number("energy", "mJ"), number("average_power", "mW"), number("cost", "USD"),
};

constexpr std::string_view kLimits[] = {
    "the rate reached is an upper bound, so time, energy and cost are lower bounds",
    "the draw while computing does not depend on how busy the arithmetic is",
    "energy counts computing alone, without what is drawn at all times",
    "the machine is paid for by the hour, and computes in every hour that is paid",
};

Outputs evaluate(Inputs in) {
    const MissionWork work{
        .item = Flops(in[1] * kGiga), .period = Seconds(in[5] * kMilli), .variation = in[2]};
    const Seconds time = itemTime(work, FlopsPerSecond(in[0] * kTera));
    const double milliseconds = time.value() / kMilli;
    const double power = in[3] * in[8];
    const double drawn = in[4] + power * dutyShare(work, time).value();
    return results(1.0 / time.value(), milliseconds, work.variation * milliseconds, power * milliseconds,
                   drawn / kMilli, costOfAMillion(time, UsdPerHour(in[6] * (1.0 - in[7]))));
}

}  // namespace

constinit const ModelDescriptor kMissionMetric{
    .id = "mission_metric",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"arithmetic", "work over rate; power and price times time"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
