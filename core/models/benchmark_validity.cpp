// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/benchmark_validity.h"

#include "core/models/describe.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::models {

using namespace units;

namespace {

constexpr double kBatchLoss = 0.6;
constexpr double kAccessLoss = 0.4;
constexpr double kThermalLoss = 0.2;

Validity baseValidity(Benchmark benchmark) {
    switch (benchmark) {
        case Benchmark::MlPerf:
            return Validity(0.80);
        case Benchmark::MatMul:
            return Validity(0.45);
        case Benchmark::Micro:
            break;
    }
    return Validity(0.30);
}

}  // namespace

BenchmarkValidity benchmarkValidity(const BenchmarkConditions& in) {
    const auto [smaller, larger] = std::minmax(in.benchmarkBatch, in.productionBatch);
    BenchmarkValidity out;
    out.base = baseValidity(in.benchmark);
    out.batchRatio = larger / smaller;
    out.batchFactor = 1.0 - kBatchLoss * std::min(std::log10(out.batchRatio), 1.0);
    out.memoryFactor = 1.0 - kAccessLoss * in.access.value();
    out.thermalFactor = 1.0 - kThermalLoss * in.thermal.value();
    out.validity = out.base * out.batchFactor * out.memoryFactor * out.thermalFactor;
    return out;
}

namespace {

constexpr std::string_view kBenchmarks[] = {"mlperf", "matmul", "micro"};

constexpr Parameter kParameters[] = {
    choice("benchmark", kBenchmarks, 0.0), count("benchmark_batch", 32.0),
    count("production_batch", 1.0),        fraction("access_divergence", 0.6),
    fraction("thermal_divergence", 0.0),
};

constexpr Output kOutputs[] = {
    number("base", "1"),          number("batch_ratio", "1"),    number("batch_factor", "1"),
    number("memory_factor", "1"), number("thermal_factor", "1"), number("validity", "1"),
};

constexpr std::string_view kLimits[] = {
    "base values and losses are scenario assumptions, not measurements",
    "the factors act independently of each other",
    "a batch ratio above 10 costs no more than 10 does",
    "the product is not a rank correlation",
};

Outputs evaluate(Inputs in) {
    const BenchmarkValidity v = benchmarkValidity({.benchmark = chosen<Benchmark>(in[0]),
                                                   .benchmarkBatch = Batch(in[1]),
                                                   .productionBatch = Batch(in[2]),
                                                   .access = Divergence(in[3]),
                                                   .thermal = Divergence(in[4])});
    return results(v.base, v.batchRatio, v.batchFactor, v.memoryFactor, v.thermalFactor, v.validity);
}

}  // namespace

constinit const ModelDescriptor kBenchmarkValidity{
    .id = "benchmark_validity",
    .parameters = kParameters,
    .outputs = kOutputs,
    .evaluate = evaluate,
    .source = {"scenario", "product of factors"},
    .limits = kLimits,
};

}  // namespace ridgepoint::models
