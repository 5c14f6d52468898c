// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// How fast one device can generate tokens for one request: each token reads all weights once.
///   rate    = B / (P w)      while P w ≤ memory
///   largest = floor(memory / w)
/// with P the parameters [count], w the bytes of one weight, B the memory bandwidth [byte/s].
/// @errors none for valid inputs
/// @limits the `limits` of kDecodeCeiling
/// @source williams2009, the memory roof with the weights as traffic
namespace ridgepoint::models {

struct WeightStore {
    units::Bytes weight;  ///< w
    units::Bytes memory;
};

/// Parameters whose weights fit, a whole number.
[[nodiscard]] units::Parameters largestModel(const WeightStore& store);

/// rate.
/// @return nothing when the weights do not fit
[[nodiscard]] std::optional<units::TokensPerSecond> decodeCeiling(units::Parameters p,
                                                                  const WeightStore& store,
                                                                  units::BytesPerSecond bandwidth);

/// decode_ceiling: parameters [count], weight [byte], bandwidth [TB/s], memory [GB].
extern const ModelDescriptor kDecodeCeiling;

}  // namespace ridgepoint::models
