// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

/// The words in which a model describes itself. A builder with no `fallback` makes a required input.
namespace ridgepoint::models {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A share or fraction, 0..1.
[[nodiscard]] constexpr Parameter fraction(std::string_view id, std::optional<double> fallback = {}) {
    return {.id = id, .unit = "1", .max = 1.0, .fallback = fallback};
}

/// A fraction that something is divided by: above 0, up to 1.
[[nodiscard]] constexpr Parameter fractionAboveZero(std::string_view id,
                                                    std::optional<double> fallback = {}) {
    return {.id = id, .unit = "1", .max = 1.0, .minOpen = true, .fallback = fallback};
}

/// A whole number from 1.
[[nodiscard]] constexpr Parameter count(std::string_view id, std::optional<double> fallback = {}) {
    return {.id = id,
            .unit = "count",
            .kind = ParameterKind::Count,
            .min = 1.0,
            .max = kInfinity,
            .maxOpen = true,
            .fallback = fallback};
}

/// A whole number from 0.
[[nodiscard]] constexpr Parameter countOrNone(std::string_view id, std::optional<double> fallback = {}) {
    return {.id = id,
            .unit = "count",
            .kind = ParameterKind::Count,
            .max = kInfinity,
            .maxOpen = true,
            .fallback = fallback};
}

/// A whole number from `min` to `max`, for a model that can count no further.
[[nodiscard]] constexpr Parameter countWithin(std::string_view id, double min, double max,
                                              std::optional<double> fallback = {}) {
    return {.id = id,
            .unit = "count",
            .kind = ParameterKind::Count,
            .min = min,
            .max = max,
            .fallback = fallback};
}

/// 0 for no, 1 for yes.
[[nodiscard]] constexpr Parameter truth(std::string_view id, std::optional<double> fallback = {}) {
    return countWithin(id, 0.0, 1.0, fallback);
}

/// A level of a quantile or of confidence. At 0 and 1 there is none to tell; next to them doubles run out.
[[nodiscard]] constexpr Parameter level(std::string_view id, std::optional<double> fallback = {}) {
    return {.id = id, .unit = "1", .min = 1e-9, .max = 1.0 - 1e-9, .fallback = fallback};
}

/// A speedup or ratio from 1.
[[nodiscard]] constexpr Parameter factor(std::string_view id, std::optional<double> fallback = {}) {
    return {.id = id, .unit = "1", .min = 1.0, .max = kInfinity, .maxOpen = true, .fallback = fallback};
}

/// A rate, size or price above 0.
[[nodiscard]] constexpr Parameter positive(std::string_view id, std::string_view unit,
                                           std::optional<double> fallback = {}) {
    return {.id = id, .unit = unit, .max = kInfinity, .minOpen = true, .maxOpen = true, .fallback = fallback};
}

/// A quantity that may be zero: a delay, a draw, a fee.
[[nodiscard]] constexpr Parameter nonNegative(std::string_view id, std::string_view unit,
                                              std::optional<double> fallback = {}) {
    return {.id = id, .unit = unit, .max = kInfinity, .maxOpen = true, .fallback = fallback};
}

/// Any finite number, of either sign.
[[nodiscard]] constexpr Parameter finite(std::string_view id, std::string_view unit,
                                         std::optional<double> fallback = {}) {
    return {.id = id,
            .unit = unit,
            .min = -kInfinity,
            .max = kInfinity,
            .minOpen = true,
            .maxOpen = true,
            .fallback = fallback};
}

/// One of `choices`; the fallback is an index.
[[nodiscard]] constexpr Parameter choice(std::string_view id, std::span<const std::string_view> choices,
                                         std::optional<double> fallback = {}) {
    return {.id = id,
            .unit = "1",
            .kind = ParameterKind::Choice,
            .max = static_cast<double>(choices.size()) - 1.0,
            .fallback = fallback,
            .choices = choices};
}

[[nodiscard]] constexpr Output number(std::string_view id, std::string_view unit) {
    return {.id = id, .unit = unit};
}

[[nodiscard]] constexpr Output category(std::string_view id, std::span<const std::string_view> categories) {
    return {.id = id, .unit = "1", .shape = Shape::Category, .categories = categories};
}

[[nodiscard]] constexpr Output perCategory(std::string_view id, std::string_view unit,
                                           std::span<const std::string_view> categories) {
    return {.id = id, .unit = unit, .shape = Shape::PerCategory, .categories = categories};
}

[[nodiscard]] constexpr Output code(std::string_view id) {
    return {.id = id, .unit = "1", .shape = Shape::Code};
}

namespace detail {

[[nodiscard]] inline Value asValue(double value) {
    return Value::number(value);
}
[[nodiscard]] inline Value asValue(bool value) {
    return Value::number(value ? 1.0 : 0.0);
}
[[nodiscard]] inline Value asValue(Special value) {
    return Value::special(value);
}
[[nodiscard]] inline Value asValue(BitPattern pattern) {
    return Value::code(pattern);
}
[[nodiscard]] inline Value asValue(Value value) {
    return value;
}
template <class Quantity>
requires requires(Quantity quantity) {
    quantity.value();
}
[[nodiscard]] Value asValue(Quantity quantity) {
    return Value::number(quantity.value());
}

}  // namespace detail

/// Results in the order of the descriptor's outputs: quantities, numbers, truths (0 or 1), special values.
template <class... Results>
[[nodiscard]] Outputs results(Results&&... values) {
    Outputs outputs;
    outputs.reserve(sizeof...(values));
    (outputs.push_back(detail::asValue(std::forward<Results>(values))), ...);
    return outputs;
}

/// The index of a choice as an enumerator; enumerators stand in the order of the choices.
template <class Enum>
[[nodiscard]] constexpr Enum chosen(double index) {
    return static_cast<Enum>(static_cast<int>(index));
}

}  // namespace ridgepoint::models
