// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/operation_time.h"

#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

OperationTime operationTime(Flops work, Bytes traffic, const Roofs& roofs) {
    return {.compute = Seconds(work.value() / roofs.peak.value()),
            .memory = Seconds(traffic.value() / roofs.bandwidth.value())};
}

namespace {

constexpr Parameter kParameters[] = {
    nonNegative("flops", "FLOP", 137'438'953'472.0),  // a GEMM of 4096 in FP16
    nonNegative("bytes", "byte", 100'663'296.0),
    positive("peak", "TFLOP/s"),
    positive("bandwidth", "TB/s"),
};

constexpr Output kOutputs[] = {
    number("compute_time", "us"),
    number("memory_time", "us"),
    number("total", "us"),
};

constexpr std::string_view kLimits[] = {
    "a lower bound: launch overhead, latency and imbalance only add to it",
    "computing and moving data overlap fully",
    "peak and bandwidth are those of the precision in use; the peak is dense",
};

Outputs evaluate(Inputs in) {
    const Roofs roofs{FlopsPerSecond(in[2] * kTera), BytesPerSecond(in[3] * kTera)};
    const OperationTime time = operationTime(Flops(in[0]), Bytes(in[1]), roofs);
    return results(time.compute / kMicro, time.memory / kMicro, time.total() / kMicro);
}

}  // namespace

constinit const ModelDescriptor kOperationTime{
    .id = "operation_time",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "time as the larger of compute and traffic"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
