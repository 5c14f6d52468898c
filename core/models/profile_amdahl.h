// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Amdahl's law on a measured profile: one component of a step becomes k times faster.
///   S     = 1 / ((1 - f) + f / k)
///   saved = f (1 - 1 / k)
///   S_max = 1 / (1 - f)
/// with f the component's share of the step [1] and k its own speedup [1]. The hotspot is the largest share
/// that can be reduced; the impact ratio is its gain S - 1 over that of the chosen target, at the same k.
/// @errors none for valid inputs; a target that the profile does not have is refused by the descriptor
/// @limits the `limits` of kProfileAmdahl
/// @source amdahl1967; the profiles are scenario assumptions
namespace ridgepoint::models {

struct ProfilePart {
    std::string_view id;
    units::Share share;
    bool reducible = true;  ///< false: it already runs near the machine's peak
};

/// A step of time, part by part; the shares sum to 1.
using TimeProfile = std::span<const ProfilePart>;

[[nodiscard]] TimeProfile trainingProfile();
[[nodiscard]] TimeProfile streamingProfile();

/// S, of the whole step.
[[nodiscard]] units::Speedup partialSpeedup(units::AffectedFraction f, units::Factor k);

/// saved, as a share of the old step.
[[nodiscard]] units::Share timeSaved(units::AffectedFraction f, units::Factor k);

/// S_max, for a component that takes no time at all.
[[nodiscard]] units::Speedup partialCeiling(units::AffectedFraction f);

/// Index of the largest reducible part; the first of equals.
[[nodiscard]] std::size_t hotspot(TimeProfile profile);

/// (S_hotspot - 1) / (S_target - 1); nothing at k = 1, where neither gains.
[[nodiscard]] std::optional<double> impactRatio(units::Speedup hotspot, units::Speedup target);

/// Time of each part after the change, in shares of the old step; only the target differs, divided by k.
/// [parts]
[[nodiscard]] std::vector<double> timesAfter(TimeProfile profile, std::size_t target, units::Factor k);

/// Shares of the new, shorter step: the same divided by their sum, so that they sum to 1. [parts]
[[nodiscard]] std::vector<double> sharesAfter(TimeProfile profile, std::size_t target, units::Factor k);

/// profile_amdahl: profile, target, factor [1].
extern const ModelDescriptor kProfileAmdahl;

}  // namespace ridgepoint::models
