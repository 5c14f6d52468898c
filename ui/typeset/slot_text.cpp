// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/slot_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kDigitHeightEm = 0.666;  ///< of the equation's digits
constexpr double kReferencePixels = 100;
constexpr int kSmallestPixels = 6;

double widestDigit(const QFontMetricsF& metrics) {
    double widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

double tabularWidth(const QFontMetricsF& metrics, const QString& text) {
    const double cell = widestDigit(metrics);
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

/// The theme's strong face with digits as tall as the equation's, but not wider than the slot.
QFont slotFont(const Theme& theme, const QString& text, double em, double available) {
    QFont font = theme.font(TextStyle::BodyStrong);
    font.setPixelSize(static_cast<int>(kReferencePixels));
    const QFontMetricsF metrics(font);
    double pixels = em * kDigitHeightEm / metrics.capHeight() * kReferencePixels;
    const double width = tabularWidth(metrics, text) * pixels / kReferencePixels;
    if (width > available) pixels *= available / width;
    font.setPixelSize(std::max(kSmallestPixels, static_cast<int>(std::floor(pixels + 0.3))));
    return font;
}

void paintTabular(QPainter& painter, QPointF at, const QString& text) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double cell = widestDigit(metrics);
    for (const QChar c : text) {
        const double advance = metrics.horizontalAdvance(c);
        const double room = c.isDigit() ? cell : advance;
        painter.drawText(at + QPointF((room - advance) / 2, 0), c);
        at.rx() += room;
    }
}

}  // namespace

void paintSlotText(QPainter& painter, const SlotBox& slot, QPointF topLeft, const SlotTextStyle& style,
                   const Theme& theme, const QString& text) {
    const QRectF box(topLeft + slot.box.topLeft() * style.em, slot.box.size() * style.em);
    if (text.isEmpty()) {
        painter.setPen(theme.color(Role::Faint));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), box.height() / 6, box.height() / 6);
        return;
    }
    painter.setFont(slotFont(theme, text, style.em * slot.scale, box.width()));
    painter.setPen(theme.color(Role::Accent));
    const double spare = box.width() - tabularWidth(QFontMetricsF(painter.font(), painter.device()), text);
    const double indent = style.alignment.testFlag(Qt::AlignHCenter) ? spare / 2 : 0;
    paintTabular(painter, {box.left() + indent, topLeft.y() + slot.baseline * style.em}, text);
}

}  // namespace ridgepoint::ui
