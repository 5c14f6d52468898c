// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ridgepoint::ui {

TabularText::TabularText(const QFont& font) : m_font(font), m_digit(0) {
    const QFontMetricsF metrics(font);
    for (char c = '0'; c <= '9'; ++c)
        m_digit = std::max(m_digit, metrics.horizontalAdvance(QLatin1Char(c)));
}

double TabularText::cell(QChar c) const {
    return c.isDigit() ? m_digit : QFontMetricsF(m_font).horizontalAdvance(c);
}

double TabularText::width(const QString& text) const {
    double width = 0;
    for (const QChar c : text)
        width += cell(c);
    return width;
}

void TabularText::draw(QPainter& painter, const QPointF& at, const QString& text) const {
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    double x = at.x();
    for (const QChar c : text) {
        const double room = cell(c);
        painter.drawText(QPointF(x + (room - metrics.horizontalAdvance(c)) / 2, at.y()), c);
        x += room;
    }
}

}  // namespace ridgepoint::ui
