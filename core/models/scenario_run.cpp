// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_run.h"

#include "core/models/describe.h"
#include "core/models/loadgen_verdict.h"
#include "core/models/mlperf_scenario.h"

namespace ridgepoint::models {

using namespace simulation;

namespace {

constexpr double kMostQueries = 1e8;
constexpr double kMostEngines = 1024;
constexpr double kMostSlots = 65536;
constexpr double kLongest = 1e6;      // of a service time or a bound [ms]
constexpr double kFastest = 1e6;      // arrivals [1/s]
constexpr double kLastSeed = 0x1p53;  // up to it every whole number is a double of its own

/// A whole number from 1 that a run can afford.
constexpr Parameter countUpTo(std::string_view id, double most, std::optional<double> fallback) {
    return {.id = id,
            .unit = "count",
            .kind = ParameterKind::Count,
            .min = 1.0,
            .max = most,
            .fallback = fallback};
}

enum Input {
    kScenario,
    kFixed,
    kPerSample,
    kJitter,
    kService,
    kBatching,
    kSlots,
    kEngines,
    kSamplesPerQuery,
    kArrivalRate,
    kQueries,
    kLimit,
    kSeed
};

constexpr Parameter kParameters[] = {
    choice("scenario", kScenarioIds, 2.0),
    {.id = "fixed", .unit = "ms", .max = kLongest, .fallback = 34.0},
    {.id = "per_sample", .unit = "ms", .max = kLongest, .minOpen = true, .fallback = 2.0},
    fraction("jitter", 0.15),
    choice("service", kServiceIds, 2.0),
    choice("batching", kBatchingIds, 1.0),
    countUpTo("slots", kMostSlots, 4.0),
    countUpTo("engines", kMostEngines, 1.0),
    countUpTo("samples_per_query", kMostSlots, 8.0),
    {.id = "arrival_rate", .unit = "1/s", .max = kFastest, .minOpen = true, .fallback = 75.0},
    countUpTo("queries", kMostQueries, 24576.0),
    positive("limit", "ms", 260.0),
    countWithin("seed", 0.0, kLastSeed, 1.0),
};

constexpr Output kOutputs[] = {
    number("mean", "ms"),       number("p50", "ms"),
    number("p90", "ms"),        number("p95", "ms"),
    number("p99", "ms"),        number("p999", "ms"),
    number("percentile", "ms"), number("p99_low", "ms"),
    number("p99_high", "ms"),   number("throughput", "1/s"),
    number("utilisation", "1"), number("load", "1"),
    number("stable", "1"),      number("provisional", "1"),
    number("valid", "1"),       category("reason", kValidityIds),
};

constexpr std::string_view kLimits[] = {
    "a synthetic system: equal engines, a batch ends for all its samples at once, nothing fails",
    "from an offered load of one on the queue grows as long as the run lasts; its latencies say how long the "
    "run was",
    "the run starts empty and counts every query, as MLPerf does",
};

Outputs evaluate(Inputs in) {
    const SystemUnderTest system = systemOf(in);
    const Load asked = loadOf(in);
    const Run run = *generateLoad(system, asked);
    const double load = asked.scenario == Scenario::Server ? offeredLoad(system, asked.arrivalRate) : 0.0;
    const LoadgenVerdict verdict = judge(run, asked.scenario, in[kLimit], load);
    const Estimate& tail = run.latency.percentile(0.99);
    const auto value = [&](double q) { return run.latency.percentile(q).value; };
    return results(run.latency.mean.value, value(0.5), value(0.9), value(0.95), tail.value, value(0.999),
                   verdict.percentile ? Value::number(*verdict.percentile) : Value::special(Special::None),
                   tail.low, tail.high, run.throughput, run.utilisation, load, load < 1.0, tail.isProvisional,
                   verdict.validity == Validity::Valid, Value::category(static_cast<int>(verdict.validity)));
}

}  // namespace

SystemUnderTest systemOf(Inputs in) {
    return {.fixed = in[kFixed],
            .perSample = in[kPerSample],
            .service = chosen<Service>(in[kService]),
            .jitter = in[kJitter],
            .batching = chosen<Batching>(in[kBatching]),
            .maxBatch = static_cast<int>(in[kSlots]),
            .engines = static_cast<int>(in[kEngines])};
}

Load loadOf(Inputs in) {
    return {.scenario = chosen<Scenario>(in[kScenario]),
            .arrivalRate = in[kArrivalRate],
            .samplesPerQuery = static_cast<int>(in[kSamplesPerQuery]),
            .queries = static_cast<std::uint64_t>(in[kQueries]),
            .seed = static_cast<std::uint64_t>(in[kSeed])};
}

constinit const ModelDescriptor kScenarioRun{
    .id = "scenario_run",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"mlperf_inference", "scenarios and early stopping; service times are a scenario assumption"},
    .limits = kLimits,
    .isCostly = true,
};

}  // namespace ridgepoint::models
