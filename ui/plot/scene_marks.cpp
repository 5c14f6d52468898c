// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/scene_builder.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kWidestLineColumn = 0.26;  ///< of the chart, beside bars
constexpr double kPlacesAlongLine[] = {0.0, 0.3, 0.55, 0.8, 1.0};

QVector<QPointF> placesAlong(const SceneBuilder& b, double width, double above, double below) {
    QVector<QPointF> places;
    const QRectF& plot = b.scene.plot;
    const double left = plot.left() + b.px(8);
    const double room = std::max(0.0, plot.width() - width - b.px(16));
    for (const double y : {above, below})
        for (const double share : kPlacesAlongLine)
            places.append({left + share * room, y});
    return places;
}

void layLine(SceneBuilder& b, const labs::PlotLine& line) {
    const QRectF& plot = b.scene.plot;
    const double y = plot.bottom() - b.scene.y.fraction(line.value) * plot.height();
    b.scene.underlay.append({QPolygonF({{plot.left(), y}, {plot.right(), y}}), linePen(line.role, b.theme)});
    const double width = b.small.horizontalAdvance(line.label) + b.px(4);
    SceneText text{QRectF(0, 0, width, b.em), line.label, TextStyle::Small, Role::Ink};
    text.flags = Qt::AlignCenter;
    text.isOnGround = true;
    placeText(b, text, placesAlong(b, width, y - b.em - b.px(2), y + b.px(2)));
}

/// Over bars a label on the line would hide them, so it stands at the line's end, or in the legend.
void layLinesOverBars(SceneBuilder& b, const QVector<labs::PlotLine>& lines) {
    const QRectF& plot = b.scene.plot;
    QVector<LabelWish> wishes;
    for (const labs::PlotLine& line : lines) {
        const double y = plot.bottom() - b.scene.y.fraction(line.value) * plot.height();
        b.scene.overlay.append(
            {QPolygonF({{plot.left(), y}, {plot.right(), y}}), linePen(line.role, b.theme)});
        wishes.append({y, b.em});
    }
    if (b.column == 0.0) return;
    const QVector<double> centres = pushApart(wishes, plot.top() - b.em / 2, plot.bottom() + b.em / 2);
    const double left = plot.right() + b.px(6);
    for (int i = 0; i < lines.size(); ++i)
        b.addText({QRectF(left, centres[i] - b.em / 2, b.scene.size.width() - left, b.em), lines[i].label,
                   TextStyle::Small, Role::Ink});
}

/// Off the scale: an arrow at the edge that the line lies beyond, and its label beside it.
void layBeyond(SceneBuilder& b, const labs::PlotLine& line, bool isAbove) {
    const QRectF& plot = b.scene.plot;
    const double arrow = b.px(14);
    const double width = arrow + b.small.horizontalAdvance(line.label) + b.px(4);
    const double edge = isAbove ? plot.top() + b.px(2) : plot.bottom() - b.em - b.px(3);
    const double next = isAbove ? edge + b.em : edge - b.em;
    SceneText text{QRectF(0, 0, width, b.em), line.label, TextStyle::Small, Role::Ink};
    text.flags = Qt::AlignRight | Qt::AlignVCenter;
    text.isOnGround = true;
    placeText(b, text, placesAlong(b, width, edge, next));
    const QRectF box = b.scene.texts.back().box;
    const QPointF tip(box.left() + arrow * 0.45,
                      isAbove ? box.top() + b.em * 0.14 : box.bottom() - b.em * 0.14);
    b.scene.arrows.append({tip, QPointF(0, isAbove ? 1 : -1), linePen(line.role, b.theme).color()});
}

QVector<QPointF> placesAround(const QPointF& at, double width, double height, double gap) {
    const double right = at.x() + gap;
    const double left = at.x() - gap - width;
    const double above = at.y() - gap - height;
    const double below = at.y() + gap;
    const double middle = at.x() - width / 2;
    return {{right, below},
            {right, above},
            {left, above},
            {left, below},
            {right, below + height},
            {right, above - height},
            {middle, above - height / 2},
            {left, above - height},
            {right + gap, at.y() - height / 2}};
}

QRectF around(const QPointF& at, double radius) {
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

}  // namespace

void placeText(SceneBuilder& b, SceneText text, const QVector<QPointF>& topLefts) {
    QVector<QRectF> candidates;
    for (const QPointF& corner : topLefts)
        candidates.append(QRectF(corner, text.box.size()));
    const int best = bestPlace(candidates, b.obstacles);
    if (best < 0) return;
    text.box = candidates[best];
    const double room = b.scene.size.width() - text.box.width();
    text.box.moveLeft(std::clamp(text.box.left(), 0.0, std::max(0.0, room)));
    b.obstacles.taken.append(text.box);
    b.addText(text);
}

void measureLineLabels(SceneBuilder& b) {
    double widest = 0.0;
    for (const labs::PlotLine& line : b.spec.lines)
        if (b.scene.y.contains(line.value)) widest = std::max(widest, b.small.horizontalAdvance(line.label));
    const double column = std::ceil(widest) + b.px(8);
    if (widest > 0.0 && column <= kWidestLineColumn * b.scene.size.width()) b.column = column;
}

void layReferenceLines(SceneBuilder& b) {
    QVector<labs::PlotLine> overBars;
    for (const labs::PlotLine& line : b.spec.lines) {
        if (std::isnan(line.value) || line.isUpright) continue;
        if (line.value > b.scene.y.to())
            layBeyond(b, line, true);
        else if (line.value < b.scene.y.from())
            layBeyond(b, line, false);
        else if (b.spec.kind == labs::PlotKind::Line)
            layLine(b, line);
        else
            overBars.append(line);
    }
    layLinesOverBars(b, overBars);
}

void layMarkers(SceneBuilder& b) {
    const QRectF& plot = b.scene.plot;
    int ghosts = 0;
    QVector<QPair<QPointF, QString>> labels;
    for (const labs::PlotMarker& marker : b.spec.markers) {
        const int number = marker.ghost ? ++ghosts : 0;
        QPointF at = b.scene.toPixel(marker.x, marker.y);
        if (!std::isfinite(at.x()) || !std::isfinite(at.y())) continue;
        at = {std::clamp(at.x(), plot.left(), plot.right()), std::clamp(at.y(), plot.top(), plot.bottom())};
        b.scene.markers.append({at, number});
        b.obstacles.taken.append(around(at, b.px(marker.ghost ? 9 : 7)));
        if (marker.ghost) continue;
        const QColor color = mixed(b.theme.color(Role::Series1), b.theme.color(Role::Panel), 0.55);
        b.scene.underlay.append({QPolygonF({at, QPointF(at.x(), plot.bottom())}), QPen(color, 1.0)});
        labels.append({at, marker.label});
    }
    for (const auto& [at, label] : labels) {
        const double width = b.strong.horizontalAdvance(label) + b.px(4);
        SceneText text{QRectF(0, 0, width, b.em), label, TextStyle::SmallStrong, Role::Ink};
        text.flags = Qt::AlignCenter;
        text.isOnGround = true;
        placeText(b, text, placesAround(at, width, b.em, b.px(8)));
    }
}

}  // namespace ridgepoint::ui
