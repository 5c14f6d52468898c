// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/float_encode.h"

/// Loss scaling: gradients are multiplied by S before they are stored in a narrow format, and divided by S
/// again afterwards, so that small ones do not become zero.
///   stored  = encode(S g),   g' = decode(stored) / S
///   S g is kept apart from zero and infinity for   minSubnormal / (2 S) < |g| ≤ max / S
/// @errors none for valid inputs
/// @limits the `limits` of kLossScaling
/// @source micikevicius2018
namespace ridgepoint::models {

struct ScaledFloat {
    EncodedFloat stored;  ///< of S g
    double kept;          ///< decode(stored): at the size of S g
    double decoded;       ///< g': back at the size of the value; infinite or not-a-number after overflow
};

/// @param scale  S, above 0
[[nodiscard]] ScaledFloat scaleAndEncode(FloatFormat format, double value, double scale);

/// The magnitudes that a scale leaves in the format's own range.
struct ScaledRange {
    double smallest;  ///< stored exactly as the smallest subnormal; half of it and less becomes zero
    double largest;
};

[[nodiscard]] ScaledRange scaledRange(FloatFormat format, double scale);

/// loss_scaling: format, value, scale [1].
extern const ModelDescriptor kLossScaling;

}  // namespace ridgepoint::models
