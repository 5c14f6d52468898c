// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_painter.h"

#include "ui/typeset/slot_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kHairEm = 0.02;
constexpr double kMaximumPicturePixels = 8e6;  ///< a larger equation is drawn afresh each time

QByteArray coloured(const Equation& equation, const QColor& ink) {
    return QByteArray(equation.svg).replace("currentColor", ink.name().toLatin1());
}

}  // namespace

EquationPainter::EquationPainter(EquationPtr equation) : m_equation(std::move(equation)) {
}

double EquationPainter::emFor(const Theme& theme) {
    return QFontMetricsF(theme.font(TextStyle::Body)).xHeight() / kExPerEm;
}

QSizeF EquationPainter::size(double em) const {
    return m_equation ? m_equation->size * em : QSizeF();
}

void EquationPainter::paintOnScreen(QPainter& painter, QPointF topLeft, double em, const Theme& theme,
                                    const QStringList& slotTexts) const {
    if (!m_equation) return;
    topLeft = QPointF(std::round(topLeft.x()), std::round(topLeft.y()));
    const QColor ink = theme.color(Role::Ink);
    const QSizeF exact = size(em);
    if (exact.width() * exact.height() > kMaximumPicturePixels)
        QSvgRenderer(coloured(*m_equation, ink)).render(&painter, QRectF(topLeft, exact));
    else
        painter.drawPixmap(topLeft, picture(em, ink, painter.device()->devicePixelRatioF()));
    paintSlots(painter, topLeft, em, theme, slotTexts);
}

void EquationPainter::paintOnPaper(QPainter& painter, const QRectF& target, const Theme& theme,
                                   const QStringList& slotTexts) const {
    if (!m_equation) return;
    const QSizeF natural = m_equation->size;
    const double em = std::min(target.width() / natural.width(), target.height() / natural.height());
    QSvgRenderer renderer(coloured(*m_equation, theme.color(Role::Ink)));
    renderer.render(&painter, QRectF(target.topLeft(), natural * em));
    paintSlots(painter, target.topLeft(), em, theme, slotTexts);
}

void EquationPainter::paintSlots(QPainter& painter, QPointF topLeft, double em, const Theme& theme,
                                 const QStringList& slotTexts) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SlotBox& slot : m_equation->slotBoxes) {
        const bool last = slot.box.right() >= m_equation->size.width() - kHairEm;
        const SlotTextStyle style{em, last ? Qt::AlignLeft : Qt::AlignHCenter};
        paintSlotText(painter, slot, topLeft, style, theme, slotTexts.value(slot.index));
    }
    painter.restore();
}

const QPixmap& EquationPainter::picture(double em, const QColor& ink, double devicePixelRatio) const {
    const bool fresh = m_pictureEm == em && m_pictureInk == ink && !m_picture.isNull() &&
                       m_picture.devicePixelRatio() == devicePixelRatio;
    if (fresh) return m_picture;
    const QSizeF exact = size(em);
    m_picture = QPixmap((exact * devicePixelRatio).toSize() + QSize(2, 2));
    m_picture.setDevicePixelRatio(devicePixelRatio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    QSvgRenderer renderer(coloured(*m_equation, ink));
    renderer.render(&painter, QRectF(QPointF(0, 0), exact));
    m_pictureEm = em;
    m_pictureInk = ink;
    return m_picture;
}

}  // namespace ridgepoint::ui
