// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_run.h"

#include "core/models/describe.h"
#include "core/models/scenario_closed_form.h"
#include "core/models/scenario_run.h"

namespace ridgepoint::models {

namespace {

constexpr std::string_view kPrecisions[] = {"fp16", "int8"};

constexpr double kMilliseconds = 1000.0;  // in a second
constexpr double kMostQueries = 1e9;
constexpr double kMostSlots = 65536;
constexpr double kMostEngines = 1024;
constexpr double kFastest = 1e6;   // [1/s]
constexpr double kLongest = 3600;  // [s]

constexpr Parameter countTo(std::string_view id, double least, double most, double fallback) {
    return {.id = id,
            .unit = "count",
            .kind = ParameterKind::Count,
            .min = least,
            .max = most,
            .fallback = fallback};
}

enum Input {
    kTrack,
    kArrivalRate,
    kSlots,
    kEngines,
    kPrecision,
    kSamplesPerQuery,
    kQueries,
    kDuration,
    kLimit,
    kJitter,
    kService,
    kBatching
};

constexpr Parameter kParameters[] = {
    choice("track", kTrackIds, 0.0),
    {.id = "arrival_rate", .unit = "1/s", .max = kFastest, .fallback = 0.0},
    countTo("slots", 0.0, kMostSlots, 0.0),
    countTo("engines", 1.0, kMostEngines, 1.0),
    choice("precision", kPrecisions, 0.0),
    countTo("samples_per_query", 0.0, kMostSlots, 0.0),
    countTo("queries", 1.0, kMostQueries, 24576.0),
    {.id = "duration", .unit = "s", .max = kLongest, .fallback = 0.0},
    nonNegative("limit", "ms", 0.0),
    fraction("jitter", kServiceJitter),
    choice("service", kServiceIds, 2.0),
    choice("batching", kBatchingIds, 1.0),
};

constexpr std::string_view kLimits[] = {"inputs alone"};

int orOf(double given, units::Batch track) {
    return static_cast<int>(given > 0.0 ? given : track.value());
}

}  // namespace

MissionRun missionRun(Scenario scenario, std::uint64_t seed, Inputs in) {
    const MissionTrack& track = missionTrack(chosen<Track>(in[kTrack]));
    const bool isShort = chosen<Precision>(in[kPrecision]) == Precision::Int8;
    MissionRun run;
    run.system = {
        .fixed = track.service.fixed.value(),
        .perSample = track.service.perSample.value() * (isShort ? kInt8Time : 1.0),
        .service = chosen<simulation::Service>(in[kService]),
        .jitter = in[kJitter],
        .batching = chosen<simulation::Batching>(in[kBatching]),
        .maxBatch = orOf(in[kSlots], scenario == Scenario::Offline ? track.offlineBatch : track.serverSlots),
        .engines = static_cast<int>(in[kEngines])};
    run.load = {.scenario = scenario,
                .arrivalRate = in[kArrivalRate] > 0.0 ? in[kArrivalRate] : track.arrivalRate.value(),
                .samplesPerQuery = orOf(in[kSamplesPerQuery], track.samplesPerQuery),
                .queries = static_cast<std::uint64_t>(in[kQueries]),
                .duration = in[kDuration] * kMilliseconds,
                .seed = seed};
    run.limit = in[kLimit] > 0.0 ? in[kLimit] : track.window.value();
    return run;
}

constinit const ModelDescriptor kMissionRunInputs{
    .id = "simulate",
    .parameters = kParameters,
    .outputs = {},
    .source = {"mlperf_inference", "scenarios"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
