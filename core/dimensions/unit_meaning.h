// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/dimension.h"
#include "core/result.h"
#include "core/units/unit.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::dimensions {

/// What a unit measures, and how much of the coherent unit it is: 1 GB/s is 1e9 byte/s, 1 kWh is 3.6e6 J.
/// Degrees are differences: 20 °C is 20 °C above something.
struct UnitMeaning {
    Dimension dimension{};
    double toCoherent = 1.0;
    bool countsBits = false;   ///< written with bit somewhere
    bool countsBytes = false;  ///< written with byte somewhere
};

struct UnitError {
    enum class Code {
        Empty,
        TooLong,
        TooDeep,      ///< parentheses in parentheses in ...
        UnknownWord,  ///< `word` is no unit
        Unreadable,   ///< a sign where a unit should be
        OutOfRange,   ///< exponent or factor
    };
    Code code = Code::Empty;
    std::size_t position = 0;  ///< byte where the trouble starts
    std::string word{};
};

[[nodiscard]] UnitMeaning meaningOf(const units::Unit& unit);

/// One word: "GB", "requests", "TFLOP". @return nothing for a word that is no unit
[[nodiscard]] std::optional<UnitMeaning> readUnitWord(std::string_view word);

/// Words joined by / and ·, with whole or fractional powers and parentheses: "byte/s", "FLOP/(param·token)",
/// "m/s²", "1/s", "USD/GPU/year". A division holds for the next factor alone.
/// @errors those of UnitError
[[nodiscard]] Result<UnitMeaning, UnitError> readUnit(std::string_view text);

/// What may be offered while somebody types a unit.
[[nodiscard]] std::vector<std::string_view> unitSuggestions();

}  // namespace ridgepoint::dimensions
