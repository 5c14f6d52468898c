// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_generator.h"
#include "core/simulation/tail_mix.h"

#include <benchmark/benchmark.h>

/// Simulated queries a second on one core, and the run that a slider waits for.
namespace {

using namespace ridgepoint::simulation;

void server(benchmark::State& state, const SystemUnderTest& system, double rate, std::uint64_t queries) {
    const Load load{.scenario = Scenario::Server, .arrivalRate = rate, .queries = queries};
    for (auto _ : state)
        benchmark::DoNotOptimize(generateLoad(system, load));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(queries));
}

SystemUnderTest alone(Service service) {
    return {.fixed = 0.0, .perSample = 10.0, .service = service, .maxBatch = 1};
}

constexpr std::uint64_t kMany = 5'000'000;
constexpr std::uint64_t kFullRun = 270'336;  // the rules' count for P99

BENCHMARK_CAPTURE(server, one_server_exponential, alone(Service::Exponential), 80.0, kMany)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(server, one_server_lognormal, alone(Service::LogNormal), 80.0, kMany)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(server, batches_of_8_on_8_servers, (SystemUnderTest{.maxBatch = 8, .engines = 8}), 800.0,
                  kMany)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(server, full_server_run, SystemUnderTest{}, 75.0, kFullRun)->Unit(benchmark::kMillisecond);

void tail(benchmark::State& state) {
    const TailMix mix{
        .base = 6.6, .sources = {0.2, 0.3, 1000.0}, .samples = static_cast<std::uint64_t>(state.range(0))};
    for (auto _ : state)
        benchmark::DoNotOptimize(sampleTail(mix));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(tail)->Arg(20'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
