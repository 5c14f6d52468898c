// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// Whether two benchmark scores differ by more than their noise: the two-sided z test on the difference of
/// the means of k runs.
///   z = |A - B| / sqrt(2 sigma² / k)
///   k_needed = ceil(2 (z_c sigma / (A - B))²)
/// with A and B the mean scores [points], sigma the standard deviation of one run [points], and
/// z_c the 97.5 % quantile of the normal distribution: 95 % confidence on two sides.
/// @errors none for valid inputs
/// @limits the `limits` of kScoreNoise
/// @source hoefler2015
namespace ridgepoint::models {

/// z_c, the 0.975 quantile of the standard normal distribution (the tests recompute it).
inline constexpr double kZ975 = 1.959963984540054;

struct ScoreNoise {
    double z = 0.0;
    std::optional<units::Runs> runsNeeded;  ///< nothing for equal scores: no number of runs tells them apart
    bool withinNoise = true;                ///< z < z_c
};

[[nodiscard]] ScoreNoise scoreNoise(units::Score a, units::Score b, units::Score sigma, units::Runs k);

/// score_noise: score_a, score_b, sigma [points], runs [count].
extern const ModelDescriptor kScoreNoise;

}  // namespace ridgepoint::models
