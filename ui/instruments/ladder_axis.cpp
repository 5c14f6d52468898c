// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/ladder_axis.h"

#include "ui/instruments/ladder_row.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/latency_words.h"

#include <QPainter>

#include <cmath>

namespace ridgepoint::ui {

LadderAxis::LadderAxis(const ThemeSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(source, this, [this] {
        updateGeometry();
        update();
    });
}

void LadderAxis::setDecades(int from, int to) {
    m_from = from;
    m_to = to;
    update();
}

QSize LadderAxis::sizeHint() const {
    const Theme& theme = m_source.theme();
    return {theme.scaled(200), QFontMetrics(theme.font(TextStyle::Small)).height() + theme.scaled(6)};
}

void LadderAxis::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = m_source.theme();
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(theme.color(Role::Soft));
    const QFontMetrics metrics = painter.fontMetrics();
    const int left = LadderColumns::inset(theme);
    const int right = width() - theme.scaled(7);
    const int decades = qMax(1, m_to - m_from);
    const int label = metrics.horizontalAdvance(latencyText(1e-7, 1e-7, locale())) + theme.scaled(12);
    const int every = qMax(1, (label * decades + right - left - 1) / qMax(1, right - left));
    for (int decade = 0; decade <= decades; decade += every) {
        const double at = std::pow(10.0, m_from + decade);
        const QString text = latencyText(at, at, locale());
        const int wide = metrics.horizontalAdvance(text) + 2;
        const int x = left + (right - left) * decade / decades - wide / 2;
        painter.drawText(QPoint(qBound(0, x, qMax(0, width() - wide)), metrics.ascent() + theme.scaled(3)),
                         text);
    }
}

}  // namespace ridgepoint::ui
