// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_style.h"

#include <QPolygonF>

#include <cmath>
#include <iterator>

namespace ridgepoint::ui {
namespace {

using labs::LineRole;
using labs::SeriesRole;

struct Row {
    SeriesRole role;
    Role color;
    double width;
    QVector<qreal> dash;  ///< in pen widths; empty is solid
    MarkerShape marker;
    Hatch hatch;
    bool isStrong;
};

const QVector<Row>& table() {
    static const QVector<Row> rows{
        {SeriesRole::Current, Role::Series1, 2.0, {}, MarkerShape::None, Hatch::None, true},
        {SeriesRole::Effective, Role::Series2, 2.0, {4, 2.5}, MarkerShape::None, Hatch::Rising, true},
        {SeriesRole::Reference, Role::Faint, 1.3, {1.2, 2.6}, MarkerShape::None, Hatch::Hollow, false},
        {SeriesRole::Series1, Role::Series1, 2.0, {}, MarkerShape::Circle, Hatch::None, false},
        {SeriesRole::Series2, Role::Series2, 2.0, {4, 2.5}, MarkerShape::Square, Hatch::Rising, false},
        {SeriesRole::Series3, Role::Series3, 2.0, {6, 2, 1, 2}, MarkerShape::TriangleUp, Hatch::Level, false},
        {SeriesRole::Series4, Role::Series4, 2.0, {1.5, 2}, MarkerShape::TriangleDown, Hatch::Dots, false},
        {SeriesRole::Series5, Role::Series5, 2.0, {8, 2.5}, MarkerShape::Diamond, Hatch::Falling, false},
        {SeriesRole::Series6, Role::Series6, 2.0, {2, 2, 6, 2}, MarkerShape::Circle, Hatch::Upright, false},
    };
    return rows;
}

/// Lines grow with the text, but less, and never below their design width.
double widthFactor(const Theme& theme) {
    const double growth = 1.0 + 0.4 * (theme.textScale() - 1.0);
    return qMax(1.0, growth) * (theme.scheme() == Scheme::HighContrast ? 1.25 : 1.0);
}

QPen penOf(const QColor& color, double width, const QVector<qreal>& dash) {
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin);
    if (!dash.isEmpty()) pen.setDashPattern(dash);
    return pen;
}

QPolygonF outline(MarkerShape shape, QPointF c, double r) {
    if (shape == MarkerShape::Square) {
        const double a = 0.88 * r;
        return QPolygonF(QRectF(c.x() - a, c.y() - a, 2 * a, 2 * a));
    }
    if (shape == MarkerShape::Diamond)
        return QPolygonF({c + QPointF(0, -1.2 * r), c + QPointF(1.2 * r, 0), c + QPointF(0, 1.2 * r),
                          c + QPointF(-1.2 * r, 0)});
    const double up = shape == MarkerShape::TriangleUp ? -1.0 : 1.0;
    const double half = 1.1 * r;
    return QPolygonF({c + QPointF(0, up * 1.15 * r), c + QPointF(half, -up * 0.85 * r),
                      c + QPointF(-half, -up * 0.85 * r)});
}

}  // namespace

SeriesStyle seriesStyle(SeriesRole role, const Theme& theme) {
    for (const Row& row : table()) {
        if (row.role != role) continue;
        const double width = row.width * widthFactor(theme);
        return {penOf(theme.color(row.color), width, row.dash), row.marker, row.hatch, row.isStrong};
    }
    return {};
}

SeriesStyle segmentStyle(int category, const Theme& theme) {
    constexpr SeriesRole kRoles[] = {SeriesRole::Series1, SeriesRole::Series2, SeriesRole::Series3,
                                     SeriesRole::Series4, SeriesRole::Series5, SeriesRole::Series6};
    return seriesStyle(kRoles[static_cast<std::size_t>(category) % std::size(kRoles)], theme);
}

SeriesStyle idleStyle(const Theme& theme) {
    SeriesStyle style{QPen(theme.color(Role::Faint), widthFactor(theme))};
    style.hatch = Hatch::Rising;
    style.isOpen = true;
    return style;
}

SeriesStyle gapStyle(const Theme& theme) {
    SeriesStyle style{penOf(theme.color(Role::Faint), widthFactor(theme), {4, 3})};
    style.isOpen = true;
    return style;
}

QPen linePen(LineRole role, const Theme& theme) {
    const double width = 1.25 * widthFactor(theme);
    switch (role) {
        case LineRole::Expectation:
            return penOf(theme.color(Role::Series4), width, {2, 3});
        case LineRole::Ceiling:
            return penOf(theme.color(Role::Success), width, {7, 4});
        case LineRole::Threshold:
            return penOf(theme.color(Role::Danger), width, {7, 3, 1.5, 3});
        case LineRole::Crossing:
            return penOf(theme.color(Role::Soft), width, {3, 3});
        case LineRole::Here:
            return penOf(theme.color(Role::Series1), width, {});
    }
    return {};
}

QColor mixed(const QColor& first, const QColor& second, double share) {
    const auto mix = [share](float a, float b) { return static_cast<float>(share * a + (1.0 - share) * b); };
    return QColor::fromRgbF(mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()),
                            mix(first.blueF(), second.blueF()));
}

QPen gridPen(const Theme& theme) {
    const double share = theme.scheme() == Scheme::HighContrast ? 0.3 : 1.0;
    return QPen(mixed(theme.color(Role::Line), theme.color(Role::Panel), share), 1.0);
}

QPen baselinePen(const Theme& theme) {
    return QPen(mixed(theme.color(Role::Faint), theme.color(Role::Panel), 0.7), 1.0);
}

void drawMarker(QPainter& painter, MarkerShape shape, QPointF centre, double radius, const QColor& fill,
                const QColor& ground) {
    if (shape == MarkerShape::None) return;
    painter.setPen(QPen(ground, 1.5));
    painter.setBrush(fill);
    if (shape == MarkerShape::Circle)
        painter.drawEllipse(centre, radius, radius);
    else
        painter.drawPolygon(outline(shape, centre, radius));
}

void drawHatch(QPainter& painter, const QRectF& bar, Hatch hatch, const QColor& ground, double spacing) {
    if (hatch == Hatch::None || bar.isEmpty()) return;
    painter.save();
    painter.setClipRect(bar, Qt::IntersectClip);
    painter.setPen(QPen(ground, spacing * 0.24, Qt::SolidLine, Qt::FlatCap));
    if (hatch == Hatch::Rising)
        for (double x = bar.left() - bar.height(); x < bar.right() + spacing; x += spacing * 1.42)
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
    if (hatch == Hatch::Falling)
        for (double x = bar.left() - bar.height(); x < bar.right() + spacing; x += spacing * 1.42)
            painter.drawLine(QPointF(x, bar.top()), QPointF(x + bar.height(), bar.bottom()));
    if (hatch == Hatch::Upright)
        for (double x = bar.left() + spacing; x < bar.right(); x += spacing)
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    if (hatch == Hatch::Level)
        for (double y = bar.bottom() - spacing; y > bar.top(); y -= spacing)
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
    if (hatch == Hatch::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        int row = 0;
        for (double y = bar.bottom() - spacing / 2; y > bar.top(); y -= spacing, ++row)
            for (double x = bar.left() + (row % 2 == 0 ? 0.5 : 1.0) * spacing; x < bar.right(); x += spacing)
                painter.drawEllipse(QPointF(x, y), spacing * 0.2, spacing * 0.2);
    }
    if (hatch == Hatch::Hollow) painter.fillRect(bar.adjusted(2, 2, -2, 0), ground);
    painter.restore();
}

void drawBox(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& ground,
             double spacing) {
    if (!style.isOpen) {
        painter.fillRect(box, style.pen.color());
        drawHatch(painter, box, style.hatch, ground, spacing);
        return;
    }
    drawHatch(painter, box, style.hatch, style.pen.color(), spacing * 0.8);
    const double half = style.pen.widthF() / 2;
    painter.setPen(style.pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(half, half, -half, -half));
}

void drawSample(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& ground,
                bool isBar) {
    if (isBar) {
        const double side = box.height();
        const QRectF square(box.left(), box.top(), side, side);
        drawBox(painter, square, style, ground, side * 0.4);
        return;
    }
    painter.setPen(style.pen);
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    drawMarker(painter, style.marker, box.center(), box.height() * 0.33, style.pen.color(), ground);
}

}  // namespace ridgepoint::ui
