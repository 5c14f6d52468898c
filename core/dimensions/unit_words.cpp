// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/unit_meaning.h"

#include <algorithm>
#include <array>
#include <iterator>

/// Words for units: the table of core/units, and the things that this folder counts apart.
namespace ridgepoint::dimensions {
namespace {

constexpr double kHour = 3600.0;
constexpr double kWeek = 7.0 * 24.0 * kHour;
constexpr double kYear = 365.0 * 24.0 * kHour;
constexpr double kKilowattHour = 1e3 * kHour;

struct Word {
    std::string_view word;
    Base base;
    double toBase = 1.0;
};

/// Before the table of core/units, which takes all counted things for plain numbers and FLOPs for FLOPS.
constexpr Word kWords[] = {
    {"request", Base::Request},
    {"requests", Base::Request},
    {"req", Base::Request},
    {"query", Base::Request},
    {"queries", Base::Request},
    {"token", Base::Token},
    {"tokens", Base::Token},
    {"tok", Base::Token},
    {"sample", Base::Sample},
    {"samples", Base::Sample},
    {"param", Base::Parameter},
    {"params", Base::Parameter},
    {"parameter", Base::Parameter},
    {"parameters", Base::Parameter},
    {"GPU", Base::Device},
    {"GPUs", Base::Device},
    {"device", Base::Device},
    {"devices", Base::Device},
    {"FLOPs", Base::Flop},
    {"MFLOP", Base::Flop, 1e6},
    {"GFLOPs", Base::Flop, 1e9},
    {"TFLOPs", Base::Flop, 1e12},
    {"PFLOPs", Base::Flop, 1e15},
    {"OP", Base::Operation},
    {"OPs", Base::Operation},
    {"GOP", Base::Operation, 1e9},
    {"TOP", Base::Operation, 1e12},
    {"g", Base::Gram},
    {"kg", Base::Gram, 1e3},
    {"tonne", Base::Gram, 1e6},
    {"K", Base::Degree},
    {"Wh", Base::Joule, kHour},
    {"MWh", Base::Joule, 1e6 * kHour},
};

constexpr std::array<std::string_view, 33> kSuggestions{"byte",    "kB",      "MB",
                                                        "GB",      "TB",      "GiB",
                                                        "Gbit",    "byte/s",  "GB/s",
                                                        "TB/s",    "Gbit/s",  "FLOP",
                                                        "GFLOP",   "TFLOP",   "FLOP/s",
                                                        "TFLOP/s", "s",       "ms",
                                                        "us",      "h",       "1/s",
                                                        "1",       "J",       "W",
                                                        "kWh",     "USD",     "USD/h",
                                                        "request", "token/s", "request/s",
                                                        "GPU",     "USD/kWh", "FLOP/(param·token)"};

Dimension quotient(Base above, Base below) {
    return Dimension::of(above).over(Dimension::of(below)).value_or(Dimension());
}

/// The dimension of a group of units, and the coherent value of its base unit.
struct Group {
    Dimension dimension{};
    double toCoherent = 1.0;
};

Group rateGroup(units::Dimension group) {
    switch (group) {
        case units::Dimension::DataRate:
            return {quotient(Base::Byte, Base::Second)};
        case units::Dimension::ComputeRate:
            return {quotient(Base::Flop, Base::Second)};
        case units::Dimension::OpsRate:
            return {quotient(Base::Operation, Base::Second)};
        case units::Dimension::Frequency:
            return {Dimension::of(Base::Second, -1)};
        case units::Dimension::Return:
            return {Dimension::of(Base::Second, -1), 1.0 / kWeek};
        case units::Dimension::Power:
            return {quotient(Base::Joule, Base::Second)};
        case units::Dimension::MoneyRate:
            return {quotient(Base::Dollar, Base::Second), 1.0 / kHour};
        case units::Dimension::EnergyPrice:
            return {quotient(Base::Dollar, Base::Joule), 1.0 / kKilowattHour};
        case units::Dimension::StaffPrice:
            return {quotient(Base::Dollar, Base::Device).over(Dimension::of(Base::Second)).value(),
                    1.0 / kYear};
        case units::Dimension::Intensity:
            return {quotient(Base::Flop, Base::Byte)};
        case units::Dimension::OpsIntensity:
            return {quotient(Base::Operation, Base::Byte)};
        case units::Dimension::Speed:
            return {quotient(Base::Metre, Base::Second)};
        case units::Dimension::Resistance:
            return {quotient(Base::Degree, Base::Joule).times(Dimension::of(Base::Second)).value()};
        case units::Dimension::HeatCapacity:
            return {quotient(Base::Joule, Base::Degree)};
        default:
            return {};
    }
}

Group groupOf(units::Dimension group) {
    switch (group) {
        case units::Dimension::Ratio:
        case units::Dimension::Count:
            return {};
        case units::Dimension::Time:
            return {Dimension::of(Base::Second)};
        case units::Dimension::Data:
            return {Dimension::of(Base::Byte)};
        case units::Dimension::Operations:
            return {Dimension::of(Base::Flop)};
        case units::Dimension::Energy:
            return {Dimension::of(Base::Joule)};
        case units::Dimension::Money:
            return {Dimension::of(Base::Dollar)};
        case units::Dimension::Length:
            return {Dimension::of(Base::Metre)};
        case units::Dimension::Temperature:
            return {Dimension::of(Base::Degree)};
        case units::Dimension::LevelRatio:
            return {Dimension::of(Base::Decibel)};
        case units::Dimension::Points:
            return {Dimension::of(Base::Point)};
        default:
            return rateGroup(group);
    }
}

/// One letter is a unit only as it is: M is no metre.
bool isSpeltSo(const units::Unit& unit, std::string_view word) {
    return word.size() > 1 || unit.id == word || unit.symbol == word || word == "b" || word == "$";
}

}  // namespace

UnitMeaning meaningOf(const units::Unit& unit) {
    const Group group = groupOf(unit.dimension);
    const bool isData =
        unit.dimension == units::Dimension::Data || unit.dimension == units::Dimension::DataRate;
    const bool countsBits = isData && unit.id.find("bit") != std::string_view::npos;
    return {group.dimension, group.toCoherent * unit.toBase, countsBits, isData && !countsBits};
}

std::optional<UnitMeaning> readUnitWord(std::string_view word) {
    const auto own = std::ranges::find(kWords, word, &Word::word);
    if (own != std::end(kWords)) return UnitMeaning{Dimension::of(own->base), own->toBase};
    if (word == "QPS") return UnitMeaning{quotient(Base::Request, Base::Second)};
    const units::Unit* unit = units::findTypedUnit(word);
    if (!unit || !isSpeltSo(*unit, word)) return std::nullopt;
    return meaningOf(*unit);
}

std::vector<std::string_view> unitSuggestions() {
    return {kSuggestions.begin(), kSuggestions.end()};
}

}  // namespace ridgepoint::dimensions
