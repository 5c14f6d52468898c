// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace ridgepoint::models {

/// Spearman's rank correlation: Pearson's correlation of the ranks, ties averaged.
///   rank(x_i) = 1 + #{x_j < x_i} + (#{x_j = x_i} - 1) / 2
///   rho = Σ (rank(x_i) - r)(rank(y_i) - r) / sqrt(Σ (rank(x_i) - r)² · Σ (rank(y_i) - r)²),  r = (n + 1) / 2
/// Takes no memory; the work grows with n², for lists of a few tens.
/// @param x, y       n values each [any unit, one for each list]
/// @param tolerance  relative; values that close share a rank
/// @return rho [1] in -1..1; nothing where one list is constant or shorter than two
/// @source spearman1904
[[nodiscard]] std::optional<double> spearman(std::span<const double> x, std::span<const double> y,
                                             double tolerance = 0.0);

}  // namespace ridgepoint::models
