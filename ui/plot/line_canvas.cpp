// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/line_canvas.h"

#include <qcustomplot.h>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kDense = 400;     ///< points left after decimating
constexpr double kFill = 0.22;  ///< opacity under a stepped curve
constexpr int kOverhang = 2;    ///< px around the plot area, so that a line along its edge keeps its width

void setUpAxis(QCPAxis& axis, const AxisMap& map, double overhang) {
    axis.setScaleType(map.isLog() ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setRange(map.value(-overhang), map.value(1.0 + overhang));
}

/// A curve so dense that its dashes would run together is drawn with the fast pen: solid, one pixel.
QPen penFor(const SceneCurve& curve) {
    QPen pen = curve.style.pen;
    if (curve.values.size() <= kDense) return pen;
    pen.setStyle(Qt::SolidLine);
    pen.setWidthF(1.0);
    return pen;
}

QBrush fillOf(const SceneCurve& curve) {
    if (!curve.isFilled) return Qt::NoBrush;
    QColor tint = curve.style.pen.color();
    tint.setAlphaF(kFill);
    return tint;
}

/// A stretch of a curve without gaps, on paper.
void paintStretch(QPainter& painter, const ChartScene& scene, const SceneCurve& curve, const QPolygonF& run) {
    if (curve.isFilled && !run.isEmpty()) {
        QPolygonF area = run;
        area.prepend({run.front().x(), scene.plot.bottom()});
        area.append({run.back().x(), scene.plot.bottom()});
        painter.setPen(Qt::NoPen);
        painter.setBrush(fillOf(curve));
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
    }
    painter.setPen(penFor(curve));
    painter.drawPolyline(run);
}

}  // namespace

/// A QCustomPlot that is never shown: it serves as a painter of curves.
class LineCanvas::Plot : public QCustomPlot {
public:
    using QCustomPlot::draw;
};

LineCanvas::LineCanvas() : m_plot(std::make_unique<Plot>()) {
    Plot& plot = *m_plot;
    plot.setFocusPolicy(Qt::NoFocus);
    plot.setPlottingHints(QCP::phFastPolylines);
    plot.plotLayout()->setMargins(QMargins());
    plot.axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : plot.axisRect()->axes()) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
}

LineCanvas::~LineCanvas() = default;

void LineCanvas::show(const ChartScene& scene) {
    m_scene = scene;
    Plot& plot = *m_plot;
    const QSize size = scene.size.toSize();
    const QRect area = scene.plot.toRect().adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
    plot.axisRect()->setMargins(QMargins(area.left(), area.top(), size.width() - area.right() - 1,
                                         size.height() - area.bottom() - 1));
    if (plot.viewport().size() != size) plot.setViewport(QRect(QPoint(), size));
    setUpAxis(*plot.xAxis, scene.x, kOverhang / scene.plot.width());
    setUpAxis(*plot.yAxis, scene.y, kOverhang / scene.plot.height());
    while (plot.graphCount() > scene.curves.size())
        plot.removeGraph(plot.graphCount() - 1);
    while (plot.graphCount() < scene.curves.size())
        plot.addGraph()->setAdaptiveSampling(false);
    for (int k = 0; k < scene.curves.size(); ++k) {
        const SceneCurve& curve = scene.curves[k];
        QVector<QCPGraphData> data;
        data.reserve(curve.values.size());
        for (const QPointF& value : curve.values)
            data.append(QCPGraphData(value.x(), value.y()));
        const auto isBefore = [](const QCPGraphData& a, const QCPGraphData& b) { return a.key < b.key; };
        plot.graph(k)->data()->set(data, std::is_sorted(data.begin(), data.end(), isBefore));
        plot.graph(k)->setPen(penFor(curve));
        plot.graph(k)->setBrush(fillOf(curve));
    }
}

void LineCanvas::paintOnScreen(QPaintDevice& device) {
    QCPPainter painter(&device);
    painter.translate(-0.5,
                      0.5);  // QCustomPlot puts y = 0 a pixel higher and shifts antialiased lines by half
    m_plot->draw(&painter);
}

void LineCanvas::paintOnPaper(QPainter& painter) {
    painter.save();
    painter.setClipRect(m_scene.plot.adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang),
                        Qt::IntersectClip);
    for (const SceneCurve& curve : m_scene.curves) {
        QPolygonF run;
        for (const QPointF& value : curve.values) {
            if (std::isfinite(value.y())) {
                run.append(m_scene.toPixel(value.x(), value.y()));
                continue;
            }
            paintStretch(painter, m_scene, curve, run);
            run.clear();
        }
        paintStretch(painter, m_scene, curve, run);
    }
    painter.restore();
}

}  // namespace ridgepoint::ui
