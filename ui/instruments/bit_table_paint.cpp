// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/glyph.h"
#include "ui/blocks/tabular_text.h"
#include "ui/instruments/bit_table.h"
#include "ui/words/float_words.h"

#include <QPainter>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

using instruments::BitField;
using instruments::FloatMark;

constexpr double kTint = 0.16;
constexpr double kHatch = 0.3;

Role roleOf(BitField field) {
    switch (field) {
        case BitField::Sign:
            return Role::Series2;
        case BitField::Exponent:
            return Role::Series1;
        case BitField::Mantissa:
            return Role::Faint;
        case BitField::Integer:
            return Role::Series3;
    }
    return Role::Ink;
}

Qt::BrushStyle hatchOf(BitField field) {
    switch (field) {
        case BitField::Exponent:
            return Qt::BDiagPattern;
        case BitField::Integer:
            return Qt::Dense6Pattern;
        case BitField::Sign:
        case BitField::Mantissa:
            break;
    }
    return Qt::NoBrush;
}

QColor thinned(QColor color, double share) {
    color.setAlphaF(static_cast<float>(share));
    return color;
}

bool isWarning(const instruments::FormatRow& row) {
    for (const FloatMark mark :
         {FloatMark::Overflow, FloatMark::Underflow, FloatMark::Saturated, FloatMark::NoCode})
        if (row.has(mark)) return true;
    return false;
}

}  // namespace

/// The field shows in the colour, in the hatch, and for the sign in a thick frame.
void BitTable::paintGround(QPainter& painter, const QRectF& box, BitField field) const {
    const QColor color = m_source.theme().color(roleOf(field));
    const QRectF inside = box.adjusted(1, 1, -1, -1);
    if (field != BitField::Mantissa) painter.fillRect(inside, thinned(color, kTint));
    if (hatchOf(field) != Qt::NoBrush)
        painter.fillRect(inside, QBrush(thinned(color, kHatch), hatchOf(field)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, field == BitField::Sign ? 2.0 : 1.0));
    painter.drawRect(inside.adjusted(0.5, 0.5, -0.5, -0.5));
}

void BitTable::paintCell(QPainter& painter, int row, int bit) const {
    const Theme& theme = m_source.theme();
    const QRectF box = m_layout.row(row).cells[bit];
    const bool isSet = m_bits.bit(row, bit);
    paintGround(painter, box, m_bits.field(row, bit));
    painter.setFont(theme.font(isSet ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(theme.color(isSet ? Role::Ink : Role::Soft));
    painter.drawText(box, Qt::AlignCenter, m_locale.toString(isSet ? 1 : 0));
    if (!hasFocus() || row != m_row || bit != m_bit) return;
    painter.setPen(QPen(theme.color(Role::Focus), 3));
    painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
}

void BitTable::paintFacts(QPainter& painter, int row) const {
    const Theme& theme = m_source.theme();
    const instruments::FormatRow& format = m_bits.row(row);
    const QVector<QRectF>& places = m_layout.row(row).facts;
    const auto say = [&](int place, const QString& text, TextStyle style, Role role) {
        painter.setFont(theme.font(style));
        painter.setPen(theme.color(role));
        painter.drawText(places[place], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    painter.setPen(theme.color(Role::Soft));
    const QFont small = theme.font(TextStyle::Small);
    const double base = places[0].center().y() + QFontMetricsF(small).capHeight() / 2.0;
    TabularText(small).draw(painter, QPointF(places[0].left(), base),
                            hexOf(format.code));  // no ligature of 0x8
    say(1, poweredText(format.decoded, 0, m_locale), TextStyle::SmallStrong, Role::Ink);
    say(2, errorText(format, m_locale), TextStyle::Small, Role::Soft);
    const QString marks = marksText(format);
    if (marks.isEmpty()) return;
    const Role role = isWarning(format) ? Role::Caution : Role::Soft;
    const double side = places[3].height() * 0.8;
    const QRectF square(places[3].left(), places[3].center().y() - side / 2, side, side);
    paintGlyph(painter, isWarning(format) ? Glyph::Caution : Glyph::Info, square, theme.color(role),
               theme.color(Role::Panel));
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(theme.color(role));
    painter.drawText(places[3].adjusted(side * 1.4, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, marks);
}

void BitTable::paintRow(QPainter& painter, int row) const {
    const Theme& theme = m_source.theme();
    const BitLayout::Row& place = m_layout.row(row);
    painter.setFont(theme.font(TextStyle::BodyStrong));
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(place.name, Qt::AlignLeft | Qt::AlignVCenter, formatName(m_bits.row(row)));
    const QFont small = theme.font(TextStyle::Small);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(theme.color(Role::Soft));
    for (const BitLayout::Group& group : place.groups) {
        const bool isLast = &group == &place.groups.back();
        const double room = isLast ? width() - group.label.left() : group.label.width();
        const QStringList labels = fieldLabels(group.field, group.bits, m_locale);
        const auto fitting = std::find_if(labels.begin(), labels.end() - 1, [&](const QString& label) {
            return metrics.horizontalAdvance(label) <= room;
        });
        const bool isWide = metrics.horizontalAdvance(*fitting) > group.label.width();
        const Qt::Alignment side = isWide && isLast ? Qt::AlignLeft : Qt::AlignHCenter;
        painter.drawText(group.label, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextDontClip, *fitting);
    }
    if (!place.unused.isEmpty()) {
        painter.setPen(QPen(theme.color(Role::Faint), 1, Qt::DashLine));
        painter.drawRect(place.unused.adjusted(1.5, 1.5, -1.5, -1.5));
        painter.setPen(theme.color(Role::Soft));
        const int count = models::layoutOf(static_cast<models::FloatFormat>(row)).padding;
        const QString words = tr("%n unused bits", "of TF32", count);
        painter.drawText(place.unused.adjusted(4, 0, -4, 0), Qt::AlignCenter,
                         metrics.elidedText(words, Qt::ElideRight, place.unused.width() - 8));
    }
    for (int bit = 0; bit < place.cells.size(); ++bit)
        paintCell(painter, row, bit);
    paintFacts(painter, row);
}

void BitTable::paintLegend(QPainter& painter) const {
    const Theme& theme = m_source.theme();
    for (int i = 0; i < m_layout.legend().size(); ++i) {
        const BitLayout::LegendEntry& entry = m_layout.legend()[i];
        const auto field = static_cast<BitField>(i);
        paintGround(painter, entry.swatch, field);
        painter.setFont(theme.font(TextStyle::Small));
        painter.setPen(theme.color(Role::Soft));
        painter.drawText(entry.word, Qt::AlignLeft | Qt::AlignVCenter, fieldName(field));
    }
}

void BitTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintLegend(painter);
    for (int row = 0; row < instruments::FloatBits::kRows; ++row)
        paintRow(painter, row);
}

}  // namespace ridgepoint::ui
