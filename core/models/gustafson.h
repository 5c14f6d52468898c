// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Gustafson's scaled speedup: the job grows with the machine, the time stays.
///   S' = N - s' (N - 1)
///   s  = s' / (s' + (1 - s') N)
///   s' = s / (s + (1 - s) / N)
/// with s' the serial share [1] measured on the parallel machine, N the processors [count], and s the
/// share that Amdahl measures on one processor. With that s, Amdahl's law gives the same S'.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source gustafson1988
namespace ridgepoint::models {

/// S'.
[[nodiscard]] units::Speedup gustafson(units::ScaledSerialFraction s, units::Processors n);

/// s, the serial share of the grown job on one processor.
[[nodiscard]] units::SerialFraction amdahlSerial(units::ScaledSerialFraction s, units::Processors n);

/// s', the share of the same serial time once the rest of the job runs on all processors.
[[nodiscard]] units::ScaledSerialFraction scaledSerial(units::SerialFraction s, units::Processors n);

/// gustafson: serial [1, on the parallel machine], processors [count].
extern const ModelDescriptor kGustafson;

/// serial_share: serial [1, on one processor], processors [count].
extern const ModelDescriptor kSerialShare;

}  // namespace ridgepoint::models
