// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_cost.h"

#include "core/models/describe.h"
#include "core/models/training_time.h"

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kSecondsPerHour = 3600.0;

}  // namespace

Seconds runTime(const TrainingRun& run) {
    return trainingTime(trainingWork(run.parameters, run.tokens),
                        deliveredRate(run.accelerators, run.peak, run.mfu));
}

Hours deviceHours(Seconds time, Processors accelerators) {
    return Hours(time.value() / kSecondsPerHour * accelerators.value());
}

KilowattHours runEnergy(Hours deviceHours, Kilowatts power, Factor pue) {
    return KilowattHours(deviceHours.value() * power.value() * pue.value());
}

namespace {

constexpr Parameter kParameters[] = {
    count("parameters", 1e9),      count("tokens", 20e9),
    count("accelerators", 1.0),    positive("peak", "TFLOP/s"),
    fractionAboveZero("mfu", 0.4), nonNegative("price", "USD/h", 2.10),
    nonNegative("power", "W"),     factor("pue", 1.4),
};

constexpr Output kOutputs[] = {
    number("time", "s"),
    number("device_hours", "h"),
    number("cost", "USD"),
    number("energy", "kWh"),
};

constexpr std::string_view kLimits[] = {
    "a dense transformer: 6 FLOP for each parameter and token; attention over the context is not counted",
    "utilisation stays the same at any number of accelerators; no failures, no restarts, no experiments",
    "price and PUE are assumptions of their day; storage, network and staff are not in them",
    "every device draws the stated power all the time; hosts and switches are left out",
};

Outputs evaluate(Inputs in) {
    const Processors n(in[2]);
    const Seconds time = runTime({.parameters = Parameters(in[0]),
                                  .tokens = Tokens(in[1]),
                                  .accelerators = n,
                                  .peak = FlopsPerSecond(in[3] * kTera),
                                  .mfu = Utilisation(in[4])});
    const Hours hours = deviceHours(time, n);
    const Usd cost(hours.value() * UsdPerHour(in[5]).value());
    return results(time, hours, cost, runEnergy(hours, Kilowatts(in[6] / kKilo), Factor(in[7])));
}

}  // namespace

constinit const ModelDescriptor kTrainingCost{
    .id = "training_cost",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"kaplan2020", "training compute, 6 P D; price and energy are arithmetic on it"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
