// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Latencies stretched to a human scale, and counted in cycles.
///   scaled = t · base time / base
///   cycles = t f
///   ratio  = t / t_register
/// with t the latency of a level, base the latency that is given the base time [s], f the clock [Hz].
/// @errors none for valid inputs
/// @limits the `limits` of kLatencyScale
/// @source scenario: a ladder of round figures; measured latencies of one machine take its place where known
namespace ridgepoint::models {

enum class LatencyLevel { Register, L1, L2, Hbm3, NvLink, Pcie, InfiniBand, Nvme };

/// The round figure of a level; CPU caches up to L2, accelerator memory and links after it.
[[nodiscard]] units::Seconds latencyOf(LatencyLevel level);

/// How long a latency lasts when `base` lasts `baseTime`.
[[nodiscard]] units::Seconds scaledLatency(units::Seconds latency, units::Seconds base,
                                           units::Seconds baseTime);

[[nodiscard]] units::Cycles latencyCycles(units::Seconds latency, units::Hertz clock);

/// latency_scale: base [ns], base_time [s], clock [GHz], level.
extern const ModelDescriptor kLatencyScale;

}  // namespace ridgepoint::models
