// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Functions of probability that several models need. Plain numbers: each model gives them their meaning.
namespace ridgepoint::models {

/// z with Φ(z) = level, 0 < level < 1; at .99 it is 2.3263478740408408.
[[nodiscard]] double normalQuantile(double level);

/// Φ(z), the share of a normal distribution below z standard deviations.
[[nodiscard]] double normalBelow(double z);

/// The `level` quantile of a gamma distribution over its mean.
/// @param shape  k = (mean / sd)², from 0 (0 is the limit: all but nothing lies at 0) to infinity (1)
/// @limits above k = 10⁶ the Cornish-Fisher series to the third order, which is exact to 10⁻¹² there
[[nodiscard]] double gammaQuantileOverMean(double shape, double level);

/// The share of losses B(c, a) of c servers without a queue, at an offered load of a, 0 <= a < c <= 10⁶.
///   B = (aᶜ / c!) / Σ_{i <= c} aⁱ / i!
[[nodiscard]] double erlangLoss(double servers, double offered);

/// The chance of at most `successes` in `trials` independent trials of probability p.
[[nodiscard]] double binomialAtMost(double successes, double trials, double p);

}  // namespace ridgepoint::models
