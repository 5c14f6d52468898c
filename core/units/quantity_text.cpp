// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/quantity_text.h"

#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <vector>

namespace ridgepoint::units {
namespace {

using Code = QuantityError::Code;

constexpr std::size_t kLongestText = 128;
constexpr std::size_t kGroupDigits = 3;
constexpr std::array<std::string_view, 5> kSpaces{" ", "\t", "\u00a0", "\u2009", "\u202f"};
constexpr std::array<std::string_view, 2> kApostrophes{"'", "\u2019"};
constexpr std::array<std::string_view, 2> kMinusSigns{"-", "\u2212"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of the first of `words` that `text` starts with, or 0.
template <class Words>
std::size_t startsWithOneOf(std::string_view text, const Words& words) {
    for (const std::string_view word : words)
        if (!word.empty() && text.starts_with(word)) return word.size();
    return 0;
}

/// One separator and the digits that follow it.
struct Part {
    std::string_view separator;
    std::string_view digits;
    std::size_t position;  ///< of the separator
};

/// The digits and separators of one number, before anyone decides what the separators mean.
struct Mantissa {
    std::string_view first;  ///< digits before the first separator; may be empty (".5")
    std::vector<Part> parts;
};

class Reader {
public:
    Reader(std::string_view text, const NumberFormat& format) : m_text(text), m_format(format) {
        skipSpaces();
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    [[nodiscard]] std::size_t position() const { return m_position; }

    /// A separator that no digit follows, as in "12."
    [[nodiscard]] bool atLooseSeparator() const { return markLength() > 0; }

    [[nodiscard]] std::string_view rest() {
        skipSpaces();
        std::string_view rest = m_text.substr(m_position);
        for (bool trimmed = true; trimmed;) {
            trimmed = false;
            for (const std::string_view space : kSpaces)
                if (rest.ends_with(space)) {
                    rest.remove_suffix(space.size());
                    trimmed = true;
                }
        }
        return rest;
    }

    Result<double, QuantityError> number() {
        if (m_text.size() > kLongestText) return QuantityError{Code::NotANumber, kLongestText};
        std::string plain = sign();
        const std::size_t start = m_position;
        Mantissa mantissa = readMantissa();
        if (mantissa.first.empty() && mantissa.parts.empty()) return QuantityError{Code::NotANumber, start};
        if (const auto error = appendMantissa(plain, mantissa)) return *error;
        plain += exponent();

        double value = 0.0;
        const auto [end, status] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        if (status == std::errc::result_out_of_range) return QuantityError{Code::OutOfRange, start};
        if (status != std::errc() || end != plain.data() + plain.size())
            return QuantityError{Code::NotANumber, start};
        return value;
    }

private:
    std::string_view ahead() const { return m_text.substr(m_position); }

    void skipSpaces() {
        while (const std::size_t length = startsWithOneOf(ahead(), kSpaces))
            m_position += length;
    }

    std::string sign() {
        if (const std::size_t length = startsWithOneOf(ahead(), kMinusSigns)) {
            m_position += length;
            return "-";
        }
        if (ahead().starts_with('+')) ++m_position;
        return {};
    }

    std::string_view digits(std::size_t from) const {
        std::size_t end = from;
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
        return m_text.substr(from, end - from);
    }

    std::size_t markLength() const {
        return startsWithOneOf(ahead(), std::array<std::string_view, 3>{m_format.decimal, ".", ","});
    }

    /// A space or apostrophe separates digits only where three of them follow.
    std::size_t groupLength() const {
        std::size_t length = startsWithOneOf(ahead(), kSpaces);
        if (!length) length = startsWithOneOf(ahead(), kApostrophes);
        if (!length) length = startsWithOneOf(ahead(), std::array<std::string_view, 1>{m_format.group});
        return length && digits(m_position + length).size() == kGroupDigits ? length : 0;
    }

    Mantissa readMantissa() {
        Mantissa mantissa{digits(m_position), {}};
        m_position += mantissa.first.size();
        while (!atEnd()) {
            std::size_t length = markLength();
            if (!length && !mantissa.first.empty()) length = groupLength();
            const std::string_view run = length ? digits(m_position + length) : std::string_view{};
            if (run.empty()) break;
            mantissa.parts.push_back({m_text.substr(m_position, length), run, m_position});
            m_position += length + run.size();
        }
        return mantissa;
    }

    [[nodiscard]] bool isMark(std::string_view separator) const {
        return separator == m_format.decimal || separator == "." || separator == ",";
    }

    /// How many parts group thousands; one more part, if any, holds the decimals.
    Result<std::size_t, QuantityError> countGroups(const Mantissa& mantissa) const {
        const std::vector<Part>& parts = mantissa.parts;
        if (parts.empty() || !isMark(parts.back().separator)) return parts.size();
        const Part& last = parts.back();
        if (parts.size() > 1)
            return parts[parts.size() - 2].separator == last.separator ? parts.size() : parts.size() - 1;
        const std::string_view first = mantissa.first;
        const bool couldGroup = !first.empty() && first.size() <= kGroupDigits && first.front() != '0' &&
                                last.digits.size() == kGroupDigits;
        if (couldGroup && last.separator != m_format.decimal)
            return QuantityError{Code::AmbiguousSeparator, last.position};
        return std::size_t{0};
    }

    std::optional<QuantityError> appendMantissa(std::string& plain, const Mantissa& mantissa) const {
        const auto groups = countGroups(mantissa);
        if (!groups) return groups.error();
        if (*groups > 0 && (mantissa.first.empty() || mantissa.first.size() > kGroupDigits))
            return QuantityError{Code::NotANumber, mantissa.parts.front().position};
        plain += mantissa.first.empty() ? "0" : mantissa.first;
        for (std::size_t i = 0; i < *groups; ++i) {
            const Part& part = mantissa.parts[i];
            if (part.digits.size() != kGroupDigits || part.separator != mantissa.parts.front().separator)
                return QuantityError{Code::NotANumber, part.position};
            plain += part.digits;
        }
        if (*groups < mantissa.parts.size()) {
            plain += '.';
            plain += mantissa.parts.back().digits;
        }
        return std::nullopt;
    }

    /// "e25", "E-3"; an e that no digit follows belongs to the unit.
    std::string exponent() {
        if (!ahead().starts_with('e') && !ahead().starts_with('E')) return {};
        const std::size_t before = m_position;
        ++m_position;
        const std::string negative = sign();
        const std::string_view run = digits(m_position);
        m_position = run.empty() ? before : m_position + run.size();
        return run.empty() ? std::string() : 'e' + negative + std::string(run);
    }

    std::string_view m_text;
    NumberFormat m_format;
    std::size_t m_position = 0;
};

}  // namespace

Result<double, QuantityError> parseNumber(std::string_view text, const NumberFormat& format) {
    Reader reader(text, format);
    if (reader.atEnd()) return QuantityError{Code::Empty, 0};
    auto number = reader.number();
    if (!number) return number.error();
    if (!reader.rest().empty()) return QuantityError{Code::NotANumber, reader.position()};
    return *number;
}

Result<TypedQuantity, QuantityError> parseQuantity(std::string_view text, const NumberFormat& format,
                                                   const QuantityRequest& request) {
    Reader reader(text, format);
    if (reader.atEnd()) return QuantityError{Code::Empty, 0};
    const auto number = reader.number();
    if (!number) return number.error();
    if (reader.atLooseSeparator()) return QuantityError{Code::NotANumber, reader.position()};

    const std::string_view typed = reader.rest();
    const Unit* unit = typed.empty() ? request.bareUnit : findTypedUnit(typed);
    if (!unit) return QuantityError{typed.empty() ? Code::MissingUnit : Code::UnknownUnit, reader.position()};
    if (unit->dimension != request.dimension) return QuantityError{Code::WrongDimension, reader.position()};
    return TypedQuantity{*number, unit};
}

}  // namespace ridgepoint::units
