// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/simulation/tail_mix.h"
#include "core/units/quantities.h"

/// A latency stretched by three sources of noise, as moments:
///   L   = m exp(σ Z - σ²/2) + c K + X
///   σ   = 0.5 noise,  K ~ Poisson(f m),  X ~ Exp(mean d) with probability p, else 0
///   E L = m + c f m + p d,  p = 0.1 u,  d = m / 2
///   V L = m² (exp(σ²) - 1) + c² f m + p d² (2 - p)
///   P99 = m exp(z.99 σ - σ²/2)           of the noise alone
/// with m the base latency [ms], u the load of the operating system [1], f context switches [1/s] and
/// c = 0.02 ms the cost of one.
/// @errors none for valid inputs
/// @limits the `limits` of kTailMixClosedForm
/// @source scenario: every coefficient is a scenario assumption
namespace ridgepoint::models {

struct TailMix {
    units::Milliseconds base;           ///< m
    double noise = 0.0;                 ///< 0..1
    units::Utilisation osLoad;          ///< u
    units::RequestsPerSecond switches;  ///< f
};

/// Cost of one context switch, c.
inline constexpr units::Milliseconds kSwitchCost(simulation::kSwitchCost);

/// σ
[[nodiscard]] double noiseSigma(const TailMix& mix);

/// p and d of the pauses that the operating system makes.
[[nodiscard]] units::Probability pauseProbability(const TailMix& mix);
[[nodiscard]] units::Milliseconds meanPause(const TailMix& mix);

[[nodiscard]] units::Milliseconds mixMean(const TailMix& mix);
[[nodiscard]] units::Milliseconds mixDeviation(const TailMix& mix);

/// P99 with the other two sources off.
[[nodiscard]] units::Milliseconds noiseOnlyP99(const TailMix& mix);

/// tail_mix_closed_form: base [ms], noise [1], os_load [1], switches [1/s].
extern const ModelDescriptor kTailMixClosedForm;

}  // namespace ridgepoint::models
