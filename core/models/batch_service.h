// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// A server that takes B samples at a time.
///   t(B)  = t0 + B t1
///   X(B)  = B / t(B)
///   X_max = 1 / t1
/// with t0 the cost of a batch whatever its size and t1 the cost of each sample in it [ms].
/// @errors none for valid inputs
/// @limits the `limits` of kBatchService
/// @source arithmetic
namespace ridgepoint::models {

struct BatchService {
    units::Milliseconds fixed;      ///< t0
    units::Milliseconds perSample;  ///< t1, above 0

    [[nodiscard]] constexpr units::Milliseconds latency(units::Batch batch) const {
        return fixed + perSample * batch.value();
    }
    /// X(B), samples.
    [[nodiscard]] units::RequestsPerSecond throughput(units::Batch batch) const;
    /// B t1 / t(B): the share of a batch's time that its samples take.
    [[nodiscard]] units::Share usefulShare(units::Batch batch) const;
};

/// batch_service: batch [count], fixed, per_sample [ms].
extern const ModelDescriptor kBatchService;

}  // namespace ridgepoint::models
