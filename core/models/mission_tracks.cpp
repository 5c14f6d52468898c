// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_tracks.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr Milliseconds kFrame(1000.0 / 60.0);  // 60 frames a second

/// One node, a language model: t(1) = 36 ms.
constexpr MissionTrack kCloud{
    .service = {Milliseconds(34.0), Milliseconds(2.0)},
    .samplesPerQuery = Batch(8.0),
    .offlineBatch = Batch(153.0),
    .serverSlots = Batch(4.0),
    .arrivalRate = RequestsPerSecond(75.0),
    .window = Milliseconds(260.0),
    .tailBase = Milliseconds(130.0),  // batches of 48
    .capture = Milliseconds(0.0),
};

/// One vehicle, eight cameras of 30 frames a second: t(1) = 5 ms.
constexpr MissionTrack kEdge{
    .service = {Milliseconds(3.4), Milliseconds(1.6)},
    .samplesPerQuery = Batch(8.0),
    .offlineBatch = Batch(32.0),
    .serverSlots = Batch(1.0),
    .arrivalRate = RequestsPerSecond(8.0 * 30.0),
    .window = Milliseconds(10.0),
    .tailBase = Milliseconds(6.6),  // two engines with four cameras each, INT8
    .capture = Milliseconds(0.0),
};

/// Glasses with two views: t(1) is one frame at 60 frames a second.
constexpr MissionTrack kMobile{
    .service = {kFrame - Milliseconds(10.0), Milliseconds(10.0)},
    .samplesPerQuery = Batch(2.0),
    .offlineBatch = Batch(16.0),
    .serverSlots = Batch(1.0),
    .arrivalRate = RequestsPerSecond(30.0),
    .window = kFrame,
    .tailBase = Milliseconds(12.5),  // the INT8 model
    .capture = Milliseconds(0.0),
};

/// A hearable with two ears, one window of sound every 4 ms: t(1) = 2.5 ms.
constexpr MissionTrack kTiny{
    .service = {Milliseconds(0.5), Milliseconds(2.0)},
    .samplesPerQuery = Batch(2.0),
    .offlineBatch = Batch(64.0),
    .serverSlots = Batch(1.0),
    .arrivalRate = RequestsPerSecond(250.0),
    .window = Milliseconds(10.0),
    .tailBase = Milliseconds(6.5),  // capture and one inference
    .capture = Milliseconds(4.0),
};

}  // namespace

const MissionTrack& missionTrack(Track track) {
    switch (track) {
        case Track::Edge:
            return kEdge;
        case Track::Mobile:
            return kMobile;
        case Track::Tiny:
            return kTiny;
        case Track::Cloud:
            break;
    }
    return kCloud;
}

BatchService serviceIn(const MissionTrack& track, Precision precision) {
    const double left = precision == Precision::Int8 ? kInt8Time : 1.0;
    return {track.service.fixed, track.service.perSample * left};
}

namespace {

constexpr Parameter kParameters[] = {
    choice("track", kTrackIds, 0.0),
    choice("precision", kPrecisionIds, 0.0),
};

constexpr Output kOutputs[] = {
    number("fixed", "ms"),
    number("per_sample", "ms"),
    number("samples_per_query", "count"),
    number("offline_batch", "count"),
    number("slots", "count"),
    number("arrival_rate", "1/s"),
    number("window", "ms"),
    number("tail_base", "ms"),
    number("capture", "ms"),
    number("jitter", "1"),
};

constexpr std::string_view kLimits[] = {
    "every number is a scenario assumption, not a measurement",
};

Outputs evaluate(Inputs in) {
    const MissionTrack& track = missionTrack(chosen<Track>(in[0]));
    const BatchService service = serviceIn(track, chosen<Precision>(in[1]));
    return results(service.fixed, service.perSample, track.samplesPerQuery, track.offlineBatch,
                   track.serverSlots, track.arrivalRate, track.window, track.tailBase, track.capture,
                   kServiceJitter);
}

}  // namespace

constinit const ModelDescriptor kMissionTrack{
    .id = "mission_track",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "the tracks of the benchmarking mission"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
