// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/lexer.h"

#include "core/dimensions/signs.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace ridgepoint::dimensions {
namespace {

using Code = EquationError::Code;
using Kind = Token::Kind;

/// The bytes of one character, however it is encoded.
std::size_t characterLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

std::optional<Kind> simpleKind(char c) {
    switch (c) {
        case '+':
            return Kind::Plus;
        case '^':
            return Kind::Power;
        case '(':
            return Kind::Open;
        case ')':
            return Kind::Close;
        case ',':
        case ';':
            return Kind::Comma;
        case '=':
            return Kind::Equals;
        default:
            return std::nullopt;
    }
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Result<std::vector<Token>, EquationError> read() {
        while (skipSpaces(), m_at < m_text.size()) {
            if (m_tokens.size() >= kMostTokens) return error(Code::TooLong, m_at, m_text.size());
            if (!token()) return m_error;
        }
        if (m_tokens.empty()) return error(Code::Empty, 0, 0);
        add(Kind::End, 0);
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::string_view ahead() const { return m_text.substr(m_at); }

    [[nodiscard]] EquationError error(Code code, std::size_t begin, std::size_t end) const {
        return {code, {begin, end}, std::string(m_text.substr(begin, end - begin))};
    }

    bool fail(Code code, std::size_t begin, std::size_t end) {
        m_error = error(code, begin, end);
        return false;
    }

    void skipSpaces() {
        while (const std::size_t length = spaceLength(ahead()))
            m_at += length;
    }

    bool add(Kind kind, std::size_t length) {
        m_tokens.push_back({kind, {m_at, m_at + length}});
        m_at += length;
        return true;
    }

    bool token() {
        if (const auto kind = simpleKind(m_text[m_at])) return add(*kind, 1);
        if (const std::size_t length = minusLength(ahead())) return add(Kind::Minus, length);
        if (const std::size_t length = timesLength(ahead())) return add(Kind::Times, length);
        if (const std::size_t length = divideLength(ahead())) return add(Kind::Divide, length);
        if (const auto raised = raisedNumber(ahead())) {
            add(Kind::Raised, raised->length);
            m_tokens.back().number = raised->value;
            return true;
        }
        if (isDigit(m_text[m_at]) || m_text[m_at] == '.') return number();
        if (letterLength(ahead())) return name();
        return fail(Code::UnknownSign, m_at, m_at + characterLength(ahead()));
    }

    bool name() {
        const std::size_t start = m_at;
        std::size_t end = m_at;
        for (;;) {
            const std::string_view rest = m_text.substr(end);
            std::size_t length = letterLength(rest);
            if (!length && !rest.empty() && (isDigit(rest.front()) || rest.front() == '_')) length = 1;
            if (!length) break;
            end += length;
        }
        return add(Kind::Name, end - start);
    }

    std::size_t digitsFrom(std::size_t at) const {
        while (at < m_text.size() && isDigit(m_text[at]))
            ++at;
        return at;
    }

    /// Past "12.5e-3", from `m_at`. An e that no digit follows is not part of it.
    std::size_t endOfNumber() const {
        std::size_t end = digitsFrom(m_at);
        if (end < m_text.size() && m_text[end] == '.') end = digitsFrom(end + 1);
        if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
            std::size_t exponent = end + 1;
            if (exponent < m_text.size() && m_text[exponent] == '+')
                ++exponent;
            else
                exponent += minusLength(m_text.substr(exponent));
            if (digitsFrom(exponent) > exponent) end = digitsFrom(exponent);
        }
        return end;
    }

    bool number() {
        const std::size_t start = m_at;
        const std::size_t end = endOfNumber();
        std::string plain;
        for (std::size_t at = start; at < end;) {
            const std::size_t minus = minusLength(m_text.substr(at));
            if (m_text[at] != '+') plain += minus ? '-' : m_text[at];
            at += minus ? minus : 1;
        }
        double value = 0.0;
        const auto [stop, status] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        if (status == std::errc::result_out_of_range) return fail(Code::OutOfRange, start, end);
        if (status != std::errc() || stop != plain.data() + plain.size() ||
            m_text.substr(end).starts_with('.'))
            return fail(Code::NotANumber, start, digitsFrom(std::min(end + 1, m_text.size())));
        add(Kind::Number, end - start);
        m_tokens.back().number = value;
        return unit();
    }

    /// End of a unit's word with its power, from `at`; `at` where there is none.
    std::size_t endOfUnitWord(std::size_t at) const {
        if (at < m_text.size() && isDigit(m_text[at])) return at;
        std::size_t end = at;
        while (const std::size_t length = unitLetterLength(m_text.substr(end)))
            end += length;
        return end;
    }

    std::size_t withPower(std::size_t end) const {
        if (const auto raised = raisedNumber(m_text.substr(end))) return end + raised->length;
        if (!m_text.substr(end).starts_with('^')) return end;
        const std::size_t digits = end + 1 + minusLength(m_text.substr(end + 1));
        const std::size_t past = digitsFrom(digits);
        return past > digits ? past : end;
    }

    [[nodiscard]] bool isUnitWord(std::size_t from, std::size_t end) const {
        const bool goesOn = end < m_text.size() && (m_text[end] == '_' || m_text[end] == '(');
        return end > from && !goesOn && readUnitWord(m_text.substr(from, end - from)).has_value();
    }

    /// Past a further "/s" or "·s" that belongs to the unit; `end` where none follows.
    std::size_t furtherFactor(std::size_t end) const {
        const std::string_view rest = m_text.substr(end);
        std::size_t sign = rest.starts_with('/') ? 1 : 0;
        if (rest.starts_with("\u00b7")) sign = timesLength(rest);
        if (!sign) return end;
        const std::size_t word = endOfUnitWord(end + sign);
        return isUnitWord(end + sign, word) ? withPower(word) : end;
    }

    bool unit() {
        const std::size_t before = m_at;
        skipSpaces();
        const std::size_t start = m_at;
        std::size_t end = endOfUnitWord(start);
        if (end == start) {
            m_at = before;
            return true;
        }
        if (!isUnitWord(start, end)) return fail(Code::UnknownUnit, start, wordEnd(end));
        end = withPower(end);
        for (std::size_t next = furtherFactor(end); next != end; next = furtherFactor(end))
            end = next;
        const auto meaning = readUnit(m_text.substr(start, end - start));
        if (!meaning) return fail(Code::OutOfRange, start, end);
        Token& number = m_tokens.back();
        number.unit = *meaning;
        number.hasUnit = true;
        number.span.end = m_at = end;
        return true;
    }

    std::size_t wordEnd(std::size_t end) const {
        while (end < m_text.size() && (m_text[end] == '_' || unitLetterLength(m_text.substr(end))))
            end += m_text[end] == '_' ? 1 : unitLetterLength(m_text.substr(end));
        return end;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    EquationError m_error;
};

}  // namespace

Result<std::vector<Token>, EquationError> readTokens(std::string_view text) {
    if (text.size() > kLongestEquation)
        return EquationError{Code::TooLong, {kLongestEquation, text.size()}, {}};
    return Lexer(text).read();
}

}  // namespace ridgepoint::dimensions
