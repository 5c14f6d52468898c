// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline.h"

#include "core/models/describe.h"
#include "core/models/tie.h"

#include <algorithm>

namespace ridgepoint::models {

using namespace units;

namespace {

FlopsPerSecond memoryRoof(const Roofs& roofs, FlopsPerByte intensity) {
    return FlopsPerSecond(roofs.bandwidth.value() * intensity.value());
}

}  // namespace

FlopsPerByte ridgePoint(const Roofs& roofs) {
    return FlopsPerByte(roofs.peak.value() / roofs.bandwidth.value());
}

FlopsPerSecond attainable(const Roofs& roofs, FlopsPerByte intensity) {
    return std::min(roofs.peak, memoryRoof(roofs, intensity));
}

Bound boundAt(const Roofs& roofs, FlopsPerByte intensity) {
    const FlopsPerSecond memory = memoryRoof(roofs, intensity);
    if (tied(memory.value(), roofs.peak.value())) return Bound::Compute;
    return memory < roofs.peak ? Bound::Memory : Bound::Compute;
}

namespace {

constexpr std::string_view kBounds[] = {"memory", "compute"};

constexpr Parameter kParameters[] = {
    positive("peak", "TFLOP/s"),
    positive("bandwidth", "TB/s"),
    nonNegative("intensity", "FLOP/byte", 1.0),
};

constexpr Output kOutputs[] = {
    number("ridge", "FLOP/byte"),
    number("attainable", "TFLOP/s"),
    number("utilisation", "1"),
    category("bound", kBounds),
};

constexpr std::string_view kLimits[] = {
    "an upper bound: latency, launch overhead and imbalance only lower it",
    "bytes are those that cross the memory interface; what caches keep is not among them",
    "peak and bandwidth are those of the precision in use; the peak is dense",
    "computing and moving data overlap fully",
};

Outputs evaluate(Inputs in) {
    const Roofs roofs{FlopsPerSecond(in[0] * kTera), BytesPerSecond(in[1] * kTera)};
    const FlopsPerByte intensity(in[2]);
    const FlopsPerSecond rate = attainable(roofs, intensity);
    return results(ridgePoint(roofs), rate / kTera, rate / roofs.peak,
                   Value::category(static_cast<int>(boundAt(roofs, intensity))));
}

}  // namespace

constinit const ModelDescriptor kRoofline{
    .id = "roofline",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "the roofline, peak compute and peak memory bandwidth"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
