// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/dimension.h"

#include <cstdlib>
#include <numeric>

namespace ridgepoint::dimensions {
namespace {

constexpr std::array<std::string_view, kBases> kSymbols{"byte",  "FLOP", "OP",  "s",       "m",     "g",
                                                        "J",     "°C",   "USD", "request", "token", "sample",
                                                        "param", "GPU",  "dB",  "points"};

constexpr std::array<std::string_view, 10> kRaised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::string raised(Rational exponent) {
    if (exponent == Rational{1, 1}) return {};
    if (exponent.den != 1)
        return "^(" + std::to_string(exponent.num) + '/' + std::to_string(exponent.den) + ')';
    std::string text;
    for (const char digit : std::to_string(exponent.num))
        text += kRaised[static_cast<std::size_t>(digit - '0')];
    return text;
}

/// The factors above or below the line.
struct Part {
    std::string text;
    int factors = 0;

    void add(std::string_view symbol, Rational exponent) {
        if (factors++ > 0) text += "·";
        text += symbol;
        text += raised(exponent);
    }
};

}  // namespace

std::optional<Rational> makeRational(long long num, long long den) {
    if (den == 0) return std::nullopt;
    const long long common = std::gcd(num, den) * (den < 0 ? -1 : 1);
    num /= common;
    den /= common;
    if (std::llabs(num) > Rational::kLargest || den > Rational::kLargestDenominator) return std::nullopt;
    return Rational{static_cast<int>(num), static_cast<int>(den)};
}

std::optional<Rational> sum(Rational a, Rational b) {
    return makeRational(1LL * a.num * b.den + 1LL * b.num * a.den, 1LL * a.den * b.den);
}

std::optional<Rational> product(Rational a, Rational b) {
    return makeRational(1LL * a.num * b.num, 1LL * a.den * b.den);
}

std::string_view symbolOf(Base base) {
    return kSymbols[static_cast<std::size_t>(base)];
}

Dimension Dimension::of(Base base, int power) {
    Dimension dimension;
    dimension.m_exponents[static_cast<std::size_t>(base)] = {power, 1};
    return dimension;
}

std::optional<Dimension> Dimension::times(const Dimension& other) const {
    Dimension result;
    for (std::size_t i = 0; i < kBases; ++i) {
        const auto exponent = sum(m_exponents[i], other.m_exponents[i]);
        if (!exponent) return std::nullopt;
        result.m_exponents[i] = *exponent;
    }
    return result;
}

std::optional<Dimension> Dimension::over(const Dimension& other) const {
    const auto inverse = other.power({-1, 1});
    return inverse ? times(*inverse) : std::nullopt;
}

std::optional<Dimension> Dimension::power(Rational exponent) const {
    Dimension result;
    for (std::size_t i = 0; i < kBases; ++i) {
        const auto raisedTo = product(m_exponents[i], exponent);
        if (!raisedTo) return std::nullopt;
        result.m_exponents[i] = *raisedTo;
    }
    return result;
}

std::string unitText(const Dimension& dimension) {
    static const auto kWatt = Dimension::of(Base::Joule).over(Dimension::of(Base::Second));
    if (dimension == kWatt) return "W";
    Part above;
    Part below;
    for (std::size_t i = 0; i < kBases; ++i) {
        const Rational exponent = dimension.exponent(static_cast<Base>(i));
        if (exponent.num > 0) above.add(kSymbols[i], exponent);
        if (exponent.num < 0) below.add(kSymbols[i], {-exponent.num, exponent.den});
    }
    if (below.factors == 0) return above.factors == 0 ? "1" : above.text;
    const std::string divisor = below.factors == 1 ? below.text : '(' + below.text + ')';
    return (above.factors == 0 ? "1" : above.text) + '/' + divisor;
}

}  // namespace ridgepoint::dimensions
