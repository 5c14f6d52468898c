// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/symbols.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace ridgepoint::ui {
namespace {

void paintProgress(QPainter& painter, Symbol symbol, const QRectF& square, const Theme& theme) {
    const double pen = square.width() / 8.0;
    const QRectF ring = square.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    const QColor color = symbolColor(symbol, theme);
    painter.setPen(QPen(color, pen));
    painter.setBrush(symbol == Symbol::Done ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (symbol == Symbol::HalfDone) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(ring, 90 * 16, 180 * 16);
    }
    if (symbol == Symbol::Done) {
        const double w = square.width();
        painter.setPen(QPen(theme.color(Role::Panel), pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{square.topLeft() + QPointF(w * 0.29, w * 0.53),
                                       square.topLeft() + QPointF(w * 0.44, w * 0.67),
                                       square.topLeft() + QPointF(w * 0.71, w * 0.36)});
    }
}

void paintWarning(QPainter& painter, const QRectF& square, const QColor& color) {
    const double w = square.width();
    QPainterPath triangle;
    triangle.moveTo(square.left() + w * 0.5, square.top() + w * 0.08);
    triangle.lineTo(square.left() + w * 0.96, square.top() + w * 0.9);
    triangle.lineTo(square.left() + w * 0.04, square.top() + w * 0.9);
    triangle.closeSubpath();
    painter.setPen(QPen(color, w / 9.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(triangle);
    painter.drawLine(QPointF(square.left() + w * 0.5, square.top() + w * 0.38),
                     QPointF(square.left() + w * 0.5, square.top() + w * 0.6));
    painter.drawPoint(QPointF(square.left() + w * 0.5, square.top() + w * 0.75));
}

void paintCross(QPainter& painter, const QRectF& square, double inset) {
    const double d = square.width() * inset;
    const QRectF arms = square.adjusted(d, d, -d, -d);
    painter.drawLine(arms.topLeft(), arms.bottomRight());
    painter.drawLine(arms.topRight(), arms.bottomLeft());
}

void paintSaving(QPainter& painter, Symbol symbol, const QRectF& square, const QColor& color) {
    const double w = square.width();
    const double pen = w / 7.0;
    painter.setPen(QPen(color, pen, Qt::SolidLine, Qt::RoundCap));
    const QRectF ring = square.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    if (symbol == Symbol::Saving) {
        painter.drawArc(ring, 60 * 16, 280 * 16);
        return;
    }
    if (symbol == Symbol::Saved) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(square.adjusted(w * 0.12, w * 0.12, -w * 0.12, -w * 0.12));
        return;
    }
    painter.drawEllipse(ring);
    paintCross(painter, square, 0.33);
}

void paintSidebar(QPainter& painter, const QRectF& square, const QColor& color) {
    const double w = square.width();
    painter.setPen(QPen(color, w / 11.0));
    const QRectF frame = square.adjusted(w * 0.08, w * 0.16, -w * 0.08, -w * 0.16);
    painter.drawRoundedRect(frame, w * 0.12, w * 0.12);
    const double x = frame.left() + frame.width() * 0.36;
    painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
}

}  // namespace

QColor symbolColor(Symbol symbol, const Theme& theme) {
    switch (symbol) {
        case Symbol::HalfDone:
            return theme.color(Role::Accent);
        case Symbol::Done:
        case Symbol::Saved:
            return theme.color(Role::Success);
        case Symbol::Warning:
            return theme.color(Role::Caution);
        case Symbol::NotSaved:
            return theme.color(Role::Danger);
        case Symbol::NotStarted:
            return theme.color(Role::Faint);
        case Symbol::Saving:
        case Symbol::Sidebar:
        case Symbol::Close:
            return theme.color(Role::Soft);
    }
    return {};
}

void paintSymbol(QPainter& painter, Symbol symbol, const QRectF& square, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = symbolColor(symbol, theme);
    switch (symbol) {
        case Symbol::NotStarted:
        case Symbol::HalfDone:
        case Symbol::Done:
            paintProgress(painter, symbol, square, theme);
            break;
        case Symbol::Warning:
            paintWarning(painter, square, color);
            break;
        case Symbol::Saved:
        case Symbol::Saving:
        case Symbol::NotSaved:
            paintSaving(painter, symbol, square, color);
            break;
        case Symbol::Sidebar:
            paintSidebar(painter, square, color);
            break;
        case Symbol::Close:
            painter.setPen(QPen(color, square.width() / 9.0, Qt::SolidLine, Qt::RoundCap));
            paintCross(painter, square, 0.22);
            break;
    }
    painter.restore();
}

QIcon symbolIcon(Symbol symbol, int size, const Theme& theme) {
    QIcon icon;
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(size * ratio, size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSymbol(painter, symbol, QRectF(0, 0, size, size), theme);
        icon.addPixmap(pixmap);
    }
    return icon;
}

}  // namespace ridgepoint::ui
