// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/models/roofline.h"
#include "core/units/quantities.h"

#include <optional>

/// The batch from which on a layer is bound by compute.
///   B = ceil(I b D² / (2 D² - 2 I b D)),  I = peak / bandwidth
/// with D the width of square weights [count], b the bytes of one element and I the ridge of the device
/// [FLOP/byte]. The intensity of the layer stays below D / b however large the batch: from a ridge of D / b
/// on, no batch is enough.
/// @errors none for valid inputs
/// @limits the `limits` of kRidgeBatch
/// @source williams2009
namespace ridgepoint::models {

/// The smallest whole batch at which a [B × D] · [D × D] product reaches the ridge.
/// @return nothing when no batch does
[[nodiscard]] std::optional<units::Batch> ridgeBatch(units::Elements width, units::Bytes element,
                                                     const Roofs& roofs);

/// ridge_batch: width [count], element [byte], peak [TFLOP/s], bandwidth [TB/s].
extern const ModelDescriptor kRidgeBatch;

}  // namespace ridgepoint::models
