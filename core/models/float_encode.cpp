// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/float_encode.h"

#include "core/models/describe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::models {
namespace {

constexpr int kBitsPerHexDigit = 4;

/// The lowest `bits` bits set.
constexpr std::uint32_t mask(int bits) {
    return (1U << bits) - 1U;
}

std::uint32_t infinityOf(const FloatLayout& layout) {
    return mask(layout.exponentBits) << layout.mantissaBits;
}

/// The quiet one; in E4M3 the only one.
std::uint32_t notANumberOf(const FloatLayout& layout) {
    if (!layout.hasInfinity) return mask(layout.exponentBits + layout.mantissaBits);
    return infinityOf(layout) | (1U << (layout.mantissaBits - 1));
}

std::uint32_t largestFinite(const FloatLayout& layout) {
    return (layout.hasInfinity ? infinityOf(layout) : notANumberOf(layout)) - 1U;
}

std::uint32_t overflowOf(const FloatLayout& layout) {
    return layout.hasInfinity ? infinityOf(layout) : notANumberOf(layout);
}

/// The code of a finite magnitude, rounded, as if exponents had no upper end.
std::uint64_t roundedCode(const FloatLayout& layout, double magnitude) {
    if (magnitude == 0.0) return 0;
    const int lowest = layout.lowestExponent();
    const int exponent = std::max(std::ilogb(magnitude), lowest);
    const double steps = std::nearbyint(std::ldexp(magnitude, layout.mantissaBits - exponent));
    return (static_cast<std::uint64_t>(exponent - lowest) << layout.mantissaBits) +
           static_cast<std::uint64_t>(steps);
}

BitPattern stored(const FloatLayout& layout, bool negative, std::uint32_t magnitude) {
    const std::uint32_t sign = negative ? 1U << (layout.bits() - 1) : 0U;
    return {(sign | magnitude) << layout.padding, layout.storedBits() / kBitsPerHexDigit};
}

}  // namespace

EncodedFloat encodeFloat(FloatFormat format, double value) {
    const FloatLayout layout = layoutOf(format);
    const bool negative = std::signbit(value);
    if (std::isnan(value)) return {.code = stored(layout, negative, notANumberOf(layout))};
    if (std::isinf(value)) return {.code = stored(layout, negative, overflowOf(layout))};
    const std::uint64_t rounded = roundedCode(layout, std::abs(value));
    const bool overflow = rounded > largestFinite(layout);
    const std::uint32_t magnitude = overflow ? overflowOf(layout) : static_cast<std::uint32_t>(rounded);
    return {.code = stored(layout, negative, magnitude),
            .overflow = overflow,
            .underflow = magnitude == 0 && value != 0.0};
}

FloatFields fieldsOf(FloatFormat format, std::uint32_t bits) {
    const FloatLayout layout = layoutOf(format);
    const std::uint32_t code = bits >> layout.padding;
    return {.negative = ((code >> (layout.bits() - 1)) & 1U) != 0,
            .exponent = (code >> layout.mantissaBits) & mask(layout.exponentBits),
            .mantissa = code & mask(layout.mantissaBits)};
}

FloatClass classOf(FloatFormat format, std::uint32_t bits) {
    const FloatLayout layout = layoutOf(format);
    const FloatFields fields = fieldsOf(format, bits);
    if (fields.exponent == 0) return fields.mantissa == 0 ? FloatClass::Zero : FloatClass::Subnormal;
    if (fields.exponent != mask(layout.exponentBits)) return FloatClass::Normal;
    if (!layout.hasInfinity)
        return fields.mantissa == mask(layout.mantissaBits) ? FloatClass::NotANumber : FloatClass::Normal;
    return fields.mantissa == 0 ? FloatClass::Infinite : FloatClass::NotANumber;
}

namespace {

double magnitudeOf(const FloatLayout& layout, const FloatFields& fields, FloatClass kind) {
    const double mantissa = fields.mantissa;
    switch (kind) {
        case FloatClass::Infinite:
            return kInfinity;
        case FloatClass::NotANumber:
            return std::numeric_limits<double>::quiet_NaN();
        case FloatClass::Normal: {
            const int exponent = static_cast<int>(fields.exponent) - layout.bias();
            return std::ldexp(std::ldexp(1.0, layout.mantissaBits) + mantissa,
                              exponent - layout.mantissaBits);
        }
        case FloatClass::Zero:
        case FloatClass::Subnormal:
            break;
    }
    return std::ldexp(mantissa, layout.lowestExponent() - layout.mantissaBits);
}

}  // namespace

double decodeFloat(FloatFormat format, std::uint32_t bits) {
    const FloatFields fields = fieldsOf(format, bits);
    const double magnitude = magnitudeOf(layoutOf(format), fields, classOf(format, bits));
    return std::copysign(magnitude, fields.negative ? -1.0 : 1.0);
}

namespace {

constexpr Parameter kParameters[] = {
    choice("format", kFloatFormats, 0.0),
    finite("value", "1", 0.1),
};

constexpr Output kOutputs[] = {
    code("code"),
    number("decoded", "1"),
    number("error", "1"),
    number("overflow", "1"),
    number("underflow", "1"),
};

constexpr std::string_view kLimits[] = {
    "rounds to nearest, ties to even, once; the value itself is a double",
    "nothing saturates: overflow gives infinity, in E4M3 not-a-number; hardware often offers saturation",
    "subnormals are kept; hardware may flush them to zero",
    "the error is decoded minus value, and not defined where not-a-number is stored",
};

Outputs evaluate(Inputs in) {
    const auto format = chosen<FloatFormat>(in[0]);
    const EncodedFloat encoded = encodeFloat(format, in[1]);
    const double decoded = decodeFloat(format, encoded.code.bits);
    return results(encoded.code, decoded, decoded - in[1], encoded.overflow, encoded.underflow);
}

}  // namespace

constinit const ModelDescriptor kFloatEncode{
    .id = "float_encode",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"ieee754", "round to nearest, ties to even; E4M3 and E5M2 after the OCP specification"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
