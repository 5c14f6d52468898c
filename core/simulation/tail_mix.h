// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/latency_record.h"
#include "core/simulation/run_control.h"

#include <array>
#include <cstdint>
#include <optional>

/// Where the tail of a latency comes from: three sources on top of a base.
///   L = m exp(s Z - s^2/2) + c K + B E
/// with m the base [ms], s = 0.5 * noise, Z standard normal; K Poisson with mean f m / 1000 (context switches
/// at f [1/s] while the work runs), c = 0.02 ms each; B 1 with chance 0.10 * osLoad, E exponential with mean
/// 0.5 m (a disturbance by other work). The noise has mean 1, so it spreads the latency without raising its
/// mean.
/// @limits sources are independent; requests do not wait for each other
/// @source scenario: form and constants are an assumption of the mission
namespace ridgepoint::simulation {

inline constexpr double kSpreadOfNoise = 0.5;      ///< s at full noise [1]
inline constexpr double kSwitchCost = 0.02;        ///< of one context switch [ms]
inline constexpr double kChanceAtFullLoad = 0.10;  ///< of a disturbance [1]
inline constexpr double kDisturbance = 0.5;        ///< its mean, as a share of the base [1]

struct TailSources {
    double noise = 0.0;     ///< 0..1
    double osLoad = 0.0;    ///< 0..1
    double switches = 0.0;  ///< [1/s]
};

struct TailMix {
    double base = 6.6;  ///< [ms]
    TailSources sources{};
    std::uint64_t samples = 20000;
    std::uint64_t seed = 1;
};

inline constexpr int kTailSources = 3;  ///< noise, OS load, switches

struct TailRun {
    Summary latency;
    LatencyHistogram histogram;
    /// The same samples with one source switched off: what that source does to the tail.
    std::array<LatencyHistogram, kTailSources> without;
};

/// @return nothing when the run was stopped
[[nodiscard]] std::optional<TailRun> sampleTail(const TailMix& mix, const RunControl& control = {});

}  // namespace ridgepoint::simulation
