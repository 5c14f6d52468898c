// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/quiet_button.h"

#include <QPainter>

namespace ridgepoint::ui {

QuietButton::QuietButton(const QString& text, const QString& spokenName, QWidget* parent)
    : QToolButton(parent) {
    setText(text);
    setAccessibleName(spokenName);
    setToolTip(spokenName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void QuietButton::setTheme(const Theme& theme) {
    m_theme = theme;
    setFont(theme.font(TextStyle::Small));
    updateGeometry();
    update();
}

QSize QuietButton::sizeHint() const {
    const QFontMetrics ruler(m_theme.font(TextStyle::Small));
    return {ruler.horizontalAdvance(text()) + 2 * m_theme.scaled(8), ruler.height() + 2 * m_theme.scaled(4)};
}

void QuietButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAwake = underMouse() || isDown() || isChecked() || hasFocus();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || isDown() || isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::AccentTint));
        painter.drawRoundedRect(box, 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Focus), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 5, 5);
    }
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.color(isAwake ? Role::Accent : Role::Soft));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace ridgepoint::ui
