// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/unit_meaning.h"

#include "core/dimensions/signs.h"

#include <charconv>
#include <cmath>

namespace ridgepoint::dimensions {
namespace {

using Code = UnitError::Code;

constexpr std::size_t kLongestUnit = 120;
constexpr int kDeepest = 4;
constexpr std::size_t kMostExponentDigits = 3;

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<UnitMeaning, UnitError> read() {
        auto meaning = factors(0);
        if (!meaning) return m_error;
        if (!ahead().empty()) return UnitError{Code::Unreadable, m_at};
        if (!std::isfinite(meaning->toCoherent) || meaning->toCoherent <= 0.0)
            return UnitError{Code::OutOfRange, 0};
        return *meaning;
    }

private:
    using Meaning = std::optional<UnitMeaning>;

    [[nodiscard]] std::string_view ahead() const { return m_text.substr(m_at); }

    Meaning fail(Code code, std::string word = {}) {
        m_error = {code, m_at, std::move(word)};
        return std::nullopt;
    }

    bool take(char c) {
        if (!ahead().starts_with(c)) return false;
        ++m_at;
        return true;
    }

    void skipSpaces() {
        while (const std::size_t length = spaceLength(ahead()))
            m_at += length;
    }

    Meaning factors(int depth) {
        if (depth > kDeepest) return fail(Code::TooDeep);
        Meaning left = factor(depth);
        while (left) {
            skipSpaces();
            const std::size_t over = divideLength(ahead());
            const std::size_t times = over ? 0 : timesLength(ahead());
            if (!over && !times) break;
            m_at += over + times;
            const Meaning right = factor(depth);
            left = right ? joined(*left, *right, over > 0) : std::nullopt;
        }
        return left;
    }

    Meaning joined(const UnitMeaning& a, const UnitMeaning& b, bool divides) {
        const auto dimension = divides ? a.dimension.over(b.dimension) : a.dimension.times(b.dimension);
        if (!dimension) return fail(Code::OutOfRange);
        const double factor = divides ? a.toCoherent / b.toCoherent : a.toCoherent * b.toCoherent;
        return UnitMeaning{*dimension, factor, a.countsBits || b.countsBits, a.countsBytes || b.countsBytes};
    }

    Meaning factor(int depth) {
        skipSpaces();
        Meaning base = take('(') ? inParentheses(depth) : word();
        if (!base) return base;
        const auto exponent = power();
        if (!exponent) return fail(Code::OutOfRange);
        const auto dimension = base->dimension.power(*exponent);
        if (!dimension) return fail(Code::OutOfRange);
        base->dimension = *dimension;
        base->toCoherent = std::pow(base->toCoherent, double(exponent->num) / exponent->den);
        return base;
    }

    Meaning inParentheses(int depth) {
        Meaning inside = factors(depth + 1);
        skipSpaces();
        if (inside && !take(')')) return fail(Code::Unreadable);
        return inside;
    }

    Meaning word() {
        const std::size_t start = m_at;
        while (const std::size_t length = unitLetterLength(ahead()))
            m_at += length;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (word.empty()) return fail(Code::Unreadable);
        if (word == "1") return UnitMeaning{};
        Meaning meaning = readUnitWord(word);
        if (!meaning) m_error = {Code::UnknownWord, start, std::string(word)};
        return meaning;
    }

    std::optional<Rational> power() {
        if (const auto raised = raisedNumber(ahead())) {
            m_at += raised->length;
            return makeRational(raised->value);
        }
        if (!take('^')) return Rational{1, 1};
        const bool isFraction = take('(');
        const auto above = integer();
        const bool divides = isFraction && take('/');
        const auto below = divides ? integer() : std::optional<int>(1);
        if (!above || !below || (isFraction && !take(')'))) return std::nullopt;
        return makeRational(*above, *below);
    }

    std::optional<int> integer() {
        const std::size_t minus = minusLength(ahead());
        m_at += minus;
        std::size_t digits = 0;
        while (digits < ahead().size() && isDigit(ahead()[digits]))
            ++digits;
        if (digits == 0 || digits > kMostExponentDigits) return std::nullopt;
        int value = 0;
        std::from_chars(ahead().data(), ahead().data() + digits, value);
        m_at += digits;
        return minus ? -value : value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    UnitError m_error;
};

std::string_view trimmed(std::string_view text) {
    while (const std::size_t length = spaceLength(text))
        text.remove_prefix(length);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

}  // namespace

Result<UnitMeaning, UnitError> readUnit(std::string_view text) {
    if (text.size() > kLongestUnit) return UnitError{Code::TooLong, kLongestUnit};
    const std::string_view word = trimmed(text);
    if (word.empty()) return UnitError{Code::Empty, 0};
    if (const auto meaning = readUnitWord(word)) return *meaning;
    return Reader(text).read();
}

}  // namespace ridgepoint::dimensions
