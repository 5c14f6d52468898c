// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/hairline.h"

#include "ui/theme/follow_theme.h"

#include <QPainter>

namespace ridgepoint::ui {

Hairline::Hairline(const ThemeSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    setFixedHeight(1);
    followTheme(source, this, [this] { update(); });
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_source.theme().color(Role::Line));
}

}  // namespace ridgepoint::ui
