// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// What a person may type for a sign, UTF-8. Each function gives the number of bytes at the start of `text`
/// that are the sign, or 0.
namespace ridgepoint::dimensions {

[[nodiscard]] std::size_t spaceLength(std::string_view text);
[[nodiscard]] std::size_t minusLength(std::string_view text);   ///< - −
[[nodiscard]] std::size_t timesLength(std::string_view text);   ///< * × · ⋅
[[nodiscard]] std::size_t divideLength(std::string_view text);  ///< / ÷ ∕

/// Raised digits, with a raised minus before them or not: "²", "⁻¹". At most three digits.
struct Raised {
    int value = 0;
    std::size_t length = 0;
};
[[nodiscard]] std::optional<Raised> raisedNumber(std::string_view text);

/// A letter of a name: ASCII or Greek.
[[nodiscard]] std::size_t letterLength(std::string_view text);
/// A character of a unit's word: a letter, a digit, and the signs of %, $, ° and µ.
[[nodiscard]] std::size_t unitLetterLength(std::string_view text);

[[nodiscard]] constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace ridgepoint::dimensions
