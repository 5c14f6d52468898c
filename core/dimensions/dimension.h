// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Dimensional analysis: what an expression measures, worked out from what its names measure.
namespace ridgepoint::dimensions {

/// An exact exponent in lowest terms, den > 0.
struct Rational {
    static constexpr long long kLargest = 999;            ///< of the numerator
    static constexpr long long kLargestDenominator = 60;  ///< finer fractions do not occur in laws
    int num = 0;
    int den = 1;
    bool operator==(const Rational&) const = default;
};

/// @return nothing where den is 0 or the bounds above are exceeded; so for all three
[[nodiscard]] std::optional<Rational> makeRational(long long num, long long den = 1);
[[nodiscard]] std::optional<Rational> sum(Rational a, Rational b);
[[nodiscard]] std::optional<Rational> product(Rational a, Rational b);

/// What is never converted into something else. Things that people count apart are apart here too: a
/// request is no token. FLOP and OP differ, and energy is a base of its own because no law of this program
/// makes it from mass, length and time.
enum class Base {
    Byte,  ///< also bit: one eighth
    Flop,
    Operation,  ///< of integers
    Second,
    Metre,
    Gram,
    Joule,
    Degree,  ///< a difference of temperature [°C] = [K]
    Dollar,
    Request,  ///< also query
    Token,
    Sample,
    Parameter,
    Device,  ///< GPU
    Decibel,
    Point,  ///< of a score
};
inline constexpr std::size_t kBases = 16;

/// Symbol of a base, as units are written: "byte", "FLOP", "s".
[[nodiscard]] std::string_view symbolOf(Base base);

/// A product of powers of bases: byte/s is byte¹ s⁻¹. Without any it is a plain number.
class Dimension {
public:
    Dimension() = default;
    [[nodiscard]] static Dimension of(Base base, int power = 1);

    [[nodiscard]] Rational exponent(Base base) const { return m_exponents[static_cast<std::size_t>(base)]; }
    [[nodiscard]] bool isPlain() const { return *this == Dimension(); }
    bool operator==(const Dimension&) const = default;

    /// @return nothing where an exponent leaves the bounds of Rational; so for all three
    [[nodiscard]] std::optional<Dimension> times(const Dimension& other) const;
    [[nodiscard]] std::optional<Dimension> over(const Dimension& other) const;
    [[nodiscard]] std::optional<Dimension> power(Rational exponent) const;

private:
    std::array<Rational, kBases> m_exponents{};
};

/// The coherent unit of a dimension as a person writes it, UTF-8: "byte/s", "FLOP/(param·token)", "s²",
/// "s^(1/2)", "W" for J/s, "1" for a plain number. readUnit() reads it back.
[[nodiscard]] std::string unitText(const Dimension& dimension);

}  // namespace ridgepoint::dimensions
