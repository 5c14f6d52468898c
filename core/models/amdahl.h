// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Amdahl's law: the speedup of a fixed job.
///   N_eff = 1 + e (N - 1)
///   S     = 1 / (s + (1 - s) / N_eff)  =  N_eff / (1 + s (N_eff - 1))
///   S_max = 1 / s
/// with s the serial share [1] measured on one processor, N the processors [count], e the parallel
/// efficiency [1] of each processor beyond the first. One processor is always 1x.
/// @errors none for valid inputs; ranges are checked once, through the descriptor
/// @limits the `limits` of kAmdahl
/// @source amdahl1967; the efficiency term is a scenario assumption
namespace ridgepoint::models {

/// N_eff = 1 + e (N - 1); a fraction of a processor is possible.
[[nodiscard]] units::Processors effectiveProcessors(units::Processors n, units::Efficiency e);

/// S for n processors that work at full efficiency, or for n effective ones.
[[nodiscard]] units::Speedup amdahl(units::SerialFraction s, units::Processors n);

/// S_max, the speedup that no number of processors reaches; infinite for s = 0.
[[nodiscard]] units::Speedup amdahlCeiling(units::SerialFraction s);

/// S / N: what part of the linear speedup is reached.
[[nodiscard]] units::Share linearShare(units::Speedup speedup, units::Processors n);

/// S s: what part of the ceiling is reached; 0 where there is no ceiling.
[[nodiscard]] units::Share ceilingShare(units::Speedup speedup, units::SerialFraction s);

/// amdahl: serial [1], processors [count], efficiency [1], baseline [h].
extern const ModelDescriptor kAmdahl;

}  // namespace ridgepoint::models
