// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/quantize_distribution.h"

#include "core/models/describe.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ridgepoint::models {
namespace {

double normalDensity(double x) {
    return std::numbers::inv_sqrtpi / std::numbers::sqrt2 * std::exp(-0.5 * x * x);
}

/// A place on x with what the integrals up to it need.
struct Edge {
    double at;
    double density;
    double below;  ///< Φ; exact where it is small
    double above;  ///< 1 - Φ; exact where it is small
};

Edge edgeAt(double x) {
    const double tail = 0.5 * std::erfc(std::abs(x) / std::numbers::sqrt2);
    if (x > 0.0) return {x, normalDensity(x), 1.0 - tail, tail};
    return {x, normalDensity(x), tail, 1.0 - tail};
}

/// Probability and moments of the normal density between two places.
struct Part {
    double mass = 0.0;
    double square = 0.0;  ///< ∫ (x - c)² p(x) dx
};

double weighted(const Edge& edge) {
    return edge.density == 0.0 ? 0.0 : edge.at * edge.density;  // also at infinity
}

Part between(const Edge& a, const Edge& b, double c) {
    if (!(a.at < b.at)) return {};
    const double mass = a.at > 0.0 ? a.above - b.above : b.below - a.below;
    const double first = a.density - b.density;
    const double second = mass + weighted(a) - weighted(b);
    return {mass, std::max(0.0, second - 2.0 * c * first + c * c * mass)};
}

/// Walks over the codes and tells of each how much is rounded to it and how much is clipped.
template <class Visit>
void eachCode(ValueDistribution distribution, const Quantizer& quantizer, Visit visit) {
    const bool isCut = distribution == ValueDistribution::Activations;
    const double start = isCut ? 0.0 : -kInfinity;
    const Edge end = edgeAt(kInfinity);
    const double half = 0.5 * quantizer.scale();
    const double zero = isCut ? quantize(quantizer, 0.0) : kInfinity;
    Edge from = edgeAt(start);
    for (double code = quantizer.lowest; code <= quantizer.highest; ++code) {
        const double value = dequantize(quantizer, code);
        Part rounded;
        Part clipped;
        if (code == quantizer.lowest) {
            const Edge lowest = edgeAt(std::max(value, start));
            clipped = between(from, lowest, value);
            from = lowest;
        }
        const bool isLast = code == quantizer.highest;
        const Edge to = edgeAt(std::max(start, isLast ? value : value + half));
        rounded = between(from, to, value);
        if (isLast) {
            const Part beyond = between(to, end, value);
            clipped = {clipped.mass + beyond.mass, clipped.square + beyond.square};
        }
        from = to;
        if (code == zero) rounded.mass += 0.5;  // what was negative: exactly 0, and decoded as 0
        visit(code, value, rounded, clipped);
    }
}

}  // namespace

Quantizer quantizerFor(ValueDistribution distribution, QuantizerScheme scheme, int bits, double clip) {
    if (scheme == QuantizerScheme::Symmetric) return symmetricQuantizer(clip, bits);
    return affineQuantizer(distribution == ValueDistribution::Activations ? 0.0 : -clip, clip, bits);
}

std::vector<QuantizedLevel> levelsOf(ValueDistribution distribution, const Quantizer& quantizer) {
    std::vector<QuantizedLevel> levels;
    const double half = 0.5 * quantizer.scale();
    const double lowest =
        distribution == ValueDistribution::Activations ? quantize(quantizer, 0.0) : quantizer.lowest;
    eachCode(distribution, quantizer,
             [&](double code, double value, const Part& rounded, const Part& clipped) {
                 if (code >= lowest)
                     levels.push_back({code, value, value - half, value + half, rounded.mass, clipped.mass});
             });
    return levels;
}

double QuantizationError::rms() const {
    return std::sqrt(meanSquare());
}

QuantizationError errorOf(ValueDistribution distribution, const Quantizer& quantizer) {
    QuantizationError error;
    eachCode(distribution, quantizer, [&](double, double, const Part& rounded, const Part& clipped) {
        error.rounding += rounded.square;
        error.clipping += clipped.square;
        error.clippedShare += clipped.mass;
    });
    return error;
}

double densityOf(ValueDistribution distribution, double x) {
    return distribution == ValueDistribution::Activations && x < 0.0 ? 0.0 : normalDensity(x);
}

namespace {

constexpr double kNarrowest = 0.1;
constexpr double kWidest = 8.0;
constexpr double kStride = 0.2;
constexpr int kRefinements = 28;  ///< each leaves 0.618 of the bracket

}  // namespace

BestClip bestClip(ValueDistribution distribution, QuantizerScheme scheme, int bits) {
    const auto rmsAt = [&](double clip) {
        return errorOf(distribution, quantizerFor(distribution, scheme, bits, clip)).rms();
    };
    double best = kNarrowest;
    double least = rmsAt(best);
    for (double clip = kNarrowest + kStride; clip <= kWidest; clip += kStride) {
        const double rms = rmsAt(clip);
        if (rms >= least) continue;
        best = clip;
        least = rms;
    }
    double low = std::max(kNarrowest, best - kStride);
    double high = best + kStride;
    const double keep = std::numbers::phi - 1.0;
    std::array<double, 2> at{high - keep * (high - low), low + keep * (high - low)};
    std::array<double, 2> rms{rmsAt(at[0]), rmsAt(at[1])};
    for (int i = 0; i < kRefinements; ++i) {
        const bool isLeft = rms[0] < rms[1];
        (isLeft ? high : low) = at[isLeft ? 1 : 0];
        at[isLeft ? 1 : 0] = at[isLeft ? 0 : 1];
        rms[isLeft ? 1 : 0] = rms[isLeft ? 0 : 1];
        const std::size_t next = isLeft ? 0 : 1;
        at[next] = isLeft ? high - keep * (high - low) : low + keep * (high - low);
        rms[next] = rmsAt(at[next]);
    }
    return {.clip = at[0], .rms = rms[0]};
}

namespace {

constexpr Parameter kBits = {.id = "bits",
                             .unit = "count",
                             .kind = ParameterKind::Count,
                             .min = kFewestBits,
                             .max = kMostBits,
                             .fallback = 8.0};

constexpr Parameter kParameters[] = {
    choice("distribution", kValueDistributions, 0.0),
    choice("scheme", kQuantizerSchemes, 0.0),
    kBits,
    {.id = "clip", .unit = "1", .min = 0.01, .max = 16.0, .fallback = 3.0},
};

constexpr Output kOutputs[] = {
    number("scale", "1"),           number("zero_point", "count"),  number("rms_error", "1"),
    number("rounding_rms", "1"),    number("clipping_rms", "1"),    number("clipped_share", "1"),
    number("levels_used", "count"), number("memory_ratio_16", "1"), number("memory_ratio_32", "1"),
    number("sqnr", "dB"),
};

constexpr std::string_view kLimits[] = {
    "weights are normal with mean 0 and standard deviation 1, activations are the same cut at 0; lengths are "
    "in "
    "standard deviations of the normal, before the cut",
    "halves round to even; values beyond the range are clipped to it",
    "one scale for the whole tensor; what an error does to the answers of a network is another question",
    "memory ratios leave out the scale and the zero point, a few bytes for each tensor",
};

Outputs evaluate(Inputs in) {
    const auto distribution = chosen<ValueDistribution>(in[0]);
    const int bits = static_cast<int>(in[2]);
    const Quantizer quantizer = quantizerFor(distribution, chosen<QuantizerScheme>(in[1]), bits, in[3]);
    const QuantizationError error = errorOf(distribution, quantizer);
    const double signal = distribution == ValueDistribution::Weights ? 1.0 : 0.5;
    return results(quantizer.scale(), quantizer.zeroPoint, error.rms(), std::sqrt(error.rounding),
                   std::sqrt(error.clipping), error.clippedShare,
                   static_cast<double>(levelsOf(distribution, quantizer).size()), 16.0 / bits, 32.0 / bits,
                   10.0 * std::log10(signal / error.meanSquare()));
}

constexpr Parameter kBestParameters[] = {
    choice("distribution", kValueDistributions, 0.0),
    choice("scheme", kQuantizerSchemes, 0.0),
    kBits,
};

constexpr Output kBestOutputs[] = {number("clip", "1"), number("rms_error", "1")};

constexpr std::string_view kBestLimits[] = {
    "the clip with the least rms error for a normal distribution, searched from 0.1 to 8 standard deviations",
    "real tensors have longer tails; calibration measures theirs",
};

Outputs evaluateBest(Inputs in) {
    const BestClip best =
        bestClip(chosen<ValueDistribution>(in[0]), chosen<QuantizerScheme>(in[1]), static_cast<int>(in[2]));
    return results(best.clip, best.rms);
}

}  // namespace

constinit const ModelDescriptor kQuantizeDistribution{
    .id = "quantize_distribution",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"max1960", "mean square error of a quantiser, equation 1, with uniform levels"},
    .limits = kLimits,
};

constinit const ModelDescriptor kQuantizeBestClip{
    .id = "quantize_best_clip",
    .parameters = kBestParameters,
    .outputs = kBestOutputs,
    .evaluate = evaluateBest,
    .source = {"max1960", "best spacing of uniform levels for a normal signal"},
    .limits = kBestLimits,
};

}  // namespace ridgepoint::models
