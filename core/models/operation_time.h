// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/models/roofline.h"
#include "core/units/quantities.h"

/// How long an operation takes at least.
///   c = W / peak
///   m = Q / B
///   T = max(c, m)
/// with W the work [FLOP], Q the traffic [byte], peak and B the roofs of the device.
/// @errors none for valid inputs
/// @limits the `limits` of kOperationTime
/// @source williams2009
namespace ridgepoint::models {

struct OperationTime {
    units::Seconds compute;  ///< c
    units::Seconds memory;   ///< m
    /// T.
    [[nodiscard]] units::Seconds total() const { return compute > memory ? compute : memory; }
};

[[nodiscard]] OperationTime operationTime(units::Flops work, units::Bytes traffic, const Roofs& roofs);

/// operation_time: flops [FLOP], bytes [byte], peak [TFLOP/s], bandwidth [TB/s].
extern const ModelDescriptor kOperationTime;

}  // namespace ridgepoint::models
