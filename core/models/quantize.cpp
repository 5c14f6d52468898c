// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/quantize.h"

#include "core/models/describe.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {
namespace {

/// Q: the largest signed integer of so many bits.
double largestCode(int bits) {
    return std::ldexp(1.0, bits - 1) - 1.0;
}

double roundedSteps(const Quantizer& quantizer, double value) {
    return std::nearbyint(value * quantizer.steps / quantizer.span);
}

}  // namespace

Quantizer symmetricQuantizer(double range, int bits) {
    const double highest = largestCode(bits);
    return {.span = range, .steps = highest, .zeroPoint = 0.0, .lowest = -highest, .highest = highest};
}

Quantizer affineQuantizer(double low, double high, int bits) {
    const double lo = std::min(low, 0.0);
    const double hi = std::max(high, 0.0);
    const double highest = largestCode(bits);
    Quantizer quantizer{.span = hi - lo,
                        .steps = 2.0 * highest + 1.0,
                        .zeroPoint = 0.0,
                        .lowest = -highest - 1.0,
                        .highest = highest};
    quantizer.zeroPoint = quantizer.lowest - roundedSteps(quantizer, lo);
    return quantizer;
}

double quantize(const Quantizer& quantizer, double value) {
    return std::clamp(roundedSteps(quantizer, value) + quantizer.zeroPoint, quantizer.lowest,
                      quantizer.highest);
}

double dequantize(const Quantizer& quantizer, double code) {
    return (code - quantizer.zeroPoint) * quantizer.span / quantizer.steps;
}

namespace {

constexpr double kMaxBits = 32.0;

constexpr Parameter bits(double fewest) {
    return {.id = "bits",
            .unit = "count",
            .kind = ParameterKind::Count,
            .min = fewest,
            .max = kMaxBits,
            .fallback = 8.0};
}

constexpr Parameter kSymmetricParameters[] = {
    finite("value", "1", 0.5),
    positive("range", "1", 1.0),
    bits(2.0),
};

constexpr Output kSymmetricOutputs[] = {
    number("code", "count"),
    number("scale", "1"),
    number("decoded", "1"),
    number("error", "1"),
};

constexpr std::string_view kSymmetricLimits[] = {
    "halves round to even; the lowest code of the integer type is not used, so that the range is symmetric",
    "values beyond the range are clipped to it",
    "one scale for the whole tensor; how to choose the range is another question",
};

Outputs evaluateSymmetric(Inputs in) {
    const Quantizer quantizer = symmetricQuantizer(in[1], static_cast<int>(in[2]));
    const double q = quantize(quantizer, in[0]);
    const double decoded = dequantize(quantizer, q);
    return results(q, quantizer.scale(), decoded, decoded - in[0]);
}

constexpr Parameter kAffineParameters[] = {
    finite("value", "1", 0.0),
    finite("low", "1", -0.3),
    finite("high", "1", 1.0),
    bits(1.0),
};
constexpr int kHigh = 2;

constexpr Output kAffineOutputs[] = {
    number("code", "count"), number("scale", "1"), number("zero_point", "count"),
    number("decoded", "1"),  number("error", "1"),
};

constexpr std::string_view kAffineLimits[] = {
    "low is below high; a range that leaves out 0 is widened to hold it",
    "the zero point is a whole code, so that 0 is exact",
    "halves round to even; values beyond the range are clipped to it",
    "one scale for the whole tensor; how to choose the range is another question",
};

std::optional<DomainError> checkRange(Inputs in) {
    if (in[1] < in[2]) return std::nullopt;
    return DomainError{DomainError::Code::NotTogether, kHigh};
}

Outputs evaluateAffine(Inputs in) {
    const Quantizer quantizer = affineQuantizer(in[1], in[2], static_cast<int>(in[3]));
    const double q = quantize(quantizer, in[0]);
    const double decoded = dequantize(quantizer, q);
    return results(q, quantizer.scale(), quantizer.zeroPoint, decoded, decoded - in[0]);
}

}  // namespace

constinit const ModelDescriptor kQuantizeSymmetric{
    .id = "quantize_symmetric",
    .parameters = kSymmetricParameters,
    .outputs = kSymmetricOutputs,
    .evaluate = evaluateSymmetric,
    .source = {"jacob2018", "uniform quantisation with the zero point at 0"},
    .limits = kSymmetricLimits,
};

constinit const ModelDescriptor kQuantizeAffine{
    .id = "quantize_affine",
    .parameters = kAffineParameters,
    .outputs = kAffineOutputs,
    .evaluate = evaluateAffine,
    .source = {"jacob2018", "affine quantisation with an integer zero point"},
    .limits = kAffineLimits,
    .checkTogether = checkRange,
};

}  // namespace ridgepoint::models
