// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/batch_service.h"
#include "core/models/mission_tracks.h"
#include "core/models/mlperf_scenario.h"
#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// The four MLPerf scenarios without a simulation: service t(B) = t0 + B t1 [ms] with a jitter of cv, on E
/// engines [count].
///   SingleStream  mean t(1), P90 = t(1) (1 + z.90 cv), 1000 / t(1) samples a second on one engine
///   MultiStream   k = ceil(m / E) samples on an engine: mean t(k), P99 = t(k) (1 + z.99 cv), 1000 m / t(k)
///   Server        b slots, a service of t(b) whatever the batch: μ = 1000 b / t(b), ρ = λ / (E μ);
///                 mean t(b) + W_wait, P99 = t(b) + x_wait(.99) of the M/M/E queue
///   Offline       B_off samples: mean t(B_off), E 1000 B_off / t(B_off)
/// Utilisation is useful compute, t1 of every sample over the time of all engines. At ρ >= 1 latencies are
/// infinite and the throughput is E μ.
/// @errors none for valid inputs
/// @limits the `limits` of kScenarioClosedForm
/// @source scenario for the tracks; kleinrock1975 for the queue; mlperf_inference for the scenarios
namespace ridgepoint::models {

struct ScenarioLoad {
    BatchService service;
    units::Servers engines{1.0};  ///< E
    units::Batch samples{1.0};    ///< samples of one batch: 1, m, b or B_off
    units::RequestsPerSecond arrival;
};

struct ScenarioResult {
    units::Milliseconds mean;
    std::optional<units::Milliseconds> percentile;  ///< nothing where the scenario reports none
    units::RequestsPerSecond throughput;            ///< samples
    units::Utilisation utilisation;
    bool isStable = true;
    std::optional<double> load;  ///< ρ, where there is an arrival rate
};

[[nodiscard]] ScenarioResult scenarioResult(Scenario scenario, const ScenarioLoad& in);

/// scenario_closed_form: track, scenario, arrival_rate [1/s], slots [count; Server alone], engines [count],
/// precision, samples_per_query [count; MultiStream alone]. Slots or samples of 0 mean those of the track.
extern const ModelDescriptor kScenarioClosedForm;

}  // namespace ridgepoint::models
