// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/progress_line.h"

#include "ui/theme/follow_theme.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kHeight = 4;
constexpr int kGap = 4;

}  // namespace

ProgressLine::ProgressLine(const ThemeSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    followTheme(source, this, [this] { setFixedHeight(m_source.theme().scaled(kHeight)); });
}

void ProgressLine::show(int done, int total) {
    m_done = done;
    m_total = total;
    update();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    if (m_total <= 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Theme& theme = m_source.theme();
    const double gap = theme.scaled(kGap);
    const double step = (width() + gap) / m_total;
    for (int i = 0; i < m_total; ++i) {
        painter.setBrush(i < m_done ? theme.color(Role::Accent) : theme.color(Role::Line));
        const QRectF bar(i * step, 0, step - gap, height());
        painter.drawRoundedRect(bar, height() / 2.0, height() / 2.0);
    }
}

}  // namespace ridgepoint::ui
