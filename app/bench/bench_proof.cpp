// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_registry.h"
#include "core/labs/catalogue.h"
#include "core/labs/lab_loader.h"
#include "core/labs/proof/proof.h"

#include <benchmark/benchmark.h>

/// The proof of every shipped lab: its time, and the time per million grid points.
namespace {

using namespace ridgepoint;

void prove(benchmark::State& state, const QString& folder) {
    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const labs::LoadedLab loaded = labs::loadLab(folder, registry);
    if (!loaded.lab) return state.SkipWithError("the lab does not load");
    double points = 0.0;
    for (auto _ : state)
        points += static_cast<double>(labs::proveLab(*loaded.lab).points());
    constexpr double kMillion = 1e6;
    state.counters["points"] = points / static_cast<double>(state.iterations());
    state.counters["s_per_million"] =
        benchmark::Counter(points / kMillion, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

}  // namespace

int main(int argc, char** argv) {
    for (const labs::CatalogueEntry& entry : labs::builtInLabs(QStringLiteral("en")))
        benchmark::RegisterBenchmark(
            ("proof/" + entry.id.toStdString()).c_str(),
            [folder = entry.folder](benchmark::State& state) { prove(state, folder); })
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
