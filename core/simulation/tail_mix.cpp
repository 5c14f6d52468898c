// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/tail_mix.h"

#include "core/simulation/poisson_table.h"
#include "core/simulation/random_stream.h"

#include <cmath>

namespace ridgepoint::simulation {
namespace {

constexpr double kMilliseconds = 1000.0;    ///< in a second
constexpr std::uint64_t kBetweenChecks = 8192;

/// The parts of one latency [ms].
struct Parts {
    double work;
    double interrupted;
    double disturbed;
};

/// Draws every source for every sample, whatever its strength, so that the same seed meets the same fate when
/// a source is turned up, down or off.
class Sampler {
public:
    explicit Sampler(const TailMix& mix)
        : m_base(mix.base),
          m_spread(kSpreadOfNoise * mix.sources.noise),
          m_chance(kChanceAtFullLoad * mix.sources.osLoad),
          m_switches(mix.sources.switches * mix.base / kMilliseconds),
          m_noise(mix.seed, Purpose::Noise),
          m_load(mix.seed, Purpose::Load),
          m_interrupts(mix.seed, Purpose::Switches) {}

    Parts next() {
        const double factor = std::exp(m_spread * m_noise.normal() - 0.5 * m_spread * m_spread);
        const double delay = kDisturbance * m_base * m_load.exponential();
        const bool isDisturbed = m_load.uniform() <= m_chance;
        return {m_base * factor, kSwitchCost * m_switches.count(m_interrupts.uniform()),
                isDisturbed ? delay : 0.0};
    }

private:
    double m_base;
    double m_spread;
    double m_chance;
    PoissonTable m_switches;
    RandomStream m_noise;
    RandomStream m_load;
    RandomStream m_interrupts;
};

}  // namespace

std::optional<TailRun> sampleTail(const TailMix& mix, const RunControl& control) {
    Sampler sampler(mix);
    LatencyRecord record(mix.samples);
    TailRun run;
    for (std::uint64_t i = 0; i < mix.samples; ++i) {
        if (i % kBetweenChecks == 0) {
            if (control.stop.stop_requested()) return {};
            if (control.progress) control.progress(static_cast<double>(i) / static_cast<double>(mix.samples));
        }
        const Parts parts = sampler.next();
        record.record(parts.work + parts.interrupted + parts.disturbed);
        run.without[0].record(mix.base + parts.interrupted + parts.disturbed);
        run.without[1].record(parts.work + parts.interrupted);
        run.without[2].record(parts.work + parts.disturbed);
    }
    record.finish();
    run.latency = record.summary();
    run.histogram = record.histogram();
    return run;
}

}  // namespace ridgepoint::simulation
