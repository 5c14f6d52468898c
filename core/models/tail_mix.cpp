// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tail_mix.h"

#include "core/models/describe.h"
#include "core/models/tail_quantile.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

/// f m, how many switches fall into the base latency on average.
double meanSwitches(const TailMix& mix) {
    return mix.switches.value() * mix.base.value() * kMilli;
}

}  // namespace

double noiseSigma(const TailMix& mix) {
    return simulation::kSpreadOfNoise * mix.noise;
}

Probability pauseProbability(const TailMix& mix) {
    return Probability(simulation::kChanceAtFullLoad * mix.osLoad.value());
}

Milliseconds meanPause(const TailMix& mix) {
    return simulation::kDisturbance * mix.base;
}

Milliseconds mixMean(const TailMix& mix) {
    return mix.base + kSwitchCost * meanSwitches(mix) + meanPause(mix) * pauseProbability(mix).value();
}

Milliseconds mixDeviation(const TailMix& mix) {
    const double sigma = noiseSigma(mix);
    const double m = mix.base.value();
    const double c = kSwitchCost.value();
    const double p = pauseProbability(mix).value();
    const double d = meanPause(mix).value();
    const double noise = m * m * std::expm1(sigma * sigma);
    const double switches = c * c * meanSwitches(mix);
    const double pauses = p * d * d * (2.0 - p);
    return Milliseconds(std::sqrt(noise + switches + pauses));
}

Milliseconds noiseOnlyP99(const TailMix& mix) {
    return logNormalQuantile(mix.base, noiseSigma(mix), Level(0.99));
}

namespace {

constexpr Parameter kParameters[] = {
    positive("base", "ms", 130.0),
    fraction("noise", 0.2),
    fraction("os_load", 0.3),
    nonNegative("switches", "1/s", 0.0),
};

constexpr Output kOutputs[] = {
    number("mean", "ms"),
    number("sd", "ms"),
    number("noise_only_p99", "ms"),
};

constexpr std::string_view kLimits[] = {
    "every coefficient is a scenario assumption, not a measurement",
    "the three sources act independently of each other",
    "mean and deviation alone do not give the P99 of the mix; a simulation does",
};

Outputs evaluate(Inputs in) {
    const TailMix mix{Milliseconds(in[0]), in[1], Utilisation(in[2]), RequestsPerSecond(in[3])};
    return results(mixMean(mix), mixDeviation(mix), noiseOnlyP99(mix));
}

}  // namespace

constinit const ModelDescriptor kTailMixClosedForm{
    .id = "tail_mix_closed_form",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "log-normal noise, Poisson switches and random pauses; assumed values"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
