// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

/// The q quantile x of latencies that share their mean m and standard deviation s [ms] but not their shape.
/// Two moments do not fix a tail.
///   normal               x = m + z s, z = Φ⁻¹(q)
///   log-normal           x = exp(μ + z σ), σ² = ln(1 + (s/m)²), μ = ln m - σ²/2
///   gamma                P(k, x k/m) = q, k = (m/s)²
///   shifted exponential  x = m - s + s ln(1 / (1 - q))
///   Pareto               x = x_m (1 - q)^(-1/α), α = 1 + sqrt(1 + (m/s)²), x_m = m (1 - 1/α)
///   any shape            x <= m + s sqrt(q / (1 - q))
/// @errors none for valid inputs
/// @limits the `limits` of kTailQuantile
/// @source johnson1994; the bound cantelli1928
namespace ridgepoint::models {

enum class TailShape { Normal, LogNormal, Gamma, ShiftedExponential, Pareto };

struct Spread {
    units::Milliseconds mean;  ///< m, above 0
    units::Milliseconds sd;    ///< s
};

/// x of one shape.
[[nodiscard]] units::Milliseconds tailQuantile(TailShape shape, Spread spread, units::Level q);

/// x of a log-normal shape given by its mean and σ, the standard deviation of ln x [1].
[[nodiscard]] units::Milliseconds logNormalQuantile(units::Milliseconds mean, double sigma, units::Level q);

/// The share of the normal distribution with this spread that lies below 0 ms, where no latency can be.
[[nodiscard]] units::Share normalMassBelowZero(Spread spread);

/// What no distribution of this spread exceeds.
[[nodiscard]] units::Milliseconds quantileBound(Spread spread, units::Level q);

/// tail_quantile: shape, mean [ms], sd [ms], quantile [1].
extern const ModelDescriptor kTailQuantile;

}  // namespace ridgepoint::models
