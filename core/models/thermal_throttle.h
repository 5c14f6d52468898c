// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/quantities.h"

#include <optional>

/// A device that warms up as one lump until its governor throttles it, once and for good.
///   C dT/dt = P - (T - T_a) / R,  P = P_0 + e f
///   T(t)    = T∞ - (T∞ - T_0) exp(-t / τ),  T∞ = T_a + R P,  τ = R C
///   t*      = -τ ln((T∞ - T_lim) / (T∞ - T_0))
///   f_sust  = ((T_lim - T_a) / R - P_0) / e, within 0..f_cap
/// with T_a ambient, T_lim limit [degC], R thermal resistance [degC/W], C heat capacity [J/degC], P_0 base
/// power [W], e energy of a frame [J] and f the frame rate [1/s]. The device runs at f_cap up to t*, then at
/// f_sust, at which the temperature stays where it is. It starts at T_a when cold, at T_lim when warm.
/// @errors none for valid inputs
/// @limits the `limits` of kThermalThrottle
/// @source scenario: heat balance of one lump, with assumed values
namespace ridgepoint::models {

enum class ThermalStart { Cold, Warm };

struct ThermalDevice {
    units::FramesPerSecond cap;        ///< f_cap
    units::Joules frameEnergy;         ///< e
    units::Celsius ambient;            ///< T_a
    units::CelsiusPerWatt resistance;  ///< R
    units::JoulesPerCelsius capacity;  ///< C
    units::Celsius limit;              ///< T_lim
    units::Watts basePower;            ///< P_0
    ThermalStart start = ThermalStart::Cold;
};

/// t*; nothing when the limit is never passed, 0 when the start is at or above it.
[[nodiscard]] std::optional<units::Seconds> timeToLimit(const ThermalDevice& device);

/// f_sust. 0 when the base power alone is too much: then the limit is passed all the same.
[[nodiscard]] units::FramesPerSecond sustainedRate(const ThermalDevice& device);

/// The rate at one moment: f_cap before t*, f_sust from t* on.
[[nodiscard]] units::FramesPerSecond rateAt(const ThermalDevice& device, units::Seconds time);

/// Frames of the whole run over its duration; for a run of no length the rate at its start.
[[nodiscard]] units::FramesPerSecond averageRate(const ThermalDevice& device, units::Seconds duration);

[[nodiscard]] units::Celsius temperatureAt(const ThermalDevice& device, units::Seconds time);

/// thermal_throttle: duration [s], frame_cap [1/s], frame_energy [mJ], ambient [degC], resistance [degC/W],
/// capacity [J/degC], limit [degC], base_power [W], start.
extern const ModelDescriptor kThermalThrottle;

}  // namespace ridgepoint::models
