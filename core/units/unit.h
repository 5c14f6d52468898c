// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace ridgepoint::units {

/// What two units must share to be converted into each other.
enum class Dimension {
    Ratio,         ///< plain ratios and shares: 1, %, ×
    Count,         ///< whole things: processors, samples
    Time,          ///< base s
    Data,          ///< base byte
    Operations,    ///< base FLOP
    DataRate,      ///< base byte/s
    ComputeRate,   ///< base FLOP/s
    OpsRate,       ///< base OP/s; integer operations are never converted into FLOP
    Frequency,     ///< base 1/s
    Power,         ///< base W
    Energy,        ///< base J
    Money,         ///< base USD
    MoneyRate,     ///< base USD/h
    EnergyPrice,   ///< base USD/kWh
    StaffPrice,    ///< base USD/GPU/year
    Intensity,     ///< base FLOP/byte
    OpsIntensity,  ///< base OP/byte
    Length,        ///< base m
    Speed,         ///< base m/s
    Temperature,   ///< degC only
    Resistance,    ///< degC/W only (thermal)
    HeatCapacity,  ///< J/degC only
    LevelRatio,    ///< dB only
    Return,        ///< base 1/week
    Points,        ///< score points of a benchmark
};

/// One unit. bit and byte, GB and GiB are different units, never spellings of one.
struct Unit {
    std::string_view id;      ///< how models and lab files name it: "h", "GB/s", "1", "%"
    std::string_view symbol;  ///< how a person reads it: "h", "GB/s", "", "%" (UTF-8)
    Dimension dimension;
    double toBase;  ///< factor to the base unit of the dimension
};

/// All known units.
[[nodiscard]] std::span<const Unit> allUnits();

/// @param id  exact id of a unit ("×" and "x" are ids of their own for the ratio sign)
[[nodiscard]] const Unit* findUnit(std::string_view id);

/// Finds a unit by what a student may type: an id, a symbol or a spoken form ("hours", "min", "times").
/// Matching ignores letter case only where no two units differ by case alone.
[[nodiscard]] const Unit* findTypedUnit(std::string_view typed);

/// Converts a value between two units of one dimension.
/// @return nothing when the dimensions differ
[[nodiscard]] std::optional<double> convert(double value, const Unit& from, const Unit& to);

}  // namespace ridgepoint::units
