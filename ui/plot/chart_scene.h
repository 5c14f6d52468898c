// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "ui/plot/axis_ticks.h"
#include "ui/plot/plot_style.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace ridgepoint::ui {

/// Everything on the chart but its curves and bars has its place here, in logical pixels from the chart's
/// top left corner. The same scene is painted in the window, on the clipboard and on paper.

struct SceneText {
    QRectF box;
    QString text;
    TextStyle style = TextStyle::Small;
    Role color = Role::Soft;
    int flags = Qt::AlignLeft | Qt::AlignVCenter;
    bool isVertical = false;  ///< read from below
    bool isOnGround = false;  ///< erases what is behind it, so that it stays readable over the grid
};

struct SceneStroke {
    QPolygonF points;
    QPen pen;
};

struct SceneArrow {
    QPointF tip;
    QPointF tail;  ///< unit vector from the tip along the shaft
    QColor color;
};

/// One curve: which points are painted, and where its signs stand.
struct SceneCurve {
    int series = 0;
    QVector<QPointF> values;  ///< shown units, decimated; NaN is a gap
    QVector<QPointF> signs;   ///< [px]
    SeriesStyle style;
    bool isFilled = false;  ///< down to the axis
};

struct SceneBar {
    QRectF box;
    int series = 0;
    int category = 0;
    double value = 0.0;
    double height = 0.0;  ///< fraction of the plot area, signed; for standing bars
    SeriesStyle style;
};

/// Shared by the labels and the back end, so that both agree.
struct BarGeometry {
    static constexpr double kGroupWidth = 0.74;  ///< of a category
};

struct SceneMarker {
    QPointF at;
    int ghostNumber = 0;  ///< 0 is the current point
};

struct SceneSample {
    QRectF box;
    SeriesStyle style;
    bool isBar = false;
};

struct ChartScene {
    QSizeF size;
    QRectF plot;
    AxisMap x;  ///< to the right; in lying charts the values
    AxisMap y;
    double foot = 0.0;  ///< fraction of the y axis at which bars stand
    int barSets = 0;
    int barCategories = 0;
    bool isPaper = false;
    QString emptyText;  ///< not empty: nothing else is drawn
    QVector<SceneStroke> underlay;
    QVector<SceneStroke> overlay;
    QVector<SceneText> texts;
    QVector<SceneArrow> arrows;
    QVector<SceneCurve> curves;
    QVector<SceneBar> bars;
    QVector<SceneMarker> markers;
    QVector<SceneSample> samples;

    [[nodiscard]] QPointF toPixel(double xValue, double yValue) const;
};

/// What the scene is laid out for.
struct SceneRequest {
    labs::PlotSpec spec;
    Theme theme;
    QLocale locale;
    QSizeF size;            ///< [px] at the theme's text scale
    bool hasTitle = false;  ///< on paper and in copied pictures; the window shows it beside the tools
};

[[nodiscard]] ChartScene buildScene(const SceneRequest& request);

/// The sentence in place of a chart that has nothing to show; empty when there is something.
[[nodiscard]] QString emptySentence(const labs::PlotSpec& spec);

}  // namespace ridgepoint::ui
