// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_board.h"

#include "core/models/describe.h"

#include <algorithm>

namespace ridgepoint::models {
namespace {

constexpr std::string_view kScenarios[] = {"single_stream", "multi_stream", "server", "offline"};
constexpr std::size_t kCount = std::size(kScenarios);

constexpr Parameter kParameters[] = {
    positive("single_latency", "ms"),  positive("multi_latency", "ms"), positive("server_latency", "ms"),
    positive("offline_latency", "ms"), positive("single_rate", "1/s"),  positive("multi_rate", "1/s"),
    positive("server_rate", "1/s"),    positive("offline_rate", "1/s"),
};

constexpr Output kOutputs[] = {
    perCategory("latency", "ms", kScenarios),
    perCategory("throughput", "1/s", kScenarios),
    number("spread", "1"),
};

constexpr std::string_view kLimits[] = {
    "each scenario reports another percentile; side by side they show what is reported, not what is alike",
};

Outputs evaluate(Inputs in) {
    const std::span<const double> latency = in.first(kCount);
    const std::span<const double> rate = in.subspan(kCount, kCount);
    const auto [least, most] = std::ranges::minmax(rate);
    return results(Value::perCategory({latency.begin(), latency.end()}),
                   Value::perCategory({rate.begin(), rate.end()}), most / least);
}

}  // namespace

constinit const ModelDescriptor kScenarioBoard{
    .id = "scenario_board",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"arithmetic", "results of four runs, side by side"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
