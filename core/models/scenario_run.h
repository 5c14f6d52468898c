// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

#include "core/simulation/load_generator.h"

/// A simulated run of an MLPerf scenario as a model: the same inputs, seed included, give the same figures.
/// Formulas and limits: core/simulation/load_generator.h; verdict: core/models/loadgen_verdict.h.
/// @errors none for valid inputs
/// @source mlperf_inference; the service times are a scenario assumption
namespace ridgepoint::models {

inline constexpr std::string_view kServiceIds[] = {"deterministic", "exponential", "lognormal"};
inline constexpr std::string_view kBatchingIds[] = {"static", "greedy"};

/// What the inputs of kScenarioRun stand for.
[[nodiscard]] simulation::SystemUnderTest systemOf(Inputs in);
[[nodiscard]] simulation::Load loadOf(Inputs in);

/// scenario_run: see the descriptor. Costly: some 20 ns a query.
extern const ModelDescriptor kScenarioRun;

}  // namespace ridgepoint::models
