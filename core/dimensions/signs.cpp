// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/signs.h"

#include <array>

namespace ridgepoint::dimensions {
namespace {

constexpr std::array<std::string_view, 6> kSpaces{" ", "\t", "\n", "\u00a0", "\u2009", "\u202f"};
constexpr std::array<std::string_view, 2> kMinus{"-", "\u2212"};
constexpr std::array<std::string_view, 4> kTimes{"*", "\u00d7", "\u00b7", "\u22c5"};
constexpr std::array<std::string_view, 3> kDivide{"/", "\u00f7", "\u2215"};
constexpr std::array<std::string_view, 10> kRaisedDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view kRaisedMinus = "⁻";
constexpr std::array<std::string_view, 4> kUnitSigns{"%", "$", "°", "\u00b5"};
constexpr int kMostRaisedDigits = 3;

template <class Words>
std::size_t lengthOf(std::string_view text, const Words& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

/// U+0370 to U+03FF: two bytes, the first 0xCD to 0xCF.
std::size_t greekLength(std::string_view text) {
    if (text.size() < 2) return 0;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    const bool inBlock = first == 0xCD ? second >= 0xB0 : first == 0xCE || first == 0xCF;
    return inBlock && second >= 0x80 && second <= 0xBF ? 2 : 0;
}

}  // namespace

std::size_t spaceLength(std::string_view text) {
    return lengthOf(text, kSpaces);
}

std::size_t minusLength(std::string_view text) {
    return lengthOf(text, kMinus);
}

std::size_t timesLength(std::string_view text) {
    return lengthOf(text, kTimes);
}

std::size_t divideLength(std::string_view text) {
    return lengthOf(text, kDivide);
}

std::optional<Raised> raisedNumber(std::string_view text) {
    Raised raised;
    const bool negative = text.starts_with(kRaisedMinus);
    if (negative) raised.length = kRaisedMinus.size();
    for (int digits = 0; digits < kMostRaisedDigits; ++digits) {
        const std::string_view rest = text.substr(raised.length);
        std::size_t value = 0;
        while (value < kRaisedDigits.size() && !rest.starts_with(kRaisedDigits[value]))
            ++value;
        if (value == kRaisedDigits.size()) {
            if (digits == 0) return std::nullopt;
            break;
        }
        raised.value = 10 * raised.value + static_cast<int>(value);
        raised.length += kRaisedDigits[value].size();
    }
    if (negative) raised.value = -raised.value;
    return raised;
}

std::size_t letterLength(std::string_view text) {
    if (text.empty()) return 0;
    const char c = text.front();
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return 1;
    return greekLength(text);
}

std::size_t unitLetterLength(std::string_view text) {
    if (const std::size_t length = letterLength(text)) return length;
    if (const std::size_t length = lengthOf(text, kUnitSigns)) return length;
    return !text.empty() && isDigit(text.front()) ? 1 : 0;
}

}  // namespace ridgepoint::dimensions
