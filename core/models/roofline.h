// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The roofline: the rate that compute and memory allow together.
///   P     = min(peak, B I)
///   ridge = peak / B
/// with peak the compute roof [FLOP/s], B the memory bandwidth [byte/s] and I the arithmetic intensity
/// [FLOP/byte]. Left of the ridge memory is the bound, at it and right of it compute.
/// @errors none for valid inputs
/// @limits the `limits` of kRoofline
/// @source williams2009
namespace ridgepoint::models {

enum class Bound { Memory, Compute };

/// Compute roof and memory roof of one device.
struct Roofs {
    units::FlopsPerSecond peak;
    units::BytesPerSecond bandwidth;
};

/// The intensity from which on the device works at its peak.
[[nodiscard]] units::FlopsPerByte ridgePoint(const Roofs& roofs);

/// P, at most the peak.
[[nodiscard]] units::FlopsPerSecond attainable(const Roofs& roofs, units::FlopsPerByte intensity);

/// Which of the two roofs is the lower one; compute where both are equal but for rounding.
[[nodiscard]] Bound boundAt(const Roofs& roofs, units::FlopsPerByte intensity);

/// roofline: peak [TFLOP/s], bandwidth [TB/s], intensity [FLOP/byte].
extern const ModelDescriptor kRoofline;

}  // namespace ridgepoint::models
