// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/section_header.h"

#include "ui/blocks/glyph.h"
#include "ui/theme/follow_theme.h"

#include <QPainter>

namespace ridgepoint::ui {

SectionHeader::SectionHeader(const ThemeSource& source, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_source(source) {
    setCheckable(true);
    setText(title);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::BodyStrong));
        updateGeometry();
        update();
    });
}

QSize SectionHeader::sizeHint() const {
    const Theme& theme = m_source.theme();
    const int height = qMax(theme.scaled(28), fontMetrics().height() + theme.scaled(6));
    return {fontMetrics().horizontalAdvance(text()) + theme.scaled(36), height};
}

void SectionHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const QColor ink = theme.color(underMouse() ? Role::Accent : Role::Ink);
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Role::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const double side = theme.scaled(12);
    paintGlyph(painter, isChecked() ? Glyph::ChevronDown : Glyph::ChevronRight,
               QRectF(theme.scaled(4), (height() - side) / 2.0, side, side), theme.color(Role::Soft),
               theme.color(Role::Window));
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(rect().adjusted(theme.scaled(24), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

}  // namespace ridgepoint::ui
