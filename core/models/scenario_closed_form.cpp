// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_closed_form.h"

#include "core/models/describe.h"
#include "core/models/probability.h"
#include "core/models/queueing.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

Milliseconds jittered(Milliseconds mean, Level q) {
    return mean * (1.0 + normalQuantile(q.value()) * kServiceJitter);
}

Milliseconds inMilliseconds(Seconds time) {
    return Milliseconds(time / Seconds(kMilli));
}

/// What `samples` a second of t1 each make of all engines.
Utilisation usefulCompute(const ScenarioLoad& in, RequestsPerSecond samples) {
    return Utilisation(samples.value() * in.service.perSample.value() * kMilli / in.engines.value());
}

/// One query after the other; its samples are spread over `used` engines.
ScenarioResult closedLoop(const ScenarioLoad& in, Servers used, Level q) {
    const Batch each(std::ceil(in.samples.value() / used.value()));
    const Milliseconds latency = in.service.latency(each);
    const RequestsPerSecond rate(in.samples.value() * kKilo / latency.value());
    return {.mean = latency,
            .percentile = jittered(latency, q),
            .throughput = rate,
            .utilisation = usefulCompute(in, rate),
            .load = {}};
}

ScenarioResult server(const ScenarioLoad& in) {
    const MarkovQueue queue{in.arrival, in.service.throughput(in.samples), in.engines};
    const Milliseconds service = in.service.latency(in.samples);
    const RequestsPerSecond rate = std::min(in.arrival, queue.service * in.engines.value());
    return {.mean = service + inMilliseconds(queue.meanWait()),
            .percentile = service + inMilliseconds(queue.waitQuantile(Level(0.99))),
            .throughput = rate,
            .utilisation = usefulCompute(in, rate),
            .isStable = queue.isStable(),
            .load = queue.load()};
}

ScenarioResult offline(const ScenarioLoad& in) {
    return {.mean = in.service.latency(in.samples),
            .percentile = {},
            .throughput = in.service.throughput(in.samples) * in.engines.value(),
            .utilisation = Utilisation(in.service.usefulShare(in.samples).value()),
            .load = {}};
}

}  // namespace

ScenarioResult scenarioResult(Scenario scenario, const ScenarioLoad& in) {
    switch (scenario) {
        case Scenario::MultiStream:
            return closedLoop(in, in.engines, Level(0.99));
        case Scenario::Server:
            return server(in);
        case Scenario::Offline:
            return offline(in);
        case Scenario::SingleStream:
            break;
    }
    return closedLoop(in, Servers(1.0), Level(0.9));
}

namespace {

constexpr Parameter kParameters[] = {
    choice("track", kTrackIds, 0.0),
    choice("scenario", kScenarioIds, 0.0),
    nonNegative("arrival_rate", "1/s", 75.0),
    countOrNone("slots", 0.0),
    countWithin("engines", 1.0, kMostServers, 1.0),
    choice("precision", kPrecisionIds, 0.0),
    countOrNone("samples_per_query", 0.0),
};

constexpr Output kOutputs[] = {
    number("mean", "ms"),       number("percentile", "ms"), number("throughput", "1/s"),
    number("utilisation", "1"), number("stable", "1"),      number("load", "1"),
};

constexpr std::string_view kLimits[] = {
    "the costs of the tracks are scenario assumptions, not measurements",
    "the server waits as if each sample were served alone and at random, and takes the time of a full "
    "batch; a simulation with batches of its own shows how far that is off",
    "the jitter of the service is taken as normal; a real tail is longer",
    "offline takes its batch from the track, whatever the slots",
};

Batch samplesOf(const MissionTrack& track, Scenario scenario, Batch serverSlots, Batch perQuery) {
    const auto given = [](Batch chosenOne, Batch own) { return chosenOne == Batch(0.0) ? own : chosenOne; };
    switch (scenario) {
        case Scenario::MultiStream:
            return given(perQuery, track.samplesPerQuery);
        case Scenario::Server:
            return given(serverSlots, track.serverSlots);
        case Scenario::Offline:
            return track.offlineBatch;
        case Scenario::SingleStream:
            break;
    }
    return Batch(1.0);
}

Outputs evaluate(Inputs in) {
    const MissionTrack& track = missionTrack(chosen<Track>(in[0]));
    const auto scenario = chosen<Scenario>(in[1]);
    const ScenarioResult out =
        scenarioResult(scenario, {.service = serviceIn(track, chosen<Precision>(in[5])),
                                  .engines = Servers(in[4]),
                                  .samples = samplesOf(track, scenario, Batch(in[3]), Batch(in[6])),
                                  .arrival = RequestsPerSecond(in[2])});
    const Value none = Value::special(Special::None);
    return results(out.mean, out.percentile ? Value::number(out.percentile->value()) : none, out.throughput,
                   out.utilisation, out.isStable, out.load ? Value::number(*out.load) : none);
}

}  // namespace

constinit const ModelDescriptor kScenarioClosedForm{
    .id = "scenario_closed_form",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario",
               "costs of the tracks; scenarios of the MLPerf rules; M/M/m queue of Kleinrock, 1975"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
