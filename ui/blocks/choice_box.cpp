// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/choice_box.h"

#include "ui/blocks/glyph.h"
#include "ui/theme/follow_theme.h"

#include <QPainter>
#include <QWheelEvent>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 6;

}  // namespace

ChoiceBox::ChoiceBox(const ThemeSource& source, QWidget* parent) : QComboBox(parent), m_source(source) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::Body));
        updateGeometry();
        update();
    });
}

QSize ChoiceBox::sizeHint() const {
    const Theme& theme = m_source.theme();
    int width = fontMetrics().horizontalAdvance(placeholderText());
    for (int i = 0; i < count(); ++i)
        width = qMax(width, fontMetrics().horizontalAdvance(itemText(i)));
    return {width + theme.scaled(44), fontMetrics().height() + theme.scaled(12)};
}

QSize ChoiceBox::minimumSizeHint() const {
    return {m_source.theme().scaled(96), sizeHint().height()};
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    painter.setPen(hasFocus() ? QPen(theme.color(Role::Focus), 2)
                              : QPen(underMouse() ? theme.color(Role::Faint) : theme.edgeColor(), 1));
    painter.setBrush(theme.color(isEnabled() ? Role::Panel : Role::Window));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    const double side = theme.scaled(12);
    paintGlyph(painter, Glyph::ChevronDown,
               QRectF(width() - side - theme.scaled(10), (height() - side) / 2.0, side, side),
               theme.color(Role::Soft), theme.color(Role::Panel));
    const QRect place = rect().adjusted(theme.scaled(10), 0, -theme.scaled(28), 0);
    const bool empty = currentIndex() < 0;
    painter.setPen(theme.color(empty ? Role::Faint : Role::Ink));
    const QString shown =
        fontMetrics().elidedText(empty ? placeholderText() : currentText(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

}  // namespace ridgepoint::ui
