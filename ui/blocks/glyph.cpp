// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ridgepoint::ui {
namespace {

/// A point of the unit square, in the place of the mark.
class Frame {
public:
    explicit Frame(const QRectF& square) : m_square(square) {}
    [[nodiscard]] QPointF at(double x, double y) const {
        return m_square.topLeft() + QPointF(x * m_square.width(), y * m_square.height());
    }
    [[nodiscard]] QRectF box(double x, double y, double w, double h) const {
        return {at(x, y), QSizeF(w * m_square.width(), h * m_square.height())};
    }
    [[nodiscard]] double length(double share) const { return share * m_square.width(); }

private:
    QRectF m_square;
};

QPen round(const QColor& color, double width) {
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void tick(QPainter& painter, const Frame& f, const QColor& color, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(round(color, width));
    painter.drawPolyline(QPolygonF{f.at(0.28, 0.53), f.at(0.44, 0.68), f.at(0.73, 0.35)});
}

void lock(QPainter& painter, const Frame& f, const QColor& ink) {
    painter.setPen(round(ink, f.length(0.11)));
    painter.setBrush(Qt::NoBrush);
    QPainterPath bow;
    bow.moveTo(f.at(0.31, 0.5));
    bow.lineTo(f.at(0.31, 0.33));
    bow.arcTo(f.box(0.31, 0.12, 0.38, 0.42), 180, -180);
    bow.lineTo(f.at(0.69, 0.5));
    painter.drawPath(bow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(f.box(0.17, 0.45, 0.66, 0.47), f.length(0.08), f.length(0.08));
}

void disc(QPainter& painter, const Frame& f, const QColor& ink) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(f.box(0.04, 0.04, 0.92, 0.92));
}

void bang(QPainter& painter, const Frame& f, const QColor& color, double top, double bottom) {
    painter.setPen(round(color, f.length(0.11)));
    painter.drawLine(f.at(0.5, top), f.at(0.5, top + (bottom - top) * 0.55));
    painter.drawPoint(f.at(0.5, bottom));
}

void octagon(QPainter& painter, const Frame& f, const QColor& ink, const QColor& ground) {
    QPolygonF sides;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * M_PI / 4;
        sides.append(f.at(0.5 + 0.5 * std::cos(angle), 0.5 + 0.5 * std::sin(angle)));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(sides);
    bang(painter, f, ground, 0.26, 0.74);
}

void chevron(QPainter& painter, const Frame& f, const QColor& ink, bool down) {
    painter.setPen(round(ink, f.length(0.13)));
    painter.setBrush(Qt::NoBrush);
    if (down)
        painter.drawPolyline(QPolygonF{f.at(0.22, 0.38), f.at(0.5, 0.66), f.at(0.78, 0.38)});
    else
        painter.drawPolyline(QPolygonF{f.at(0.38, 0.22), f.at(0.66, 0.5), f.at(0.38, 0.78)});
}

void triangle(QPainter& painter, const Frame& f, const QColor& ink, const QColor& ground) {
    painter.setPen(round(ink, f.length(0.1)));
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{f.at(0.5, 0.1), f.at(0.94, 0.88), f.at(0.06, 0.88)});
    bang(painter, f, ground, 0.36, 0.76);
}

}  // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& square, const QColor& ink,
                const QColor& ground) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame f(square);
    switch (glyph) {
        case Glyph::Open:
        case Glyph::Current:
            painter.setPen(QPen(ink, f.length(0.13)));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(f.box(0.1, 0.1, 0.8, 0.8));
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            if (glyph == Glyph::Current) painter.drawEllipse(f.box(0.28, 0.28, 0.44, 0.44));
            break;
        case Glyph::Done:
            disc(painter, f, ink);
            tick(painter, f, ground, f.length(0.12));
            break;
        case Glyph::Lock:
            lock(painter, f, ink);
            break;
        case Glyph::Info:
            disc(painter, f, ink);
            painter.setPen(round(ground, f.length(0.12)));
            painter.drawLine(f.at(0.5, 0.47), f.at(0.5, 0.73));
            painter.drawPoint(f.at(0.5, 0.27));
            break;
        case Glyph::Good:
            tick(painter, f, ink, f.length(0.16));
            break;
        case Glyph::Caution:
            triangle(painter, f, ink, ground);
            break;
        case Glyph::Danger:
            octagon(painter, f, ink, ground);
            break;
        case Glyph::ChevronDown:
        case Glyph::ChevronRight:
            chevron(painter, f, ink, glyph == Glyph::ChevronDown);
            break;
    }
    painter.restore();
}

}  // namespace ridgepoint::ui
