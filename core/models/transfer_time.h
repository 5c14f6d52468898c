// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// Time to send a message over a link.
///   T         = L + S / B
///   crossover = L B
///   effective = S / T
/// with S the size [byte], B the bandwidth [byte/s] and L the latency until the first byte [s]. At the
/// crossover both terms are equal; below it latency dominates, from it on bandwidth.
/// @errors none for valid inputs
/// @limits the `limits` of the descriptors
/// @source hockney1994
namespace ridgepoint::models {

enum class TransferTerm { Latency, Bandwidth };

struct Link {
    units::BytesPerSecond bandwidth;
    units::Seconds latency;
};

/// S / B.
[[nodiscard]] units::Seconds transmitTime(units::Bytes size, const Link& link);

/// T.
[[nodiscard]] units::Seconds transferTime(units::Bytes size, const Link& link);

/// S / T: what a message gets of the bandwidth.
[[nodiscard]] units::BytesPerSecond effectiveBandwidth(units::Bytes size, const Link& link);

/// L B: the size whose transmission takes as long as the latency.
[[nodiscard]] units::Bytes crossoverSize(const Link& link);

/// The larger term; bandwidth where both are equal but for rounding.
[[nodiscard]] TransferTerm dominantTerm(units::Bytes size, const Link& link);

/// transfer_time: size [byte], bandwidth [bit/s], latency [s].
extern const ModelDescriptor kTransferTime;

/// effective_bandwidth: size [byte], bandwidth [bit/s], latency [s].
extern const ModelDescriptor kEffectiveBandwidth;

}  // namespace ridgepoint::models
