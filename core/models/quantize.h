// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

/// Numbers as small signed integers.
///   symmetric:  q = clamp(round(x Q / α), -Q, Q),                  x' = q α / Q
///   affine:     q = clamp(round(x S / (hi - lo)) + z, -Q - 1, Q),  x' = (q - z) (hi - lo) / S
///               z = -Q - 1 - round(lo S / (hi - lo)),              S = 2 Q + 1
/// with Q = 2^(bits-1) - 1 (127 for int8), α the clipping range, lo ≤ 0 ≤ hi the range widened to hold 0,
/// and z the whole zero point, which makes 0 exact. Halves round to even.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source jacob2018
namespace ridgepoint::models {

/// How real numbers map to codes from `lowest` to `highest`.
struct Quantizer {
    double span;       ///< α, or hi - lo
    double steps;      ///< Q, or S: codes that share the span [count]
    double zeroPoint;  ///< z; 0 in the symmetric case [count]
    double lowest;     ///< code [count]
    double highest;    ///< code [count]

    /// The real difference between neighbouring codes.
    [[nodiscard]] double scale() const { return span / steps; }
};

/// @param range  α, above 0;  @param bits  from 2
[[nodiscard]] Quantizer symmetricQuantizer(double range, int bits);

/// @param low, high  low < high;  @param bits  from 1
[[nodiscard]] Quantizer affineQuantizer(double low, double high, int bits);

/// q [count], clipped to the codes that exist.
[[nodiscard]] double quantize(const Quantizer& quantizer, double value);

/// x'.
[[nodiscard]] double dequantize(const Quantizer& quantizer, double code);

/// quantize_symmetric: value, range [1], bits [count].
extern const ModelDescriptor kQuantizeSymmetric;

/// quantize_affine: value, low, high [1], bits [count].
extern const ModelDescriptor kQuantizeAffine;

}  // namespace ridgepoint::models
