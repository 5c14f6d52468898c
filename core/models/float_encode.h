// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/float_format.h"

/// From a number to the bits that a format stores for it, and back.
///   q    = 2^(max(E, 1 - bias) - m)      with 2^E ≤ |value| < 2^(E+1)
///   n    = |value| / q, rounded to a whole number, half to even
///   code = sign, then (max(E, 1 - bias) - (1 - bias)) 2^m + n
/// in one rounding. What lies above the largest finite code becomes infinity, in E4M3 not-a-number; nothing
/// saturates. Bit positions count from the sign as the highest one.
/// @errors none: every double and every code has an answer
/// @limits the `limits` of kFloatEncode
/// @source ieee754, round to nearest, ties to even; E4M3 and E5M2: ocp_fp8
namespace ridgepoint::models {

struct EncodedFloat {
    BitPattern code;
    bool overflow = false;   ///< a finite value that has no finite code
    bool underflow = false;  ///< a value that is not zero, stored as zero
};

/// The nearest code. Infinity stays infinity, in E4M3 not-a-number; of not-a-number the sign alone is kept.
[[nodiscard]] EncodedFloat encodeFloat(FloatFormat format, double value);

/// What a code stands for, exactly; the inverse of encodeFloat.
/// @param bits  the stored bits; bits above the format's and TF32's 13 low ones are not read
[[nodiscard]] double decodeFloat(FloatFormat format, std::uint32_t bits);

enum class FloatClass { Zero, Subnormal, Normal, Infinite, NotANumber };

/// The parts of a code.
struct FloatFields {
    bool negative = false;
    std::uint32_t exponent = 0;  ///< x, as stored
    std::uint32_t mantissa = 0;  ///< f, as stored
};

[[nodiscard]] FloatFields fieldsOf(FloatFormat format, std::uint32_t bits);
[[nodiscard]] FloatClass classOf(FloatFormat format, std::uint32_t bits);

/// float_encode: format, value [1].
extern const ModelDescriptor kFloatEncode;

}  // namespace ridgepoint::models
