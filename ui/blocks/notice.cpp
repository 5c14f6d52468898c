// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/notice.h"

#include "ui/blocks/zone_look.h"
#include "ui/theme/follow_theme.h"

#include <QAccessible>
#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 6;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

Notice::Notice(const ThemeSource& source, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_source(source) {
    setObjectName(objectName);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::Small));
        updateGeometry();
        update();
    });
}

void Notice::say(const QString& text, labs::Zone zone) {
    m_text = text;
    m_zone = zone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
    if (text.isEmpty()) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::clear() {
    if (!m_text.isEmpty()) say({});
}

QRect Notice::textColumn(int width) const {
    const Theme& theme = m_source.theme();
    const int left = theme.scaled(32);
    return {left, theme.scaled(7), qMax(1, width - left - theme.scaled(10)), 1 << 16};
}

int Notice::heightForWidth(int width) const {
    const int text = fontMetrics().boundingRect(textColumn(width), kWrap, m_text).height();
    return text + 2 * m_source.theme().scaled(7);
}

QSize Notice::sizeHint() const {
    const int width = m_source.theme().scaled(240);
    return {width, heightForWidth(width)};
}

void Notice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const ZoneLook look = zoneLook(m_zone);
    const bool framed = theme.scheme() == Scheme::HighContrast;
    painter.setPen(framed ? QPen(theme.color(look.ink)) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(look.tint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const double side = theme.scaled(14);
    const double top = theme.scaled(7) + (fontMetrics().height() - side) / 2.0;
    paintGlyph(painter, look.glyph, QRectF(theme.scaled(10), top, side, side), theme.color(look.ink),
               theme.color(look.tint));
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(textColumn(width()), kWrap, m_text);
}

}  // namespace ridgepoint::ui
