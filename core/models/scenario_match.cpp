// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_match.h"

#include "core/models/describe.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

namespace {

/// One row of the table in the header.
struct ScenarioRule {
    Scenario scenario;
    Arrivals arrivals;
    bool isGrouped;
    bool isBounded;
};

constexpr ScenarioRule kRules[] = {
    {Scenario::SingleStream, Arrivals::OneAfterAnother, false, true},
    {Scenario::MultiStream, Arrivals::OneAfterAnother, true, true},
    {Scenario::Server, Arrivals::Random, false, true},
    {Scenario::Offline, Arrivals::AtOnce, true, false},
};

/// What the rules have in place of these arrivals.
Arrivals nearest(Arrivals arrivals) {
    return arrivals == Arrivals::FixedRate ? Arrivals::OneAfterAnother : arrivals;
}

}  // namespace

std::array<int, 4> scenarioMatches(const LoadFeatures& load) {
    const bool isGrouped = load.together > Batch(1.0);
    std::array<int, 4> matches{};
    for (const ScenarioRule& rule : kRules)
        matches[static_cast<std::size_t>(rule.scenario)] = (rule.arrivals == nearest(load.arrivals)) +
                                                           (rule.isGrouped == isGrouped) +
                                                           (rule.isBounded == load.isBounded);
    return matches;
}

std::optional<Scenario> bestScenario(const std::array<int, 4>& matches) {
    const auto* most = std::ranges::max_element(matches);
    if (std::ranges::count(matches, *most) > 1) return std::nullopt;
    return static_cast<Scenario>(most - matches.begin());
}

namespace {

constexpr std::string_view kArrivals[] = {"one_after_another", "random", "at_once", "fixed_rate"};

constexpr Parameter kParameters[] = {
    choice("arrivals", kArrivals, 1.0),
    count("together", 1.0),
    truth("bounded", 1.0),
};

constexpr Output kOutputs[] = {
    perCategory("matches", "count", kScenarioIds),
    category("best", kScenarioIds),
};

constexpr std::string_view kLimits[] = {
    "three features count alike; how much each one matters is a judgement",
    "no scenario has a fixed rate: MLPerf Automotive has one, ConstantStream, at its own percentile",
    "a query of another size than eight is custom",
    "nothing is said about the data: clean or noisy, from the laboratory or the field",
};

Outputs evaluate(Inputs in) {
    const std::array<int, 4> matches = scenarioMatches({chosen<Arrivals>(in[0]), Batch(in[1]), in[2] != 0.0});
    const auto best = bestScenario(matches);
    return results(Value::perCategory({matches.begin(), matches.end()}),
                   best ? Value::category(static_cast<int>(*best)) : Value::special(Special::Tie));
}

}  // namespace

constinit const ModelDescriptor kScenarioMatch{
    .id = "scenario_match",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"mlperf_inference", "scenarios: query generation, samples per query, metric"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
