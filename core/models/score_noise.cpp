// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/score_noise.h"

#include "core/models/describe.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

ScoreNoise scoreNoise(Score a, Score b, Score sigma, Runs k) {
    const double difference = std::abs(a.value() - b.value());
    ScoreNoise out;
    out.z = difference / (sigma.value() * std::sqrt(2.0 / k.value()));
    out.withinNoise = out.z < kZ975;
    if (difference > 0.0) {
        const double ratio = kZ975 * sigma.value() / difference;
        out.runsNeeded = Runs(std::max(1.0, std::ceil(2.0 * ratio * ratio)));
    }
    return out;
}

namespace {

/// The first worked case: measurement 2, thermal state 3 and load 1 point, added as variances.
constexpr double kSigma = 3.7416573867739413;

constexpr Parameter kParameters[] = {
    nonNegative("score_a", "points", 85.0),
    nonNegative("score_b", "points", 72.0),
    positive("sigma", "points", kSigma),
    count("runs", 1.0),
};

constexpr Output kOutputs[] = {
    number("z", "1"),
    number("runs_needed", "count"),
    number("within_noise", "1"),
};

constexpr std::string_view kLimits[] = {
    "the noise is normal, independent from run to run and equal for both systems",
    "sigma is known, not estimated from the runs",
    "95 % confidence, two-sided; one comparison, not many",
};

Outputs evaluate(Inputs in) {
    const ScoreNoise n = scoreNoise(Score(in[0]), Score(in[1]), Score(in[2]), Runs(in[3]));
    return results(n.z, n.runsNeeded ? Value::number(n.runsNeeded->value()) : Value::special(Special::Never),
                   n.withinNoise);
}

}  // namespace

constinit const ModelDescriptor kScoreNoise{
    .id = "score_noise",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"hoefler2015", "comparing means under noise"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
