// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/roofline.h"

#include <variant>

/// Two devices under their rooflines, at one intensity.
///   b over a   = P_b(I) / P_a(I)
///   crossover  = min(peak_a, peak_b) / min(B_a, B_b)
/// The crossover exists where one device has the larger bandwidth and the other the larger peak: left of
/// it the first one leads, right of it the second.
/// @errors none for valid inputs
/// @limits the `limits` of kRooflineCompare
/// @source williams2009
namespace ridgepoint::models {

/// The intensity at which the order of two devices flips; never: one leads or ties at every intensity;
/// tie: both roofs are equal.
using Crossover = std::variant<units::FlopsPerByte, Special>;
[[nodiscard]] Crossover crossover(const Roofs& a, const Roofs& b);

/// P_b over P_a; at intensity 0 the limit towards it, the ratio of the bandwidths.
[[nodiscard]] units::Speedup attainableRatio(const Roofs& a, const Roofs& b, units::FlopsPerByte intensity);

/// roofline_compare: a_peak, b_peak [TFLOP/s], a_bandwidth, b_bandwidth [TB/s], intensity [FLOP/byte].
extern const ModelDescriptor kRooflineCompare;

}  // namespace ridgepoint::models
