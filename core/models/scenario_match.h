// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/mlperf_scenario.h"
#include "core/models/model.h"
#include "core/units/quantities.h"

#include <array>
#include <optional>

/// How many features of a load each MLPerf scenario reproduces, of three:
///
///                   arrivals                              answered together   judged by
///   single_stream   one after another, fixed rate (1)     one                 latency
///   multi_stream    one after another, fixed rate (1)     more than one (2)   latency
///   server          at random                             one                 latency under a bound
///   offline         all at once                           more than one (3)   throughput
///
/// (1) No scenario has a fixed rate; a closed loop that keeps up with it is the nearest that the rules have.
/// (2) Eight in the rules; any other number counts as grouped, and is custom.
/// (3) All of them.
/// @errors none for valid inputs
/// @limits the `limits` of kScenarioMatch
/// @source mlperf_inference, the definitions of the scenarios
namespace ridgepoint::models {

enum class Arrivals { OneAfterAnother, Random, AtOnce, FixedRate };

struct LoadFeatures {
    Arrivals arrivals = Arrivals::Random;
    units::Batch together{1.0};  ///< samples that only count as answered together
    bool isBounded = true;       ///< each answer has a deadline
};

/// Features that each scenario reproduces, in the order of kScenarioIds. [scenarios]
[[nodiscard]] std::array<int, 4> scenarioMatches(const LoadFeatures& load);

/// The scenario with the most; nothing when several share the first place.
[[nodiscard]] std::optional<Scenario> bestScenario(const std::array<int, 4>& matches);

/// scenario_match: arrivals, together [count], bounded [0 or 1].
extern const ModelDescriptor kScenarioMatch;

}  // namespace ridgepoint::models
