// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/equation.h"

#include <vector>

namespace ridgepoint::dimensions {

struct Token {
    enum class Kind {
        Number,
        Name,
        Plus,
        Minus,
        Times,
        Divide,
        Power,
        Raised,  ///< a power written in raised digits; `number` is the exponent
        Open,
        Close,
        Comma,
        Equals,
        End,
    };
    Kind kind = Kind::End;
    Span span{};
    double number = 0.0;
    UnitMeaning unit{};
    bool hasUnit = false;
};

/// @return the tokens, the last of them End
/// @errors Empty, TooLong, UnknownSign, NotANumber, OutOfRange, UnknownUnit
[[nodiscard]] Result<std::vector<Token>, EquationError> readTokens(std::string_view text);

}  // namespace ridgepoint::dimensions
