// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace ridgepoint::units {
namespace {

constexpr double kMinute = 60.0;
constexpr double kHour = 60.0 * kMinute;
constexpr double kDay = 24.0 * kHour;
constexpr double kWeek = 7.0 * kDay;
constexpr double kYear = 365.0 * kDay;
constexpr double kKibi = 1024.0;
constexpr double kMebi = 1024.0 * kKibi;
constexpr double kGibi = 1024.0 * kMebi;

using enum Dimension;

constexpr Unit kUnits[] = {
    {"1", "", Ratio, 1.0},
    {"%", "%", Ratio, 0.01},
    {"×", "×", Ratio, 1.0},
    {"x", "×", Ratio, 1.0},
    {"pp", "pp", Ratio, 0.01},  // percentage points: a difference of shares, never a share
    {"count", "", Count, 1.0},
    {"million", "million", Count, 1e6},
    {"billion", "billion", Count, 1e9},

    {"ns", "ns", Time, 1e-9},
    {"us", "µs", Time, 1e-6},
    {"ms", "ms", Time, 1e-3},
    {"s", "s", Time, 1.0},
    {"min", "min", Time, kMinute},
    {"h", "h", Time, kHour},
    {"day", "d", Time, kDay},
    {"week", "wk", Time, kWeek},
    {"year", "yr", Time, kYear},

    {"bit", "bit", Data, 1.0 / 8},
    {"kbit", "kbit", Data, 1e3 / 8},
    {"Mbit", "Mbit", Data, 1e6 / 8},
    {"Gbit", "Gbit", Data, 1e9 / 8},
    {"Tbit", "Tbit", Data, 1e12 / 8},
    {"byte", "B", Data, 1.0},
    {"kB", "kB", Data, 1e3},
    {"MB", "MB", Data, 1e6},
    {"GB", "GB", Data, 1e9},
    {"TB", "TB", Data, 1e12},
    {"KiB", "KiB", Data, kKibi},
    {"MiB", "MiB", Data, kMebi},
    {"GiB", "GiB", Data, kGibi},

    {"bit/s", "bit/s", DataRate, 1.0 / 8},
    {"kbit/s", "kbit/s", DataRate, 1e3 / 8},
    {"Mbit/s", "Mbit/s", DataRate, 1e6 / 8},
    {"Gbit/s", "Gbit/s", DataRate, 1e9 / 8},
    {"Tbit/s", "Tbit/s", DataRate, 1e12 / 8},
    {"byte/s", "B/s", DataRate, 1.0},
    {"kB/s", "kB/s", DataRate, 1e3},
    {"MB/s", "MB/s", DataRate, 1e6},
    {"GB/s", "GB/s", DataRate, 1e9},
    {"TB/s", "TB/s", DataRate, 1e12},

    {"FLOP", "FLOP", Operations, 1.0},
    {"GFLOP", "GFLOP", Operations, 1e9},
    {"TFLOP", "TFLOP", Operations, 1e12},
    {"PFLOP", "PFLOP", Operations, 1e15},
    {"EFLOP", "EFLOP", Operations, 1e18},
    {"ZFLOP", "ZFLOP", Operations, 1e21},
    {"YFLOP", "YFLOP", Operations, 1e24},
    {"FLOP/s", "FLOP/s", ComputeRate, 1.0},
    {"GFLOP/s", "GFLOP/s", ComputeRate, 1e9},
    {"TFLOP/s", "TFLOP/s", ComputeRate, 1e12},
    {"PFLOP/s", "PFLOP/s", ComputeRate, 1e15},
    {"OP/s", "OP/s", OpsRate, 1.0},
    {"GOP/s", "GOP/s", OpsRate, 1e9},
    {"TOP/s", "TOP/s", OpsRate, 1e12},
    {"FLOP/byte", "FLOP/byte", Intensity, 1.0},
    {"OP/byte", "OP/byte", OpsIntensity, 1.0},

    {"1/s", "1/s", Frequency, 1.0},
    {"Hz", "Hz", Frequency, 1.0},
    {"kHz", "kHz", Frequency, 1e3},
    {"MHz", "MHz", Frequency, 1e6},
    {"GHz", "GHz", Frequency, 1e9},

    {"mW", "mW", Power, 1e-3},
    {"W", "W", Power, 1.0},
    {"kW", "kW", Power, 1e3},
    {"MW", "MW", Power, 1e6},
    {"pJ", "pJ", Energy, 1e-12},
    {"uJ", "µJ", Energy, 1e-6},
    {"mJ", "mJ", Energy, 1e-3},
    {"J", "J", Energy, 1.0},
    {"kJ", "kJ", Energy, 1e3},
    {"MJ", "MJ", Energy, 1e6},
    {"kWh", "kWh", Energy, 1e3 * kHour},

    {"USD", "USD", Money, 1.0},
    {"MUSD", "million USD", Money, 1e6},
    {"USD/h", "USD/h", MoneyRate, 1.0},
    {"USD/kWh", "USD/kWh", EnergyPrice, 1.0},
    {"USD/GPU/year", "USD/GPU/year", StaffPrice, 1.0},

    {"m", "m", Length, 1.0},
    {"km", "km", Length, 1e3},
    {"m/s", "m/s", Speed, 1.0},
    {"km/h", "km/h", Speed, 1e3 / kHour},
    {"km/s", "km/s", Speed, 1e3},

    {"degC", "°C", Temperature, 1.0},
    {"degC/W", "°C/W", Resistance, 1.0},
    {"J/degC", "J/°C", HeatCapacity, 1.0},
    {"dB", "dB", LevelRatio, 1.0},
    {"1/week", "1/wk", Return, 1.0},
    {"pp/week", "pp/wk", Return, 0.01},
    {"points", "points", Points, 1.0},
};

struct Spelling {
    std::string_view typed;
    std::string_view id;
};

constexpr Spelling kSpellings[] = {
    {"times", "×"},
    {"fold", "×"},
    {"-fold", "×"},
    {"percent", "%"},
    {"pct", "%"},
    {"processor", "count"},
    {"processors", "count"},
    {"GPU", "count"},
    {"GPUs", "count"},
    {"sample", "count"},
    {"samples", "count"},
    {"run", "count"},
    {"runs", "count"},
    {"query", "count"},
    {"queries", "count"},
    {"nanosecond", "ns"},
    {"nanoseconds", "ns"},
    {"μs", "us"},  // Greek letter mu; the symbol above is the micro sign
    {"usec", "us"},
    {"microsecond", "us"},
    {"microseconds", "us"},
    {"msec", "ms"},
    {"millisecond", "ms"},
    {"milliseconds", "ms"},
    {"sec", "s"},
    {"secs", "s"},
    {"second", "s"},
    {"seconds", "s"},
    {"mins", "min"},
    {"minute", "min"},
    {"minutes", "min"},
    {"hr", "h"},
    {"hrs", "h"},
    {"hour", "h"},
    {"hours", "h"},
    {"days", "day"},
    {"weeks", "week"},
    {"years", "year"},
    {"yrs", "year"},
    {"b", "bit"},
    {"bits", "bit"},
    {"kb", "kbit"},
    {"Mb", "Mbit"},
    {"Gb", "Gbit"},
    {"Tb", "Tbit"},
    {"bytes", "byte"},
    {"b/s", "bit/s"},
    {"kb/s", "kbit/s"},
    {"Mb/s", "Mbit/s"},
    {"Gb/s", "Gbit/s"},
    {"Tb/s", "Tbit/s"},
    {"kbps", "kbit/s"},
    {"Mbps", "Mbit/s"},
    {"Gbps", "Gbit/s"},
    {"kBps", "kB/s"},
    {"MBps", "MB/s"},
    {"GBps", "GB/s"},
    {"FLOPS", "FLOP/s"},
    {"GFLOPS", "GFLOP/s"},
    {"TFLOPS", "TFLOP/s"},
    {"PFLOPS", "PFLOP/s"},
    {"TOPS", "TOP/s"},
    {"/s", "1/s"},
    {"per second", "1/s"},
    {"μJ", "uJ"},
    {"$", "USD"},
    {"US$", "USD"},
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"M$", "MUSD"},
    {"$M", "MUSD"},
    {"$/h", "USD/h"},
    {"$/kWh", "USD/kWh"},
    {"metre", "m"},
    {"metres", "m"},
    {"meter", "m"},
    {"meters", "m"},
    {"celsius", "degC"},
    {"/week", "1/week"},
    {"per week", "1/week"},
    {"point", "points"},
    {"pts", "points"},
};

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) {
    return a == b;
}

bool sameButForCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Calls `found(unit)` for each unit that is spelt like `typed`.
template <class Equal, class Found>
void eachMatch(std::string_view typed, Equal equal, Found found) {
    for (const Unit& unit : kUnits)
        if (equal(typed, unit.id) || equal(typed, unit.symbol)) found(&unit);
    for (const Spelling& spelling : kSpellings)
        if (equal(typed, spelling.typed)) found(findUnit(spelling.id));
}

}  // namespace

std::span<const Unit> allUnits() {
    return kUnits;
}

const Unit* findUnit(std::string_view id) {
    const auto it = std::ranges::find(kUnits, id, &Unit::id);
    return it == std::end(kUnits) ? nullptr : it;
}

const Unit* findTypedUnit(std::string_view typed) {
    if (typed.empty()) return nullptr;
    const Unit* exact = nullptr;
    eachMatch(typed, same, [&](const Unit* unit) {
        if (!exact) exact = unit;
    });
    if (exact) return exact;

    const Unit* match = nullptr;
    bool ambiguous = false;
    eachMatch(typed, sameButForCase, [&](const Unit* unit) {
        const bool sameMeaning =
            match && match->dimension == unit->dimension && match->toBase == unit->toBase;
        if (match && !sameMeaning) ambiguous = true;
        if (!match) match = unit;
    });
    return ambiguous ? nullptr : match;
}

std::optional<double> convert(double value, const Unit& from, const Unit& to) {
    if (from.dimension != to.dimension) return std::nullopt;
    if (from.toBase == to.toBase) return value;
    return value * from.toBase / to.toBase;
}

}  // namespace ridgepoint::units
