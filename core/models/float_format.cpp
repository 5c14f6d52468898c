// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/float_format.h"

#include "core/models/describe.h"

#include <cmath>
#include <iterator>

namespace ridgepoint::models {
namespace {

constexpr FloatLayout kLayouts[] = {
    {.exponentBits = 8, .mantissaBits = 23, .hasInfinity = true, .padding = 0},   // FP32
    {.exponentBits = 8, .mantissaBits = 10, .hasInfinity = true, .padding = 13},  // TF32
    {.exponentBits = 5, .mantissaBits = 10, .hasInfinity = true, .padding = 0},   // FP16
    {.exponentBits = 8, .mantissaBits = 7, .hasInfinity = true, .padding = 0},    // BF16
    {.exponentBits = 4, .mantissaBits = 3, .hasInfinity = false, .padding = 0},   // E4M3
    {.exponentBits = 5, .mantissaBits = 2, .hasInfinity = true, .padding = 0},    // E5M2
};
static_assert(std::size(kLayouts) == std::size(kFloatFormats));

double powerOfTwo(int exponent) {
    return std::ldexp(1.0, exponent);
}

}  // namespace

FloatLayout layoutOf(FloatFormat format) {
    return kLayouts[static_cast<std::size_t>(format)];
}

FloatRange rangeOf(FloatFormat format) {
    const FloatLayout layout = layoutOf(format);
    const double epsilon = powerOfTwo(-layout.mantissaBits);
    const double max = layout.hasInfinity ? (2.0 - epsilon) * powerOfTwo(layout.bias())
                                          : (2.0 - 2.0 * epsilon) * powerOfTwo(layout.bias() + 1);
    const double minNormal = powerOfTwo(layout.lowestExponent());
    return {.max = max, .minNormal = minNormal, .minSubnormal = minNormal * epsilon, .epsilon = epsilon};
}

namespace {

constexpr Parameter kParameters[] = {choice("format", kFloatFormats, 0.0)};

constexpr Output kOutputs[] = {
    number("max", "1"),           number("min_normal", "1"),     number("min_subnormal", "1"),
    number("epsilon", "1"),       number("bits", "count"),       number("bias", "count"),
    number("unit_roundoff", "1"), number("decimal_digits", "1"), number("decades", "1"),
};

constexpr std::string_view kLimits[] = {
    "what the format can hold; hardware may flush subnormals to zero or saturate",
    "decimal digits are those of the mantissa, for normal numbers; decades span the normal numbers alone",
    "TF32 counts 19 bits and is stored in 32",
};

Outputs evaluate(Inputs in) {
    const auto format = chosen<FloatFormat>(in[0]);
    const FloatLayout layout = layoutOf(format);
    const FloatRange range = rangeOf(format);
    const double digits = (layout.mantissaBits + 1) * std::log10(2.0);
    return results(range.max, range.minNormal, range.minSubnormal, range.epsilon,
                   static_cast<double>(layout.bits()), static_cast<double>(layout.bias()),
                   range.unitRoundoff(), digits, std::log10(range.max / range.minNormal));
}

}  // namespace

constinit const ModelDescriptor kFloatFormat{
    .id = "float_format",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"ieee754", "parameters of binary formats; E4M3 and E5M2 after the OCP specification"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
