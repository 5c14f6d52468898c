// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/units/unit.h"

#include <cstddef>
#include <string_view>

namespace ridgepoint::units {

/// How a person's locale writes numbers, UTF-8.
struct NumberFormat {
    std::string_view decimal = ".";
    std::string_view group = ",";
};

/// A number and the unit it was typed in.
struct TypedQuantity {
    double value = 0.0;
    const Unit* unit = nullptr;
};

struct QuantityError {
    enum class Code {
        Empty,               ///< nothing was typed
        NotANumber,          ///< `position` is the first byte that does not fit
        MissingUnit,         ///< a number alone
        UnknownUnit,         ///< no such unit, or one that only letter case tells apart (gb)
        WrongDimension,      ///< a unit of another kind than asked for
        AmbiguousSeparator,  ///< could be thousands or decimals: 1.000 where the comma is decimal
        OutOfRange,          ///< too large for a double
    };
    Code code = Code::Empty;
    std::size_t position = 0;  ///< byte in the text where the trouble starts
};

/// What is asked for.
struct QuantityRequest {
    Dimension dimension = Dimension::Ratio;
    const Unit* bareUnit = nullptr;  ///< unit of a number typed alone; nullptr: that is an error
};

/// Reads a number: "980", "6,1", "1 234.5", ".5", "2.1e25", with `+`, `-` or `−` before it.
///
/// Both the point and the comma are understood. The locale's decimal separator is always one. The other
/// one is a decimal separator where it cannot group thousands ("0.5", "16.3", "1234.567"), groups where it
/// repeats or a decimal separator follows ("1.000.000", "1.234,5"), and is refused where it could be
/// either ("1.000"). Spaces, no-break spaces and apostrophes group.
/// @errors Empty, NotANumber, AmbiguousSeparator, OutOfRange
[[nodiscard]] Result<double, QuantityError> parseNumber(std::string_view text, const NumberFormat& format);

/// Reads a number with a unit: "16.3 h", "980min", "6,1 ×", "50 µs".
/// The value stays in the unit that was typed; `convert` brings it to another one.
/// @errors those of parseNumber, and MissingUnit, UnknownUnit, WrongDimension
[[nodiscard]] Result<TypedQuantity, QuantityError> parseQuantity(std::string_view text,
                                                                 const NumberFormat& format,
                                                                 const QuantityRequest& request);

}  // namespace ridgepoint::units
