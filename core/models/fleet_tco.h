// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>
#include <variant>

/// Three ways to pay for a fleet of accelerators. Each cost is a straight line in the utilisation U:
///   on demand    C = G H P U
///   reserved     C = G H P (1 - D)
///   on premises  C = G (price + staff Y + H e PUE (U tdp + (1 - U) idle + overhead))
/// with G accelerators [count], Y years, H = 8760 Y hours, P the rate [USD/h], D the discount [1], price of
/// one accelerator [USD], staff [USD/GPU/year], e the energy price [USD/kWh], PUE [1] and the draws [kW].
/// @errors none for valid inputs
/// @limits the `limits` of kFleetTco
/// @source scenario: every price is a dated assumption
namespace ridgepoint::models {

struct FleetInputs {
    units::Processors gpus;
    units::Years years;
    units::UsdPerHour price;
    units::Share discount;
    units::Usd gpuPrice;
    units::Kilowatts tdp;
    units::Kilowatts idle;
    units::Kilowatts overhead;  ///< of server and network, for each accelerator, always on
    units::UsdPerKilowattHour energyPrice;
    units::Factor pue;
    units::UsdPerGpuYear staff;
};

/// fixed + U perUse
struct UsageCost {
    units::Usd fixed;
    units::Usd perUse;
    [[nodiscard]] units::Usd at(units::Utilisation u) const { return fixed + u.value() * perUse; }
};

struct FleetCosts {
    UsageCost onDemand;
    UsageCost reserved;
    UsageCost onPremises;
};

[[nodiscard]] FleetCosts fleetCosts(const FleetInputs& in);

/// The utilisation at which two costs meet, or never and always: the second is cheaper at no, at every
/// utilisation; tie: both cost the same at every one.
using BreakEven = std::variant<units::Utilisation, Special>;
[[nodiscard]] BreakEven breakEven(const UsageCost& first, const UsageCost& second);

/// Cost of an hour in which an accelerator works; nothing at U = 0, where there is none.
[[nodiscard]] std::optional<units::UsdPerHour> usefulHour(units::Usd cost, const FleetInputs& in,
                                                          units::Utilisation u);

/// fleet_tco: gpus [count], utilisation [1], years [year], price [USD/h], discount [1], gpu_price [USD],
/// tdp, idle, overhead [kW], energy_price [USD/kWh], pue [1], staff [USD/GPU/year], choice, budget [MUSD].
extern const ModelDescriptor kFleetTco;

}  // namespace ridgepoint::models
