// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tail_run.h"

#include "core/models/describe.h"

#include <boost/math/distributions/normal.hpp>

namespace ridgepoint::models {

using namespace simulation;

namespace {

constexpr double kTail = 0.99;
constexpr double kFarTail = 0.999;
constexpr double kMostSamples = 1e8;
constexpr double kMostSwitches = 1e5;
constexpr double kLongestBase = 1e4;
constexpr double kLastSeed = 0x1p53;  // up to it every whole number is a double of its own

constexpr std::string_view kStandings[] = {"settled", "provisional"};      // order of isProvisional
constexpr std::string_view kSources[] = {"noise", "os_load", "switches"};  // order of TailRun::without

enum Input { kBase, kNoise, kOsLoad, kSwitches, kLimit, kSamples, kSeed };

constexpr Parameter kParameters[] = {
    {.id = "base", .unit = "ms", .max = kLongestBase, .minOpen = true, .fallback = 6.6},
    fraction("noise", 0.2),
    fraction("os_load", 0.3),
    {.id = "switches", .unit = "1/s", .max = kMostSwitches, .fallback = 0.0},
    positive("limit", "ms", 10.0),
    {.id = "samples",
     .unit = "count",
     .kind = ParameterKind::Count,
     .min = 1.0,
     .max = kMostSamples,
     .fallback = 20000.0},
    countWithin("seed", 0.0, kLastSeed, 1.0),
};

constexpr Output kOutputs[] = {
    number("mean", "ms"),
    number("sd", "ms"),
    number("p50", "ms"),
    number("p95", "ms"),
    number("p99", "ms"),
    number("p999", "ms"),
    number("p99_low", "ms"),
    number("p99_high", "ms"),
    number("violations", "1"),
    number("normal_rule", "ms"),
    number("gap", "ms"),
    perCategory("without", "ms", kSources),
    perCategory("drop", "ms", kSources),
    number("provisional", "1"),
    number("p999_low", "ms"),
    number("p999_high", "ms"),
    category("p999_standing", kStandings),
};

constexpr std::string_view kLimits[] = {
    "form and constants of the three sources are an assumption, not a measurement",
    "sources are independent, and requests do not wait for each other",
};

Outputs evaluate(Inputs in) {
    const TailRun run = *sampleTail(tailMixOf(in));
    const Estimate& tail = run.latency.percentile(kTail);
    const Estimate& farTail = run.latency.percentile(kFarTail);
    const auto value = [&](double q) { return run.latency.percentile(q).value; };
    const double z = boost::math::quantile(boost::math::normal(), kTail);
    const double rule = run.latency.mean.value + z * run.latency.standardDeviation;
    const double late = static_cast<double>(run.histogram.countAbove(in[kLimit]));
    std::vector<double> without;
    std::vector<double> drop;
    for (const LatencyHistogram& quieter : run.without) {
        without.push_back(quieter.quantile(kTail));
        drop.push_back(tail.value - without.back());
    }
    return results(run.latency.mean.value, run.latency.standardDeviation, value(0.5), value(0.95), tail.value,
                   farTail.value, tail.low, tail.high, late / static_cast<double>(run.latency.count), rule,
                   tail.value - rule, Value::perCategory(std::move(without)),
                   Value::perCategory(std::move(drop)), tail.isProvisional, farTail.low, farTail.high,
                   Value::category(farTail.isProvisional ? 1 : 0));
}

}  // namespace

TailMix tailMixOf(Inputs in) {
    return {.base = in[kBase],
            .sources = {in[kNoise], in[kOsLoad], in[kSwitches]},
            .samples = static_cast<std::uint64_t>(in[kSamples]),
            .seed = static_cast<std::uint64_t>(in[kSeed])};
}

constinit const ModelDescriptor kTailRun{
    .id = "tail_run",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "three sources of tail, an assumption of the benchmarking mission"},
    .limits = kLimits,
    .isCostly = true,
};

}  // namespace ridgepoint::models
