// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/accuracy_under_noise.h"

#include "core/models/describe.h"
#include "core/models/mission_tracks.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kChance = 0.5;
constexpr Decibels kClean(30.0);
constexpr double kSlope = 4.0;  // dB

struct Sound {
    Decibels ratio;
    double weight;
};

constexpr Sound kField[] = {
    {Decibels(10.0), 0.05}, {Decibels(5.0), 0.15},   {Decibels(0.0), 0.35},
    {Decibels(-5.0), 0.30}, {Decibels(-10.0), 0.15},
};

Milliseconds hop() {
    return missionTrack(Track::Tiny).capture;
}

}  // namespace

Accuracy accuracyAt(const IsolationModel& model, Decibels ratio) {
    const double best = 0.992 - 0.004 * model.augmentation;
    const double half = 5.5 - 12.0 * model.augmentation - 3.0 * std::log2(model.width);
    return Accuracy(kChance + (best - kChance) / (1.0 + std::exp(-(ratio.value() - half) / kSlope)));
}

Accuracy cleanAccuracy(const IsolationModel& model) {
    return accuracyAt(model, kClean);
}

Accuracy fieldAccuracy(const IsolationModel& model) {
    Accuracy mean;
    for (const Sound& sound : kField)
        mean = mean + sound.weight * accuracyAt(model, sound.ratio);
    return mean;
}

Milliseconds isolationTime(const IsolationModel& model) {
    return Milliseconds(0.5 + 2.0 * model.width);
}

double isolationLoad(const IsolationModel& model) {
    return isolationTime(model) / hop();
}

Milliseconds isolationLatency(const IsolationModel& model) {
    return hop() + isolationTime(model);
}

Watts isolationPower(const IsolationModel& model) {
    return Watts((0.10 + 1.36 * std::min(1.0, isolationLoad(model))) * kMilli);
}

namespace {

constexpr Parameter kParameters[] = {
    finite("snr", "dB", kClean.value()),
    fraction("augmentation", 0.0),
    positive("width", "1", 1.0),
};

constexpr Output kOutputs[] = {
    number("accuracy", "1"), number("field_accuracy", "1"), number("latency", "ms"),
    number("power", "mW"),   number("clean_accuracy", "1"), number("load", "1"),
};

constexpr std::string_view kLimits[] = {
    "every coefficient is a scenario assumption, not a measurement",
    "accuracy falls from its best value to chance along a logistic curve; chance is one in two",
    "the field is five noise levels with fixed shares of the time, and nothing but noise differs there",
};

Outputs evaluate(Inputs in) {
    const IsolationModel model{in[1], in[2]};
    return results(accuracyAt(model, Decibels(in[0])), fieldAccuracy(model), isolationLatency(model),
                   isolationPower(model) / Watts(kMilli), cleanAccuracy(model), isolationLoad(model));
}

}  // namespace

constinit const ModelDescriptor kAccuracyUnderNoise{
    .id = "accuracy_under_noise",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "a logistic curve of accuracy over the noise ratio"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
