// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tail_quantile.h"

#include "core/models/describe.h"
#include "core/models/probability.h"

#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

/// σ² of ln x; two logarithms where the square of the ratio would overflow.
double logVariance(Spread spread) {
    constexpr double kLargeRatio = 1e8;
    const double ratio = spread.sd / spread.mean;
    if (ratio < kLargeRatio) return std::log1p(ratio * ratio);
    return 2.0 * (std::log(spread.sd.value()) - std::log(spread.mean.value()));
}

Milliseconds shiftedExponential(Spread spread, Level q) {
    return spread.mean + spread.sd * (-std::log1p(-q.value()) - 1.0);
}

Milliseconds pareto(Spread spread, Level q) {
    const double ratio = spread.mean / spread.sd;
    const double alpha = 1.0 + std::sqrt(1.0 + ratio * ratio);
    return spread.mean * (1.0 - 1.0 / alpha) * std::pow(1.0 - q.value(), -1.0 / alpha);
}

}  // namespace

Milliseconds logNormalQuantile(Milliseconds mean, double sigma, Level q) {
    const double mu = std::log(mean.value()) - 0.5 * sigma * sigma;
    return Milliseconds(std::exp(mu + normalQuantile(q.value()) * sigma));
}

Milliseconds tailQuantile(TailShape shape, Spread spread, Level q) {
    switch (shape) {
        case TailShape::LogNormal:
            return logNormalQuantile(spread.mean, std::sqrt(logVariance(spread)), q);
        case TailShape::Gamma: {
            const double ratio = spread.mean / spread.sd;
            return spread.mean * gammaQuantileOverMean(ratio * ratio, q.value());
        }
        case TailShape::ShiftedExponential:
            return shiftedExponential(spread, q);
        case TailShape::Pareto:
            return pareto(spread, q);
        case TailShape::Normal:
            break;
    }
    return spread.mean + spread.sd * normalQuantile(q.value());
}

Share normalMassBelowZero(Spread spread) {
    return Share(normalBelow(-(spread.mean / spread.sd)));
}

Milliseconds quantileBound(Spread spread, Level q) {
    return spread.mean + spread.sd * std::sqrt(q.value() / (1.0 - q.value()));
}

namespace {

constexpr std::string_view kShapes[] = {"normal", "lognormal", "gamma", "shifted_exponential", "pareto"};

constexpr Parameter kParameters[] = {
    choice("shape", kShapes, 0.0),
    positive("mean", "ms", 10.0),
    nonNegative("sd", "ms", 5.0),
    level("quantile", 0.99),
};

constexpr Output kOutputs[] = {
    number("value", "ms"),
    number("normal_rule", "ms"),
    number("negative_mass", "1"),
    number("upper_bound", "ms"),
};

constexpr std::string_view kLimits[] = {
    "mean and standard deviation alone do not fix a quantile; the shape is an assumption",
    "the normal shape, and the shifted exponential with a deviation above the mean, reach below 0 ms",
    "the bound holds for every distribution with this mean and deviation; few come near it",
};

Outputs evaluate(Inputs in) {
    const Spread spread{Milliseconds(in[1]), Milliseconds(in[2])};
    const Level q(in[3]);
    return results(tailQuantile(chosen<TailShape>(in[0]), spread, q),
                   tailQuantile(TailShape::Normal, spread, q), normalMassBelowZero(spread),
                   quantileBound(spread, q));
}

}  // namespace

constinit const ModelDescriptor kTailQuantile{
    .id = "tail_quantile",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"johnson1994", "quantiles by mean and deviation; the one-sided bound of Cantelli, 1928"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
