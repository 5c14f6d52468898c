// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/readable.h"

#include "core/dimensions/unit_meaning.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ridgepoint::dimensions {
namespace {

/// From small to large within one dimension.
constexpr std::string_view kScale[] = {"ns",      "us",      "ms",      "s",     "byte",  "kB",    "MB",
                                       "GB",      "TB",      "byte/s",  "kB/s",  "MB/s",  "GB/s",  "TB/s",
                                       "FLOP",    "GFLOP",   "TFLOP",   "PFLOP", "EFLOP", "ZFLOP", "FLOP/s",
                                       "GFLOP/s", "TFLOP/s", "PFLOP/s", "W",     "kW",    "MW",    "pJ",
                                       "uJ",      "mJ",      "J",       "kJ",    "MJ",    "m",     "km"};

const units::Unit* unitFor(double size, const Dimension& dimension) {
    const units::Unit* chosen = nullptr;
    for (const std::string_view id : kScale) {
        const units::Unit* unit = units::findUnit(id);
        if (!unit) continue;
        const UnitMeaning meaning = meaningOf(*unit);
        if (meaning.dimension != dimension) continue;
        // A hair below, so that 1000 ms is 1 s.
        if (!chosen || size >= meaning.toCoherent * (1.0 - 1e-12)) chosen = unit;
    }
    return chosen;
}

}  // namespace

std::vector<Readable> readable(const std::vector<double>& coherent, const Dimension& dimension) {
    double size = 0.0;
    for (const double value : coherent)
        size = std::max(size, std::abs(value));
    const units::Unit* unit = size > 0.0 ? unitFor(size, dimension) : nullptr;
    const double factor = unit ? meaningOf(*unit).toCoherent : 1.0;
    const std::string symbol = unit ? std::string(unit->symbol) : unitText(dimension);
    std::vector<Readable> result;
    for (const double value : coherent)
        result.push_back({value / factor, symbol, factor});
    return result;
}

Readable readable(double coherent, const Dimension& dimension) {
    return readable(std::vector<double>{coherent}, dimension).front();
}

}  // namespace ridgepoint::dimensions
