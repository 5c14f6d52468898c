// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/step_mark.h"

#include "ui/blocks/glyph.h"
#include "ui/words/stage_words.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kLink = 22;  ///< the line between two steps
constexpr int kSymbol = 14;

int lineHeight(const Theme& theme) {
    return qMax(theme.scaled(28), QFontMetrics(theme.font(TextStyle::BodyStrong)).height() + theme.scaled(6));
}

int textWidth(const Theme& theme, TextStyle style, const QString& text) {
    return QFontMetrics(theme.font(style)).horizontalAdvance(text);
}

}  // namespace

StepMark::StepMark(const ThemeSource& source, const Step& step, bool isFirst, QWidget* parent)
    : QAbstractButton(parent), m_source(source), m_step(step), m_isFirst(isFirst) {
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setText(step.name);
    setAccessibleName(step.name + QStringLiteral(", ") + stepStateText(step.state));
    setToolTip(accessibleName());
}

QSize StepMark::sizeHint() const {
    const Theme& theme = m_source.theme();
    const int link = m_isFirst ? 0 : theme.scaled(kLink);
    return {link + theme.scaled(kSymbol + 6) + textWidth(theme, TextStyle::BodyStrong, m_step.name) + 2,
            lineHeight(theme)};
}

void StepMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    double x = 0;
    if (!m_isFirst) {
        const double y = height() / 2.0;
        painter.setPen(QPen(theme.color(Role::Line), 1));
        painter.drawLine(QPointF(0, y), QPointF(theme.scaled(kLink - 8), y));
        x = theme.scaled(kLink);
    }
    const bool current = m_step.state == StepState::Current;
    const bool done = m_step.state == StepState::Done;
    const double side = theme.scaled(kSymbol);
    paintGlyph(painter,
               done      ? Glyph::Done
               : current ? Glyph::Current
                         : Glyph::Open,
               QRectF(x, (height() - side) / 2, side, side),
               theme.color(done      ? Role::Success
                           : current ? Role::Accent
                                     : Role::Faint),
               theme.color(Role::Window));
    painter.setFont(theme.font(current ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(theme.color(current || underMouse() ? Role::Ink : Role::Soft));
    const int left = static_cast<int>(x + side) + theme.scaled(6);
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_step.name);
}

ActTab::ActTab(const ThemeSource& source, int act, const QString& remark, bool locked, QWidget* parent)
    : QAbstractButton(parent), m_source(source), m_remark(remark), m_locked(locked) {
    setObjectName(QStringLiteral("actTab.%1").arg(act + 1));
    setCheckable(true);
    setAutoExclusive(true);
    setText(actText(act));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setEnabled(!locked);
    if (!locked) setCursor(Qt::PointingHandCursor);
    setAccessibleName(remark.isEmpty() ? text() : text() + QStringLiteral(", ") + remark);
}

QSize ActTab::sizeHint() const {
    const Theme& theme = m_source.theme();
    int width = textWidth(theme, TextStyle::BodyStrong, text()) + theme.scaled(12);
    if (!m_remark.isEmpty())
        width += textWidth(theme, TextStyle::Body, m_remark) + theme.scaled(m_locked ? kSymbol + 16 : 10);
    return {width, lineHeight(theme)};
}

void ActTab::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Role::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const int inset = theme.scaled(6);
    QRect place = rect().adjusted(inset, 0, 0, 0);
    painter.setFont(theme.font(TextStyle::BodyStrong));
    painter.setPen(theme.color(isChecked() ? Role::Ink : underMouse() ? Role::Accent : Role::Soft));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_remark.isEmpty()) return;
    place.setLeft(place.left() + textWidth(theme, TextStyle::BodyStrong, text()) + theme.scaled(10));
    if (m_locked) {
        const double side = theme.scaled(kSymbol);
        paintGlyph(painter, Glyph::Lock, QRectF(place.left(), (height() - side) / 2, side, side),
                   theme.color(Role::Soft), theme.color(Role::Window));
        place.setLeft(place.left() + theme.scaled(kSymbol + 6));
    }
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Role::Soft));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, m_remark);
}

}  // namespace ridgepoint::ui
