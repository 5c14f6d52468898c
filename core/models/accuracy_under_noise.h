// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// A small model that isolates speech, tested on clean sound and in the field.
///   acc(s) = 0.5 + (A - 0.5) / (1 + exp(-(s - s_half) / 4 dB))
///   A      = 0.992 - 0.004 a,  s_half = 5.5 - 12 a - 3 log2(w)   [dB]
///   t      = 0.5 + 2 w         [ms], computed within a hop of 4 ms
///   load   = t / 4 ms, latency = 4 ms + t, power = 0.10 + 1.36 min(1, load)  [mW]
/// with s the signal-to-noise ratio [dB], a the strength of noise augmentation in training [1] and w the
/// width of the model [1, relative]. Clean is 30 dB; the field is a mix of five ratios.
/// @errors none for valid inputs
/// @limits the `limits` of kAccuracyUnderNoise
/// @source scenario: every coefficient is a scenario assumption
namespace ridgepoint::models {

struct IsolationModel {
    double augmentation = 0.0;  ///< a
    double width = 1.0;         ///< w, above 0
};

/// acc at one ratio; from 0.5, which is chance, to A.
[[nodiscard]] units::Accuracy accuracyAt(const IsolationModel& model, units::Decibels ratio);

/// acc at 30 dB.
[[nodiscard]] units::Accuracy cleanAccuracy(const IsolationModel& model);

/// Mean of acc over the ratios of the field: 10, 5, 0, -5, -10 dB in 5, 15, 35, 30 and 15 % of the time.
[[nodiscard]] units::Accuracy fieldAccuracy(const IsolationModel& model);

/// t
[[nodiscard]] units::Milliseconds isolationTime(const IsolationModel& model);

/// t over the hop; above 1 the next hop begins before this one is done.
[[nodiscard]] double isolationLoad(const IsolationModel& model);

[[nodiscard]] units::Milliseconds isolationLatency(const IsolationModel& model);
[[nodiscard]] units::Watts isolationPower(const IsolationModel& model);

/// accuracy_under_noise: snr [dB], augmentation [1], width [1].
extern const ModelDescriptor kAccuracyUnderNoise;

}  // namespace ridgepoint::models
