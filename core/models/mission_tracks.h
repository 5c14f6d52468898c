// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/batch_service.h"
#include "core/models/model.h"
#include "core/units/quantities.h"

/// The four tracks of the benchmarking mission. This is the one home of their numbers; labs and models bind
/// them from here.
/// @errors none for valid inputs
/// @limits the `limits` of kMissionTrack
/// @source scenario: every number is a scenario assumption
namespace ridgepoint::models {

enum class Track { Cloud, Edge, Mobile, Tiny };

inline constexpr std::string_view kTrackIds[] = {"cloud", "edge", "mobile", "tiny"};

enum class Precision { Fp16, Int8 };

inline constexpr std::string_view kPrecisionIds[] = {"fp16", "int8"};

struct MissionTrack {
    BatchService service;                  ///< t0 and t1 in 16 bit
    units::Batch samplesPerQuery;          ///< m, answered together: requests, cameras, eyes, ears
    units::Batch offlineBatch;             ///< B_off
    units::Batch serverSlots;              ///< b, most samples in a batch of the server at the start
    units::RequestsPerSecond arrivalRate;  ///< λ, the load in the field
    units::Milliseconds window;            ///< W, the latency that P99 must meet
    units::Milliseconds tailBase;          ///< m, typical latency once the scenario is mended
    units::Milliseconds capture;           ///< passes before the samples are there to compute on
};

/// Coefficient of variation of a service time [1].
inline constexpr double kServiceJitter = 0.15;

/// What INT8 leaves of t1; t0 stays.
inline constexpr double kInt8Time = 0.5;

[[nodiscard]] const MissionTrack& missionTrack(Track track);

/// t0 and t1 in this precision.
[[nodiscard]] BatchService serviceIn(const MissionTrack& track, Precision precision);

/// mission_track: track, precision.
extern const ModelDescriptor kMissionTrack;

}  // namespace ridgepoint::models
