// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace ridgepoint::ui {
namespace {

constexpr int kRadius = 5;
constexpr int kButtonMargin = 18;

}  // namespace

ApplicationStyle::ApplicationStyle(const ThemeSource& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {
}

void ApplicationStyle::drawBox(const QStyleOption& option, QPainter& painter, const QColor& fill) const {
    const Theme& theme = m_theme.theme();
    const bool focused = option.state.testFlag(State_HasFocus);
    const double pen = focused ? 2.0 : 1.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(focused ? Role::Focus : Role::Faint), pen));
    painter.setBrush(fill);
    const double inset = pen / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter.restore();
}

QColor ApplicationStyle::buttonFill(const QStyleOption& option) const {
    const Theme& theme = m_theme.theme();
    const bool down = option.state.testFlag(State_Sunken) || option.state.testFlag(State_On);
    const bool hovered = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    return theme.color(down ? Role::AccentTint : hovered ? Role::Window : Role::Panel);
}

void ApplicationStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                     const QWidget* widget) const {
    if (element == PE_FrameLineEdit)
        drawBox(*option, *painter, Qt::transparent);
    else if (element == PE_PanelButtonCommand)
        drawBox(*option, *painter, buttonFill(*option));
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ApplicationStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                          QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin && spin->frame) drawBox(*option, *painter, Qt::transparent);
}

int ApplicationStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const {
    if (metric == PM_ButtonMargin) return m_theme.theme().scaled(kButtonMargin);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ApplicationStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* answer) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

}  // namespace ridgepoint::ui
