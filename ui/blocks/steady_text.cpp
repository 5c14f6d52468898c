// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/steady_text.h"

#include "ui/blocks/spoken_widget.h"
#include "ui/theme/follow_theme.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

SteadyText::SteadyText(const ThemeSource& source, TextStyle style, Role role, QWidget* parent)
    : QWidget(parent), m_source(source), m_style(style), m_role(role) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speakAsText(this);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(m_style));
        updateGeometry();
        update();
    });
}

void SteadyText::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    if (isVisible() && heightForWidth(width()) > height()) updateGeometry();
    update();
}

void SteadyText::settle() {
    if (heightForWidth(width()) != height()) updateGeometry();
}

int SteadyText::heightForWidth(int width) const {
    if (m_text.isEmpty()) return 0;
    return m_heights.heightFor(width, m_text, font(), [this](int wanted) {
        const QRect room(0, 0, qMax(1, wanted), 1 << 16);
        return fontMetrics().boundingRect(room, kWrap, m_text).height();
    });
}

QSize SteadyText::sizeHint() const {
    const int width = m_source.theme().scaled(420);
    return {width, heightForWidth(width)};
}

QSize SteadyText::minimumSizeHint() const {
    return {m_source.theme().scaled(120), fontMetrics().height()};
}

void SteadyText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_source.theme().color(m_role));
    painter.drawText(rect(), kWrap, m_text);
}

}  // namespace ridgepoint::ui
