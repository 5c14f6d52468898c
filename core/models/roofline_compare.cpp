// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline_compare.h"

#include "core/models/describe.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

Crossover crossover(const Roofs& a, const Roofs& b) {
    if (a.peak == b.peak && a.bandwidth == b.bandwidth) return Special::Tie;
    const bool flips =
        (a.bandwidth < b.bandwidth && a.peak > b.peak) || (a.bandwidth > b.bandwidth && a.peak < b.peak);
    if (!flips) return Special::Never;
    return ridgePoint({std::min(a.peak, b.peak), std::min(a.bandwidth, b.bandwidth)});
}

Speedup attainableRatio(const Roofs& a, const Roofs& b, FlopsPerByte intensity) {
    if (intensity == FlopsPerByte(0.0)) return Speedup(b.bandwidth / a.bandwidth);
    return Speedup(attainable(b, intensity) / attainable(a, intensity));
}

namespace {

constexpr Parameter kParameters[] = {
    positive("a_peak", "TFLOP/s", 400.0),        positive("b_peak", "TFLOP/s", 200.0),
    positive("a_bandwidth", "TB/s", 1.0),        positive("b_bandwidth", "TB/s", 2.0),
    nonNegative("intensity", "FLOP/byte", 50.0),
};

constexpr Output kOutputs[] = {
    number("a_attainable", "TFLOP/s"),
    number("b_attainable", "TFLOP/s"),
    number("b_over_a", "1"),
    number("crossover", "FLOP/byte"),
};

constexpr std::string_view kLimits[] = {
    "both devices run the same work at the same intensity and precision",
    "upper bounds are compared, not measurements",
    "price, power and capacity do not enter",
};

Value meeting(const Crossover& found) {
    const auto* intensity = std::get_if<FlopsPerByte>(&found);
    return intensity ? Value::number(intensity->value()) : Value::special(std::get<Special>(found));
}

Outputs evaluate(Inputs in) {
    const Roofs a{FlopsPerSecond(in[0] * kTera), BytesPerSecond(in[2] * kTera)};
    const Roofs b{FlopsPerSecond(in[1] * kTera), BytesPerSecond(in[3] * kTera)};
    const FlopsPerByte intensity(in[4]);
    return results(attainable(a, intensity) / kTera, attainable(b, intensity) / kTera,
                   attainableRatio(a, b, intensity), meeting(crossover(a, b)));
}

}  // namespace

constinit const ModelDescriptor kRooflineCompare{
    .id = "roofline_compare",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "the roofline, drawn for two machines"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
