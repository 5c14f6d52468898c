// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/mission_tracks.h"
#include "core/simulation/load_generator.h"
#include "core/simulation/tail_mix.h"

/// A simulated run of one of the mission's tracks, as the command line asks for it: a track and what is
/// changed about it. Service times come from core/models/mission_tracks.h, the rest of a run from its
/// scenario.
/// @source mlperf_inference for the scenarios; scenario for the tracks
namespace ridgepoint::models {

struct MissionRun {
    simulation::SystemUnderTest system;
    simulation::Load load;
    double limit = 0.0;  ///< latency bound, the track's window unless given [ms]
};

/// track, arrival_rate [1/s], slots, engines, precision, samples_per_query [count], queries [count],
/// duration [s], limit [ms], jitter [1], service, batching. 0 means what the track has. Inputs alone: a run
/// is made by generateLoad.
extern const ModelDescriptor kMissionRunInputs;
[[nodiscard]] MissionRun missionRun(simulation::Scenario scenario, std::uint64_t seed, Inputs in);

}  // namespace ridgepoint::models
