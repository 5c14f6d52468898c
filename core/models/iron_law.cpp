// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/iron_law.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

Seconds IronLaw::total(Overlap o) const {
    const auto [shorter, longer] = std::minmax(dataTime, computeTime);
    return longer + (1.0 - o.value()) * shorter + latency;
}

IronLawTerm IronLaw::dominant() const {
    const auto longer = [](Seconds a, Seconds b) { return a > b && !tied(a.value(), b.value()); };
    const bool compute = longer(computeTime, dataTime);
    if (longer(latency, compute ? computeTime : dataTime)) return IronLawTerm::Latency;
    return compute ? IronLawTerm::Compute : IronLawTerm::Data;
}

IronLaw ironLaw(const IronLawTask& task) {
    const FlopsPerSecond delivered = task.peak * task.efficiency.value();
    return {.dataTime = Seconds(task.data.value() / task.bandwidth.value()),
            .computeTime = Seconds(task.operations.value() / delivered.value()),
            .latency = task.latency};
}

namespace {

constexpr Parameter kParameters[] = {
    positive("data", "byte", 14e9),
    positive("bandwidth", "byte/s"),
    positive("operations", "FLOP", 14e9),
    positive("peak", "FLOP/s"),
    fractionAboveZero("efficiency", 0.5),
    nonNegative("latency", "s", 1e-4),
    fraction("overlap", 1.0),
};

constexpr Output kOutputs[] = {
    number("data_time", "s"), number("compute_time", "s"), number("total", "s"),
    number("additive", "s"),  number("overlapped", "s"),
};

constexpr std::string_view kLimits[] = {
    "one level of memory and one kind of compute",
    "bandwidth and efficiency stay the same during the whole task",
    "the latency is paid once and is never hidden",
    "tasks do not wait for each other: queueing is another law",
};

IronLaw lawOf(Inputs in) {
    return ironLaw({.data = Bytes(in[0]),
                    .bandwidth = BytesPerSecond(in[1]),
                    .operations = Flops(in[2]),
                    .peak = FlopsPerSecond(in[3]),
                    .efficiency = Efficiency(in[4]),
                    .latency = Seconds(in[5])});
}

Outputs evaluate(Inputs in) {
    const IronLaw law = lawOf(in);
    return results(law.dataTime, law.computeTime, law.total(Overlap(in[6])), law.additive(),
                   law.overlapped());
}

constexpr std::string_view kTerms[] = {"data", "compute", "latency"};

constexpr Output kTermOutputs[] = {
    perCategory("time", "s", kTerms),
    number("total", "s"),
    category("dominant", kTerms),
};

constexpr std::string_view kTermLimits[] = {
    "each term is shown in full: with overlap they add up to more than the total",
    "one level of memory and one kind of compute, at the same rate during the whole task",
    "the latency is paid once and is never hidden",
};

Outputs evaluateTerms(Inputs in) {
    const IronLaw law = lawOf(in);
    return results(Value::perCategory({law.dataTime.value(), law.computeTime.value(), law.latency.value()}),
                   law.total(Overlap(in[6])), Value::category(static_cast<int>(law.dominant())));
}

}  // namespace

constinit const ModelDescriptor kIronLaw{
    .id = "iron_law",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "time as the larger of compute and traffic; the overlap is a parameter"},
    .limits = kLimits,
};

constinit const ModelDescriptor kIronLawTerms{
    .id = "iron_law_terms",
    .parameters = kParameters,
    .outputs = kTermOutputs,
    .evaluate = evaluateTerms,
    .source = {"williams2009", "the terms of the time, side by side"},
    .limits = kTermLimits,
};

}  // namespace ridgepoint::models
