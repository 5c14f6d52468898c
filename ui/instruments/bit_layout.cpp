// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/bit_layout.h"

#include "ui/words/float_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <limits>

namespace ridgepoint::ui {
namespace {

using instruments::FloatBits;

constexpr int kMostBits = 32;
constexpr int kMostGroups = 3;
constexpr double kWidestCell = 22;
constexpr double kTallCell = 24;
constexpr double kFieldGap = 7;
constexpr double kSwatch = 1.3;                           ///< swatch and gap, in swatches
constexpr double kGlyph = 1.4;                            ///< with its gap, in lines
constexpr double kWidestValue = -1.2345678901234567e-38;  ///< as many digits as a decoded value can have
constexpr double kWidestError = -1.23e-38;
constexpr double kWidestShare = 0.0000001234;

/// With the glyph before it.
double widestMark(const QFontMetricsF& small) {
    using instruments::FloatMark;
    double widest = 0.0;
    for (const FloatMark mark : {FloatMark::Subnormal, FloatMark::Overflow, FloatMark::Saturated,
                                 FloatMark::Underflow, FloatMark::NoCode}) {
        instruments::FormatRow row;
        row.decoded = std::numeric_limits<double>::quiet_NaN();
        row.marks = {mark};
        widest = std::max(widest, small.horizontalAdvance(marksText(row)));
    }
    return widest + kGlyph * small.height();
}

}  // namespace

void BitLayout::measure(const Theme& theme, const QLocale& locale, double width) {
    const QFontMetricsF small(theme.font(TextStyle::Small));
    const QFontMetricsF strong(theme.font(TextStyle::BodyStrong));
    m_width = width;
    m_line = small.lineSpacing();
    m_space = theme.scaled(14);
    m_gap = theme.scaled(static_cast<int>(kFieldGap));
    m_tall = theme.scaled(static_cast<int>(kTallCell));
    m_name = strong.horizontalAdvance(QStringLiteral("BF16M")) + theme.scaled(4);
    const double least = strong.horizontalAdvance(QLatin1Char('0')) + theme.scaled(4);
    const double room = width - m_name - kMostGroups * m_gap;
    m_perLine = kMostBits;
    while (m_perLine > 8 && m_perLine * least > room)
        m_perLine /= 2;
    m_cell =
        std::clamp(room / m_perLine, least, static_cast<double>(theme.scaled(static_cast<int>(kWidestCell))));
    instruments::FormatRow widest;
    widest.error = kWidestError;
    widest.relative = kWidestShare;
    const double value = QFontMetricsF(theme.font(TextStyle::SmallStrong))
                             .horizontalAdvance(poweredText(kWidestValue, 0, locale));
    m_columns = {small.horizontalAdvance(QStringLiteral("0x00000000")) + m_space, value + m_space,
                 small.horizontalAdvance(errorText(widest, locale)) + m_space, widestMark(small)};
    const double all = m_columns[0] + m_columns[1] + m_columns[2] + m_columns[3];
    const double facts = width - m_name;
    m_perFactLine = all <= facts ? 4 : std::max(m_columns[0] + m_columns[1], m_columns[2]) <= facts ? 2 : 1;
}

double BitLayout::layLegend(const Theme& theme) {
    using instruments::BitField;
    const QFontMetricsF small(theme.font(TextStyle::Small));
    const double side = small.height();
    double x = m_name;
    double y = 0.0;
    m_legend.clear();
    for (const BitField field : {BitField::Sign, BitField::Exponent, BitField::Mantissa, BitField::Integer}) {
        const double word = small.horizontalAdvance(fieldName(field)) + 2;
        if (x > m_name && x + side * kSwatch + word > m_width) {
            x = m_name;
            y += side + m_space / 4;
        }
        m_legend.append({QRectF(x, y, side, side), QRectF(x + side * kSwatch, y, word, side)});
        x += side * kSwatch + word + m_space;
    }
    return y + side;
}

double BitLayout::layCells(const FloatBits& bits, int index, double top) {
    Row& row = m_rows[index];
    const int count = bits.row(index).bits;
    row.cells.resize(count);
    row.groups.clear();
    double x = m_name;
    double y = top + m_line;
    for (int i = 0; i < count; ++i) {
        const int bit = count - 1 - i;
        const instruments::BitField field = bits.field(index, bit);
        const bool isNewLine = i > 0 && i % m_perLine == 0;
        const bool isNewField = i == 0 || field != bits.field(index, bit + 1);
        if (isNewLine) {
            x = m_name;
            y += m_tall + m_line;
        } else if (isNewField && i > 0) {
            x += m_gap;
        }
        if (isNewField) row.groups.append({field, 0, {}});
        if (isNewField) row.groups.back().label = QRectF(x, y - m_line, 0, m_line);
        Group& group = row.groups.back();
        ++group.bits;
        if (!(group.label.top() < y - m_line - 1)) group.label.setRight(x + m_cell);
        row.cells[bit] = QRectF(x, y, m_cell, m_tall);
        x += m_cell;
    }
    const int padding =
        index < FloatBits::kFormats ? models::layoutOf(static_cast<models::FloatFormat>(index)).padding : 0;
    row.unused = padding > 0 ? QRectF(x + m_gap, y, std::min(padding * m_cell, m_width - x - m_gap), m_tall)
                             : QRectF();
    row.name = QRectF(0, top + m_line, m_name, m_tall);
    return y + m_tall;
}

double BitLayout::layFacts(Row& row, double top) const {
    row.facts.clear();
    double x = m_name;
    double y = top;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (i > 0 && i % m_perFactLine == 0) {
            x = m_name;
            y += m_line;
        }
        const bool isLast = (i + 1) % m_perFactLine == 0;
        row.facts.append(QRectF(x, y, isLast ? m_width - x : m_columns[i], m_line));
        x += m_columns[i];
    }
    return y + m_line;
}

void BitLayout::lay(const FloatBits& bits, const Theme& theme, const QLocale& locale, double width) {
    measure(theme, locale, width);
    m_rows.resize(FloatBits::kRows);
    double y = layLegend(theme) + m_space;
    for (int i = 0; i < FloatBits::kRows; ++i) {
        const double top = y;
        y = layCells(bits, i, y) + m_space / 4;
        y = layFacts(m_rows[i], y);
        m_rows[i].whole = QRectF(0, top, width, y - top);
        y += m_space;
    }
    m_height = y - m_space / 2;
}

}  // namespace ridgepoint::ui
