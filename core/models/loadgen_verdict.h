// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/load_generator.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// What MLPerf's load generator says of a run: whether it counts, and if not, why.
///
/// Early stopping: n queries of which t were too late support "at least a share p is in time" with confidence
/// c when BinomCDF(t; n, 1 - p) <= 1 - c. The most late ones that n queries can afford follow from it.
/// SingleStream and MultiStream drop the t - 1 highest latencies and report the next, so they need a t of
/// one: 64 and 662 queries.
/// @limits the rules' tolerance d is 0; duration is a matter of the run, which goes on until it is reached
/// @source mlperf_inference, early stopping
namespace ridgepoint::models {

inline constexpr double kRuleConfidence = 0.99;

enum class Validity { Valid, TooFewQueries, TooLate, Unstable };
inline constexpr std::string_view kValidityIds[] = {"valid", "queries", "latency", "unstable"};

struct LoadgenVerdict {
    Validity validity = Validity::Valid;
    /// What the scenario reports [ms]; nothing for Offline, or when the queries are too few for an estimate.
    std::optional<double> percentile;
};

/// The percentile that a scenario is judged by: .90, .99, .99; nothing for Offline.
[[nodiscard]] std::optional<double> rulePercentile(simulation::Scenario scenario);

/// @param percentile, confidence  shares, 0..1
/// @return the most late queries that still support the percentile; nothing when even none is one too many
[[nodiscard]] std::optional<std::uint64_t> affordableLate(std::uint64_t queries, double percentile,
                                                          double confidence = kRuleConfidence);

/// @param limit   latency bound of the Server scenario [ms]
/// @param load    offered load of a Server run; from 1 on the verdict is Unstable
[[nodiscard]] LoadgenVerdict judge(const simulation::Run& run, simulation::Scenario scenario, double limit,
                                   double load);

}  // namespace ridgepoint::models
