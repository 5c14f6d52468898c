// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/option_card.h"

#include "ui/theme/follow_theme.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 7;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}  // namespace

OptionCard::OptionCard(const ThemeSource& source, const QString& id, const QString& text, QWidget* parent)
    : QRadioButton(parent), m_source(source), m_id(id), m_text(text) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    speak();
    followTheme(source, this, [this] { applyTheme(); });
}

void OptionCard::applyTheme() {
    setFont(m_source.theme().font(TextStyle::Body));
    updateGeometry();
    update();
}

void OptionCard::setRecorded() {
    setEnabled(false);
    setFocusPolicy(Qt::NoFocus);
}

void OptionCard::setRemark(const QString& remark, Role role) {
    m_remark = remark;
    m_remarkRole = role;
    speak();
    updateGeometry();
    update();
}

void OptionCard::speak() {
    setAccessibleName(m_remark.isEmpty() ? m_text : m_text + QStringLiteral(", ") + m_remark);
}

QRect OptionCard::textColumn(int width) const {
    const Theme& theme = m_source.theme();
    const int left = theme.scaled(36);
    return {left, theme.scaled(8), qMax(1, width - left - theme.scaled(12)), 1 << 16};
}

int OptionCard::textHeight(int width, const QFont& font, const QString& text) const {
    if (text.isEmpty()) return 0;
    return QFontMetrics(font).boundingRect(textColumn(width), kWrap, text).height();
}

int OptionCard::heightForWidth(int width) const {
    const Theme& theme = m_source.theme();
    // Strong even where it is not chosen, so that choosing moves nothing.
    const int text = textHeight(width, theme.font(TextStyle::BodyStrong), m_text);
    const int remark = textHeight(width, theme.font(TextStyle::Small), m_remark);
    return qMax(theme.scaled(36), text + remark + 2 * theme.scaled(8));
}

QSize OptionCard::sizeHint() const {
    const int width = m_source.theme().scaled(300);
    return {width, heightForWidth(width)};
}

QSize OptionCard::minimumSizeHint() const {
    return {m_source.theme().scaled(140), m_source.theme().scaled(36)};
}

void OptionCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool chosen = isChecked();
    if (chosen || hasFocus() || (underMouse() && isEnabled())) {
        const bool bold = hasFocus();
        painter.setPen(chosen || bold ? QPen(theme.color(bold ? Role::Focus : Role::Accent), bold ? 2 : 1)
                                      : QPen(theme.color(Role::Line), 1));
        painter.setBrush(chosen ? QBrush(theme.color(Role::AccentTint)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, kRadius, kRadius);
    }
    const double side = theme.scaled(16);
    const int line = QFontMetrics(theme.font(TextStyle::Body)).height();
    const QRectF ring(theme.scaled(11), theme.scaled(8) + (line - side) / 2, side, side);
    painter.setPen(QPen(chosen ? theme.color(Role::Accent) : theme.color(Role::Soft), side / 11));
    painter.setBrush(theme.color(chosen ? Role::Accent : Role::Panel));
    painter.drawEllipse(ring);
    if (chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::OnAccent));
        painter.drawEllipse(ring.center(), side * 0.17, side * 0.17);
    }
    QRect place = textColumn(width());
    painter.setFont(theme.font(chosen ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(place, kWrap, m_text);
    if (m_remark.isEmpty()) return;
    place.moveTop(place.top() + textHeight(width(), theme.font(TextStyle::BodyStrong), m_text));
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(theme.color(m_remarkRole));
    painter.drawText(place, kWrap, m_remark);
}

}  // namespace ridgepoint::ui
