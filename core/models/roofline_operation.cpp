// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline_operation.h"

#include "core/models/arithmetic_intensity.h"
#include "core/models/describe.h"

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kFlopPerElement = 1.0;
constexpr double kReadAndWrite = 2.0;

/// An operation alone, and how many elements its result has.
struct AloneCost {
    OperationCost cost;
    double resultElements;
};

AloneCost gemmAlone(const Gemm& gemm) {
    return {{gemmWork(gemm), gemmTraffic(gemm)}, gemm.m.value() * gemm.n.value()};
}

AloneCost elementwiseAlone(Elements side, Bytes element) {
    const double elements = side.value() * side.value();
    return {{Flops(kFlopPerElement * elements), kReadAndWrite * elements * element}, elements};
}

AloneCost alone(const Operation& o) {
    switch (o.kind) {
        case OperationKind::BatchMatmul:
            return gemmAlone({Elements(o.batch.value()), o.width, o.width, o.element});
        case OperationKind::Elementwise:
            return elementwiseAlone(o.size, o.element);
        case OperationKind::Gemm:
        case OperationKind::Custom:
            break;
    }
    return gemmAlone({o.size, o.size, o.size, o.element});
}

}  // namespace

OperationCost operationCost(const Operation& operation) {
    auto [cost, elements] = alone(operation);
    if (operation.follow == FollowUp::None) return cost;
    cost.flops = cost.flops + Flops(kFlopPerElement * elements);
    if (operation.follow == FollowUp::Separate)
        cost.bytes = cost.bytes + kReadAndWrite * elements * operation.element;
    return cost;
}

namespace {

constexpr std::string_view kOperations[] = {"gemm", "batch_matmul", "elementwise", "custom"};
constexpr std::string_view kFollowUps[] = {"none", "separate", "fused"};

constexpr Parameter kParameters[] = {
    choice("operation", kOperations, 0.0),
    count("size", 4096.0),
    count("batch", 64.0),
    count("width", 4096.0),
    positive("element", "byte", 2.0),
    choice("follow", kFollowUps, 0.0),
    nonNegative("intensity", "FLOP/byte", 1.0),
};

constexpr Output kOutputs[] = {
    number("flops", "FLOP"),
    number("bytes", "byte"),
    number("intensity", "FLOP/byte"),
};

constexpr std::string_view kLimits[] = {
    "every matrix crosses the memory interface once; a cache too small for that moves more",
    "a multiply-add counts as 2 FLOP, an element-wise step as 1 FLOP for each element, whatever it costs",
    "all elements have the same size",
    "fusing is free here: it needs registers and a kernel that does both",
    "a custom operation is its intensity alone: it has no work, no traffic and no step behind it",
};

Outputs evaluate(Inputs in) {
    const auto kind = chosen<OperationKind>(in[0]);
    if (kind == OperationKind::Custom) return results(Special::None, Special::None, FlopsPerByte(in[6]));
    const OperationCost cost = operationCost({.kind = kind,
                                              .size = Elements(in[1]),
                                              .batch = Batch(in[2]),
                                              .width = Elements(in[3]),
                                              .element = Bytes(in[4]),
                                              .follow = chosen<FollowUp>(in[5])});
    return results(cost.flops, cost.bytes, cost.intensity());
}

}  // namespace

constinit const ModelDescriptor kRooflineOperation{
    .id = "roofline_operation",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"williams2009", "operational intensity, of one operation and the step behind it"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
