// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/chart_painter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr double kScreenDotsPerInch = 96.0;

void paintStrokes(QPainter& painter, const QVector<SceneStroke>& strokes) {
    for (const SceneStroke& stroke : strokes) {
        const QPolygonF& points = stroke.points;
        const bool isLevel =
            points.first().y() == points.last().y() || points.first().x() == points.last().x();
        painter.setRenderHint(QPainter::Antialiasing, !isLevel || stroke.pen.widthF() != 1.0);
        painter.setPen(stroke.pen);
        painter.drawPolyline(points);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintMarker(QPainter& painter, const SceneMarker& marker, const Theme& theme) {
    const double unit = theme.textScale();
    const QColor ground = theme.color(Role::Panel);
    if (marker.ghostNumber > 0) {
        const double radius = 7.5 * unit;
        QFont font = theme.font(TextStyle::SmallStrong);
        font.setPixelSize(static_cast<int>(9.5 * unit));
        painter.setPen(QPen(theme.color(Role::Soft), 1.3 * unit));
        painter.setBrush(ground);
        painter.drawEllipse(marker.at, radius, radius);
        painter.setFont(font);
        painter.setPen(theme.color(Role::Ink));
        painter.drawText(QRectF(marker.at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                         Qt::AlignCenter, QString::number(marker.ghostNumber));
        return;
    }
    const double r = 6.5 * unit;
    painter.setPen(QPen(ground, 1.5 * unit));
    painter.setBrush(theme.color(Role::Series1));
    painter.drawPolygon(QPolygonF({marker.at + QPointF(0, -r), marker.at + QPointF(r, 0),
                                   marker.at + QPointF(0, r), marker.at + QPointF(-r, 0)}));
}

void paintArrow(QPainter& painter, const SceneArrow& arrow, const Theme& theme) {
    const double unit = theme.textScale();
    const QPointF back = arrow.tail * 3.5 * unit;
    const QPointF side(back.y(), back.x());
    painter.setPen(QPen(arrow.color, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(arrow.tip, arrow.tip + arrow.tail * 11 * unit);
    painter.drawPolyline(QPolygonF({arrow.tip + back + side, arrow.tip, arrow.tip + back - side}));
}

/// On paper without contextual glyphs: those of "=" and "×" cannot be found or copied from a PDF.
QFont fontFor(TextStyle style, const ChartScene& scene, const Theme& theme) {
    QFont font = theme.font(style);
    if (scene.isPaper) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void paintUpright(QPainter& painter, const SceneText& text) {
    painter.save();
    painter.translate(text.box.center());
    painter.rotate(-90.0);
    const QSizeF size = text.box.size().transposed();
    painter.drawText(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size),
                     text.flags | Qt::TextDontClip, text.text);
    painter.restore();
}

void paintTexts(QPainter& painter, const ChartScene& scene, const Theme& theme) {
    const QColor ground = theme.color(Role::Panel);
    for (const SceneText& text : scene.texts)
        if (text.isOnGround) painter.fillRect(text.box.adjusted(0, 1, 0, -1), ground);
    for (const SceneText& text : scene.texts) {
        painter.setFont(fontFor(text.style, scene, theme));
        painter.setPen(theme.color(text.color));
        if (text.isVertical)
            paintUpright(painter, text);
        else
            painter.drawText(text.box, text.flags | Qt::TextDontClip, text.text);
    }
}

void paintEmpty(QPainter& painter, const ChartScene& scene, const Theme& theme) {
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Role::Soft));
    const double margin = theme.scaled(16);
    painter.drawText(QRectF(QPointF(), scene.size).adjusted(margin, 0, -margin, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, scene.emptyText);
}

}  // namespace

void paintUnderlay(QPainter& painter, const ChartScene& scene) {
    paintStrokes(painter, scene.underlay);
}

void paintOverlay(QPainter& painter, const ChartScene& scene, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (!scene.emptyText.isEmpty()) {
        paintEmpty(painter, scene, theme);
        return;
    }
    const QColor ground = theme.color(Role::Panel);
    for (const SceneBar& bar : scene.bars)
        if (bar.style.isOpen)
            drawBox(painter, bar.box, bar.style, ground, 7 * theme.textScale());
        else
            drawHatch(painter, bar.box, bar.style.hatch, ground, 7 * theme.textScale());
    for (const SceneCurve& curve : scene.curves)
        for (const QPointF& sign : curve.signs)
            drawMarker(painter, curve.style.marker, sign, 4.2 * theme.textScale(), curve.style.pen.color(),
                       ground);
    paintStrokes(painter, scene.overlay);
    paintTexts(painter, scene, theme);
    for (const SceneSample& sample : scene.samples)
        drawSample(painter, sample.box, sample.style, ground, sample.isBar);
    for (const SceneArrow& arrow : scene.arrows)
        paintArrow(painter, arrow, theme);
    for (const SceneMarker& marker : scene.markers)
        paintMarker(painter, marker, theme);
}

void paintReading(QPainter& painter, const ChartScene& scene, const ReadingMark& mark, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = theme.textScale();
    const QRectF& plot = scene.plot;
    if (mark.area.isEmpty()) {
        painter.setPen(QPen(theme.color(Role::Focus), 1.0, Qt::DashLine));
        painter.drawLine(QPointF(mark.at.x(), plot.top()), QPointF(mark.at.x(), plot.bottom()));
        painter.setPen(QPen(theme.color(Role::Panel), 2.0 * unit));
        painter.setBrush(mark.color);
        painter.drawEllipse(mark.at, 5.5 * unit, 5.5 * unit);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Role::Panel), 5.0 * unit));
        painter.drawRect(mark.area);
        painter.setPen(QPen(theme.color(Role::Focus), 2.5 * unit));
        painter.drawRect(mark.area);
    }
    const QFontMetricsF strong(theme.font(TextStyle::SmallStrong));
    const QFontMetricsF small(theme.font(TextStyle::Small));
    const double width = std::max(strong.horizontalAdvance(mark.value), small.horizontalAdvance(mark.series));
    const double line = strong.height();
    const double height = mark.series.isEmpty() ? line : 2 * line;
    QRectF box(mark.at + QPointF(12 * unit, -height - 14 * unit),
               QSizeF(width + 18 * unit, height + 10 * unit));
    if (box.right() > scene.size.width()) box.moveRight(mark.at.x() - 12 * unit);
    const double below = mark.area.isEmpty() ? mark.at.y() : mark.area.bottom();
    if (box.top() < 0) box.moveTop(below + 12 * unit);
    box.moveLeft(std::max(0.0, box.left()));
    painter.setPen(QPen(theme.color(Role::Focus), 1.0));
    painter.setBrush(theme.color(Role::Panel));
    painter.drawRoundedRect(box, 5 * unit, 5 * unit);
    const QRectF room = box.adjusted(9 * unit, 5 * unit, -9 * unit, -5 * unit);
    painter.setPen(theme.color(Role::Soft));
    painter.setFont(theme.font(TextStyle::Small));
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft, mark.series);
    painter.setPen(theme.color(Role::Ink));
    painter.setFont(theme.font(TextStyle::SmallStrong));
    painter.drawText(room, Qt::AlignBottom | Qt::AlignLeft, mark.value);
}

void paintPlot(QPainter& painter, const QRectF& target, const labs::PlotSpec& spec, const Theme& theme,
               const QLocale& locale) {
    const QTransform toDevice = painter.combinedTransform();
    const double devicePixels = QLineF(toDevice.map(QPointF()), toDevice.map(QPointF(1, 0))).length();
    const double scale = painter.device()->logicalDpiX() / kScreenDotsPerInch / devicePixels;
    const ChartScene scene = buildScene({spec, theme, locale, target.size() / scale, true});
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.emptyText.isEmpty()) {
        paintUnderlay(painter, scene);
        const std::unique_ptr<Canvas> canvas = makeCanvas(spec.kind);
        canvas->show(scene);
        canvas->paintOnPaper(painter);
    }
    paintOverlay(painter, scene, theme);
    painter.restore();
}

QImage plotImage(const SceneRequest& request, double scale) {
    const double margin = request.theme.scaled(12);
    SceneRequest inner = request;
    inner.size = request.size - QSizeF(2 * margin, 2 * margin);
    const ChartScene scene = buildScene(inner);
    QImage image((request.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(request.theme.color(Role::Panel));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.emptyText.isEmpty()) {
        paintUnderlay(painter, scene);
        const std::unique_ptr<Canvas> canvas = makeCanvas(request.spec.kind);
        canvas->show(scene);
        canvas->paintOnPaper(painter);
    }
    paintOverlay(painter, scene, request.theme);
    return image;
}

}  // namespace ridgepoint::ui
