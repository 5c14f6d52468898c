// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How many queries MLPerf wants before it believes a percentile p, with confidence c.
///   margin  = (1 - p) / 20
///   n       = z² p (1 - p) / margin², z = Φ⁻¹((1 + c) / 2)
///   rounded = n up to the next multiple of 8192
/// Early stopping asks for fewer: with t queries over the limit, the smallest n with
///   P(at most t of n are over, when each one is with 1 - p) <= 1 - c.
/// @errors none for valid inputs
/// @limits the `limits` of kMlperfQueryCount and kMlperfEarlyStop
/// @source mlperf_inference, number of queries and early stopping
namespace ridgepoint::models {

/// n, not rounded: the rules print it to the nearest whole.
[[nodiscard]] units::Queries queriesForPercentile(units::Level percentile, units::Level confidence);

/// `rounded`, the count that the rules ask for.
[[nodiscard]] units::Queries roundedQueries(units::Queries queries);

/// The smallest run that early stopping accepts. Whole.
/// @param overLatency  t, from 0 to 10⁶
[[nodiscard]] units::Queries earlyStopQueries(units::Level percentile, units::Queries overLatency,
                                              units::Level confidence);

/// mlperf_query_count: percentile [1], confidence [1].
extern const ModelDescriptor kMlperfQueryCount;

/// mlperf_early_stop: percentile [1], overlatency [count], confidence [1].
extern const ModelDescriptor kMlperfEarlyStop;

}  // namespace ridgepoint::models
