// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random_stream.h"

#include <cmath>
#include <cstdint>

namespace ridgepoint::simulation {

enum class Service { Deterministic, Exponential, LogNormal };

/// How long one batch keeps one engine busy: mean fixed + n * perSample [ms] for n samples, times a factor of
/// mean 1 drawn anew for each batch.
///   deterministic  1
///   exponential    coefficient of variation 1
///   log-normal     exp(s Z - s^2 / 2), s^2 = ln(1 + jitter^2), coefficient of variation jitter
class ServiceTime {
public:
    ServiceTime(double fixed, double perSample, Service kind, double jitter, std::uint64_t seed)
        : m_fixed(fixed),
          m_perSample(perSample),
          m_kind(jitter == 0.0 && kind == Service::LogNormal ? Service::Deterministic : kind),
          m_spread(std::sqrt(std::log1p(jitter * jitter))),
          m_shift(-0.5 * m_spread * m_spread),
          m_random(seed, Purpose::Service) {}

    [[nodiscard]] double mean(int samples) const { return m_fixed + samples * m_perSample; }
    /// @return [ms]
    double draw(int samples) {
        const double factor = drawFactor();
        m_useful += samples * m_perSample * factor;
        return mean(samples) * factor;
    }
    /// What of all that was drawn went into samples, not into the fixed cost of their batches [ms].
    [[nodiscard]] double useful() const { return m_useful; }

private:
    double drawFactor() {
        switch (m_kind) {
            case Service::Deterministic:
                return 1.0;
            case Service::Exponential:
                return m_random.exponential();
            case Service::LogNormal:
                return std::exp(m_spread * m_random.normal() + m_shift);
        }
        return 1.0;
    }

    double m_fixed;
    double m_perSample;
    Service m_kind;
    double m_spread;
    double m_shift;
    RandomStream m_random;
    double m_useful = 0.0;
};

}  // namespace ridgepoint::simulation
