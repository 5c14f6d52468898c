// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The average access to a hierarchy of three levels.
///   p3 = 1 - p1 - p2
///   t  = p1 t1 + p2 t2 + p3 t3
///   e  = p1 e1 + p2 e2 + p3 e3
/// with p the share of accesses that a level serves [1], t the time until its data arrive [s] and e their
/// energy [pJ], both counted from the start of the access: a miss above is in the figure of the level.
/// @errors refuses p1 + p2 > 1
/// @limits the `limits` of kAccessMix
/// @source wulf1995
namespace ridgepoint::models {

/// One level: what an access costs that it serves.
struct MemoryLevel {
    units::Seconds latency;
    units::Picojoules energy;
};

struct AccessMix {
    units::Share first;   ///< p1
    units::Share second;  ///< p2
    /// p3, not below 0.
    [[nodiscard]] units::Share last() const;
};

struct ThreeLevels {
    MemoryLevel first;
    MemoryLevel second;
    MemoryLevel last;
};

/// t and e.
[[nodiscard]] MemoryLevel averageAccess(const AccessMix& mix, const ThreeLevels& levels);

/// p3 t3 / t: the share of all time that is spent in the last level.
[[nodiscard]] units::Share lastTimeShare(const AccessMix& mix, const ThreeLevels& levels);

/// access_mix: first_share, second_share [1]; first, second, last [ns]; first_energy, second_energy,
/// last_energy [pJ].
extern const ModelDescriptor kAccessMix;

}  // namespace ridgepoint::models
