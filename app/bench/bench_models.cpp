// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl.h"
#include "core/models/registry.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

/// `amdahl` as a typed function and through its descriptor, and every registered model at its defaults.
namespace {

using namespace ridgepoint;

void typedAmdahl(benchmark::State& state) {
    double n = 1.0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(models::amdahl(units::SerialFraction(0.15), units::Processors(n)));
        n = n < 1024.0 ? n + 1.0 : 1.0;
    }
}
BENCHMARK(typedAmdahl);

void throughDescriptor(benchmark::State& state, const models::ModelDescriptor* model) {
    std::vector<double> inputs;
    for (const models::Parameter& p : model->parameters)
        inputs.push_back(p.fallback.value_or(p.minOpen ? p.min + 1.0 : p.min));
    for (auto _ : state) {
        benchmark::DoNotOptimize(models::check(*model, inputs));
        benchmark::DoNotOptimize(model->evaluate(inputs));
    }
}

}  // namespace

int main(int argc, char** argv) {
    for (const models::ModelDescriptor* model : models::registry())
        benchmark::RegisterBenchmark(("descriptor/" + std::string(model->id)).c_str(),
                                     [model](benchmark::State& state) { throughDescriptor(state, model); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
