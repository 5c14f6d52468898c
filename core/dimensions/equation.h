// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/unit_meaning.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

/// An equation as a tree.
///
///   equation = sum { "=" sum }
///   sum      = product { ("+" | "-") product }
///   product  = signed { ("*" | "/") signed }
///   signed   = { "+" | "-" } power
///   power    = atom [ "^" { "+" | "-" } power | raised digits ]
///   atom     = number [ unit ] | name | "(" sum ")" | ("max" | "min") "(" sum { ("," | ";") sum } ")"
///
/// The real signs × · ÷ − and raised digits are read too. A name starts with a letter, Latin or Greek, and
/// goes on with letters, digits and underscores. A number has a decimal point. A unit follows its number,
/// contains no space, takes the power that follows it (`3 m²` is an area, `(3 m)²` another) and goes on after
/// "/" or "·" as long as unit words follow: `3 GB/s` is a rate, `3 GB / s` is divided by the quantity s.
/// Nothing is multiplied without a sign.
namespace ridgepoint::dimensions {

inline constexpr std::size_t kLongestEquation = 2000;  ///< [byte]
inline constexpr std::size_t kMostTokens = 800;
inline constexpr int kDeepestNesting = 40;
inline constexpr std::size_t kMostSides = 8;

/// A stretch of the text, in bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
    bool operator==(const Span&) const = default;
};

struct EquationError {
    enum class Code {
        Empty,
        TooLong,          ///< more than kLongestEquation or kMostTokens
        TooDeep,          ///< more than kDeepestNesting
        TooManySides,     ///< more than kMostSides
        UnknownSign,      ///< `word` has no meaning here
        NotANumber,       ///< `word`, such as 1.2.3
        OutOfRange,       ///< a number too large for a double, or a unit's exponent
        UnknownUnit,      ///< `word` after a number is no unit
        UnknownFunction,  ///< `word` before a parenthesis; there are max and min
        OperandMissing,   ///< an operator or a parenthesis without something to work on
        OperatorMissing,  ///< two things side by side
        NotClosed,        ///< the parenthesis that opens at `place` is never closed
        NotOpened,        ///< a closing parenthesis too many
        OneArgument,      ///< max or min of one thing
        CommaOutside,     ///< a comma that belongs to no function
        SideMissing,      ///< nothing before or after an equals sign
    };
    Code code = Code::Empty;
    Span place{};
    std::string word{};
};

/// A node points at its parts by index, which is always smaller than its own.
struct Node {
    enum class Kind { Number, Name, Sum, Product, Power, Negative, Max, Min };
    struct Part {
        int node = 0;
        bool isInverse = false;  ///< subtracted in a sum, divided by in a product
    };
    Kind kind = Kind::Number;
    Span span{};          ///< without parentheses around it
    Span whole{};         ///< with them
    double number = 0.0;  ///< as written
    UnitMeaning unit{};   ///< of a number
    bool hasUnit = false;
    std::vector<Part> parts{};  ///< of a power: base and exponent
};

struct Equation {
    std::string text;
    std::vector<Node> nodes;
    std::vector<int> sides;  ///< one for a plain expression

    [[nodiscard]] std::string_view textOf(Span span) const {
        return std::string_view(text).substr(span.begin, span.size());
    }
    /// Names in order of their first appearance.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool uses(int node, std::string_view name) const;
};

/// @errors those of EquationError
[[nodiscard]] Result<Equation, EquationError> parseEquation(std::string_view text);

/// Whether a quantity may be called so.
[[nodiscard]] bool isName(std::string_view text);

}  // namespace ridgepoint::dimensions
