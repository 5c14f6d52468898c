// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arithmetic_intensity.h"

#include "core/models/describe.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kFlopPerMultiplyAdd = 2.0;

}  // namespace

Flops gemmWork(const Gemm& gemm) {
    return Flops(kFlopPerMultiplyAdd * gemm.m.value() * gemm.k.value() * gemm.n.value());
}

Bytes gemmTraffic(const Gemm& gemm) {
    const double m = gemm.m.value();
    const double k = gemm.k.value();
    const double n = gemm.n.value();
    return gemm.element * (m * k + k * n + m * n);
}

FlopsPerByte gemmIntensity(const Gemm& gemm) {
    return FlopsPerByte(gemmWork(gemm).value() / gemmTraffic(gemm).value());
}

FlopsPerByte weightsOnlyIntensity(const Gemm& gemm) {
    return FlopsPerByte(kFlopPerMultiplyAdd * gemm.m.value() / gemm.element.value());
}

std::optional<Elements> rowsForIntensity(const Gemm& gemm, FlopsPerByte target) {
    const double k = gemm.k.value();
    const double n = gemm.n.value();
    const double flopPerElement = target.value() * gemm.element.value();
    const double gain = kFlopPerMultiplyAdd * k * n - flopPerElement * (k + n);
    if (gain <= 0.0) return std::nullopt;
    return Elements(std::max(1.0, std::ceil(flopPerElement * k * n / gain)));
}

FlopsPerByte elementwiseIntensity(const ElementwiseCost& cost, Bytes element) {
    return FlopsPerByte(cost.operations / (element.value() * (cost.reads + cost.writes)));
}

namespace {

constexpr Parameter kGemmParameters[] = {
    count("m", 4096.0),
    count("k", 4096.0),
    count("n", 4096.0),
    positive("element", "byte", 2.0),
};

constexpr Output kGemmOutputs[] = {
    number("flops", "FLOP"),
    number("bytes", "byte"),
    number("intensity", "FLOP/byte"),
    number("weights_only_intensity", "FLOP/byte"),
};

constexpr std::string_view kGemmLimits[] = {
    "a multiply-add counts as 2 FLOP",
    "each matrix is read or written once; a cache too small for that moves more",
    "all three matrices have elements of the same size",
};

Outputs evaluateGemm(Inputs in) {
    const Gemm gemm{Elements(in[0]), Elements(in[1]), Elements(in[2]), Bytes(in[3])};
    return results(gemmWork(gemm), gemmTraffic(gemm), gemmIntensity(gemm), weightsOnlyIntensity(gemm));
}

constexpr Parameter kElementwiseParameters[] = {
    positive("element", "byte", 2.0),
    count("operations", 1.0),
    count("reads", 1.0),
    count("writes", 1.0),
};

constexpr Output kElementwiseOutputs[] = {number("intensity", "FLOP/byte")};

constexpr std::string_view kElementwiseLimits[] = {
    "every element is read and written as often as stated, nothing is kept in a cache",
    "each operation counts as 1 FLOP, whatever it costs the hardware",
    "fusing operations keeps the operations and drops the reads and writes between them",
};

Outputs evaluateElementwise(Inputs in) {
    return results(elementwiseIntensity({in[1], in[2], in[3]}, Bytes(in[0])));
}

}  // namespace

constinit const ModelDescriptor kGemmIntensity{
    .id = "gemm_intensity",
    .parameters = kGemmParameters,
    .outputs = kGemmOutputs,
    .evaluate = evaluateGemm,
    .source = {"williams2009", "operational intensity, of a matrix product"},
    .limits = kGemmLimits,
};

constinit const ModelDescriptor kElementwiseIntensity{
    .id = "elementwise_intensity",
    .parameters = kElementwiseParameters,
    .outputs = kElementwiseOutputs,
    .evaluate = evaluateElementwise,
    .source = {"williams2009", "operational intensity, of one pass over a tensor"},
    .limits = kElementwiseLimits,
};

}  // namespace ridgepoint::models
