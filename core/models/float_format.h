// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

/// The binary floating-point formats of machine learning: a sign, e exponent bits and m mantissa bits.
///   value         = (-1)^s 2^(x - bias) (1 + f / 2^m)      x the exponent field, f the mantissa field
///                 = (-1)^s 2^(1 - bias) (f / 2^m)          x = 0: zero and subnormals
///   bias          = 2^(e-1) - 1
///   max           = (2 - 2^-m) 2^bias                      with infinities
///                 = (2 - 2 · 2^-m) 2^(bias+1)              without (E4M3)
///   min normal    = 2^(1 - bias)
///   min subnormal = 2^(1 - bias - m)
///   epsilon       = 2^-m
/// The highest exponent field holds the infinities and not-a-numbers. E4M3 uses it for numbers too: it has
/// no infinities, and one not-a-number of each sign, with all bits set.
/// @errors none
/// @limits the `limits` of kFloatFormat
/// @source FP32 and FP16 (binary32, binary16): ieee754; E4M3 and E5M2: ocp_fp8; BF16 and TF32 are FP32
///         with a shorter mantissa
namespace ridgepoint::models {

enum class FloatFormat { Fp32, Tf32, Fp16, Bf16, E4m3, E5m2 };

/// The ids of the formats, in the order of FloatFormat.
inline constexpr std::string_view kFloatFormats[] = {"fp32", "tf32", "fp16", "bf16", "e4m3", "e5m2"};

struct FloatLayout {
    int exponentBits;
    int mantissaBits;
    bool hasInfinity;
    int padding;  ///< zero bits below the mantissa: TF32 is stored as an FP32 pattern

    [[nodiscard]] constexpr int bits() const { return 1 + exponentBits + mantissaBits; }
    [[nodiscard]] constexpr int storedBits() const { return bits() + padding; }
    [[nodiscard]] constexpr int bias() const { return (1 << (exponentBits - 1)) - 1; }
    /// The exponent of the smallest normal number and of all subnormals.
    [[nodiscard]] constexpr int lowestExponent() const { return 1 - bias(); }
};

[[nodiscard]] FloatLayout layoutOf(FloatFormat format);

struct FloatRange {
    double max;
    double minNormal;
    double minSubnormal;
    double epsilon;  ///< from 1 to the next number
    /// Half of epsilon: the largest relative error of rounding a normal number.
    [[nodiscard]] double unitRoundoff() const { return epsilon / 2.0; }
};

[[nodiscard]] FloatRange rangeOf(FloatFormat format);

/// float_format: format.
extern const ModelDescriptor kFloatFormat;

}  // namespace ridgepoint::models
