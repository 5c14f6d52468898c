// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// How much a benchmark says about production: a product of factors, each 1 where both are alike.
///   V = V_base · b · m · t
///   r = max(B, P) / min(B, P)
///   b = 1 - 0.6 min(log10(r), 1)
///   m = 1 - 0.4 a
///   t = 1 - 0.2 h
/// with B and P the batches of benchmark and production [count], r the batch ratio [1], a and h how far
/// access pattern and thermal state diverge [1]. V_base is 0.80 for a suite of whole tasks (MLPerf), 0.45
/// for matrix multiplication, 0.30 for a microbenchmark. The batch factor is smallest from r = 10 on.
/// @errors none for valid inputs
/// @limits the `limits` of kBenchmarkValidity
/// @source scenario: every factor is a scenario assumption
namespace ridgepoint::models {

enum class Benchmark { MlPerf, MatMul, Micro };

struct BenchmarkConditions {
    Benchmark benchmark = Benchmark::MlPerf;
    units::Batch benchmarkBatch;
    units::Batch productionBatch;
    units::Divergence access;
    units::Divergence thermal;
};

struct BenchmarkValidity {
    units::Validity base;
    double batchRatio = 1.0;
    double batchFactor = 1.0;
    double memoryFactor = 1.0;
    double thermalFactor = 1.0;
    units::Validity validity;  ///< product of the five, never above base
};

[[nodiscard]] BenchmarkValidity benchmarkValidity(const BenchmarkConditions& in);

/// benchmark_validity: benchmark, benchmark_batch [count], production_batch [count], access_divergence [1],
/// thermal_divergence [1].
extern const ModelDescriptor kBenchmarkValidity;

}  // namespace ridgepoint::models
