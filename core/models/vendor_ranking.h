// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <array>
#include <optional>
#include <span>

/// Which vendor a benchmark of validity V recommends, and which one production prefers.
///   predicted_i = synthetic_i + V (production_i - synthetic_i)
/// V = 0 sees the synthetic scores [points], V = 1 those of production. Two vendors swap places at
///   V_ij = (synthetic_j - synthetic_i) / ((production_i - synthetic_i) - (production_j - synthetic_j))
/// @errors none for valid inputs
/// @limits the `limits` of kVendorRanking
/// @source scenario; the rank correlation is spearman1904
namespace ridgepoint::models {

struct Vendor {
    units::Score synthetic;
    units::Score production;
};

/// The three vendors of the scenario: a, b, c.
inline constexpr std::array<Vendor, 3> kVendors{{
    {units::Score(85.0), units::Score(85.0)},
    {units::Score(72.0), units::Score(102.0)},
    {units::Score(78.0), units::Score(90.0)},
}};

/// predicted_i for one vendor.
[[nodiscard]] units::Score predictedScore(const Vendor& vendor, units::Validity v);

/// The validity above which the vendor that production prefers is predicted first: the largest V_ij of that
/// vendor. 0 where it leads from the start.
[[nodiscard]] units::Validity winnerFlip(std::span<const Vendor> vendors);

/// The validity above which every pair is predicted in production's order: the largest V_ij.
[[nodiscard]] units::Validity orderFlip(std::span<const Vendor> vendors);

struct VendorRanking {
    std::array<double, 3> predicted{};   ///< [points], order of kVendors
    std::array<double, 3> production{};  ///< [points]
    std::optional<double> spearman;      ///< nothing where all predictions are alike
    bool winnerCorrect = false;          ///< the winner of production leads alone
    bool rankCorrect = false;            ///< every pair stands in the order of production
};

[[nodiscard]] VendorRanking vendorRanking(units::Validity v);

/// vendor_ranking: validity [1].
extern const ModelDescriptor kVendorRanking;

}  // namespace ridgepoint::models
