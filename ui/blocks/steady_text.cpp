// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/steady_text.h"

#include "ui/blocks/spoken_widget.h"
#include "ui/theme/follow_theme.h"

#include <QEvent>
#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kMostWidths = 8;
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
    m_heights.clear();
    setAccessibleName(text);
    if (isVisible() && heightForWidth(width()) > height()) updateGeometry();
    update();
}

void SteadyText::settle() {
    if (heightForWidth(width()) != height()) updateGeometry();
}

int SteadyText::heightForWidth(int width) const {
    if (m_text.isEmpty()) return 0;
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend()) return *known;
    if (m_heights.size() >= kMostWidths) m_heights.clear();
    const QRect room(0, 0, qMax(1, width), 1 << 16);
    return *m_heights.insert(width, fontMetrics().boundingRect(room, kWrap, m_text).height());
}

void SteadyText::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) m_heights.clear();
    QWidget::changeEvent(event);
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
