// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimensions/equation.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ridgepoint::dimensions {

/// What is known of a name. Value and dimension may be missing, each by itself.
struct Quantity {
    std::string name;
    std::optional<UnitMeaning> unit{};
    std::optional<double> value{};  ///< in that unit
};

/// A value in the coherent unit, or why there is none.
struct Amount {
    enum class Trouble {
        None,
        Missing,         ///< a quantity has no value
        DivisionByZero,  ///< also a negative power of zero
        OutOfRange,      ///< larger or smaller than a double can be
        NotReal,         ///< a root of a negative number
    };
    double value = 0.0;
    Trouble trouble = Trouble::None;
    [[nodiscard]] bool ok() const { return trouble == Trouble::None; }
};

enum class Fit {
    Fits,
    Differs,  ///< from what most of its neighbours measure
    Clashes,  ///< there is no majority, and others measure something else
    Unknown,  ///< holds a name without a unit
    Inside,   ///< something within it does not fit, so it measures nothing
};

/// Something that must measure what its neighbours measure: a term of a sum, an argument of max or min, a
/// whole side. Group 0 are the terms of all sides; each inner sum and each function is a group of its own.
struct Term {
    Span span{};
    int side = 0;
    int group = 0;
    bool isSubtracted = false;
    Fit fit = Fit::Fits;
    std::optional<Dimension> dimension{};
    Amount amount{};  ///< without the sign before it
};

struct Group {
    Span span{};  ///< the inner sum or function; the whole text for group 0
    bool isFunction = false;
    std::optional<Dimension> dimension{};  ///< that of most terms
};

struct Side {
    Span span{};
    std::optional<Dimension> dimension{};
    Amount amount{};
};

/// Something that keeps the equation from being homogeneous.
struct Fault {
    enum class Code {
        TermDiffers,          ///< `found`, where most neighbours are `expected`; `excess` = found / expected
        SideDiffers,          ///< the same for a whole side
        ArgumentDiffers,      ///< the same for an argument of max or min
        UnknownName,          ///< no quantity is called `name`
        UnitMissing,          ///< the quantity `name` has no unit
        ExponentHasUnit,      ///< an exponent that measures something: `found`
        ExponentNotConstant,  ///< a unit raised to a power that is not written as a number
        ExponentTooLarge,     ///< an exponent leaves the bounds of Rational
    };
    Code code = Code::TermDiffers;
    Span place{};
    std::string name{};
    std::optional<Dimension> found{};
    std::optional<Dimension> expected{};
    std::optional<Dimension> excess{};
    Span neighbour{};    ///< the first term that is `expected`
    bool isTie = false;  ///< as many measure the one as the other: which is wrong, nobody can tell
};

enum class Verdict {
    Homogeneous,    ///< every sum, function and equals sign joins like with like
    Inhomogeneous,  ///< at least one fault that no further unit can mend
    Undecided,      ///< a unit is missing, nothing else is wrong so far
};

struct Analysis {
    Verdict verdict = Verdict::Undecided;
    std::vector<Side> sides;
    std::vector<Group> groups;
    std::vector<Term> terms;  ///< by group, and in the order of the text within one
    std::vector<Fault> faults;
    /// First side over second, where both have a value other than 0 and the equation is homogeneous.
    std::optional<double> ratio{};
    bool mixesBitsAndBytes = false;  ///< some unit counts bits and another one bytes
};

/// Works out what each part measures, and its value where all values are known.
[[nodiscard]] Analysis analyse(const Equation& equation, std::span<const Quantity> quantities);

/// The value of one node in coherent units. Dimensions are not looked at.
[[nodiscard]] Amount valueOf(const Equation& equation, int node, std::span<const Quantity> quantities);

}  // namespace ridgepoint::dimensions
