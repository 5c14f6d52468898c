// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/chart_scene.h"
#include "ui/plot/label_layout.h"

#include <QFontMetricsF>

namespace ridgepoint::ui {

/// What the steps of laying out share: the request, the scene so far, and rulers for text.
struct SceneBuilder {
    explicit SceneBuilder(const SceneRequest& request);

    const SceneRequest& request;
    const labs::PlotSpec& spec;
    const Theme& theme;
    ChartScene scene;
    QFontMetricsF small;
    QFontMetricsF strong;
    double em;            ///< height of a line of small text [px]
    double top = 0.0;     ///< everything above is taken by title and legend
    double column = 0.0;  ///< right of the plot area, for labels at the ends of curves or lines; 0: none
    double band = 0.0;    ///< above the plot area, for labels of upright lines [px]
    bool hasEndSamples = true;  ///< a short sample of the line before each end label
    LabelObstacles obstacles;

    [[nodiscard]] double px(double designPixels) const { return designPixels * theme.textScale(); }
    void addText(const SceneText& text) { scene.texts.append(text); }
};

/// Finds out how much room end labels need, first with samples, then without.
void measureEndLabels(SceneBuilder& builder);
/// The same for the labels of reference lines beside bars.
void measureLineLabels(SceneBuilder& builder);

/// Title (if asked for) and legend rows from the top down; moves `top`. The legend lists what has no label
/// of its own in the chart, which may be nothing.
void layTitle(SceneBuilder& builder);
void layLegend(SceneBuilder& builder);

struct LegendItem {
    QString text;
    SeriesStyle style;
    bool isBar = false;
};
void layLegendItems(SceneBuilder& builder, const QVector<LegendItem>& items);

/// Plot area, grid, tick labels and axis titles.
void layFrame(SceneBuilder& builder);

/// What lying charts take from it: as many ticks of scene.x as stand side by side, their labels at the foot,
/// and a title below those.
[[nodiscard]] QVector<Tick> footTicks(const SceneBuilder& builder, double width);
void layFootTicks(SceneBuilder& builder, const QVector<Tick>& ticks);
void layFootTitle(SceneBuilder& builder, const QString& title);

/// Reference lines with their labels; outside the axis range a label with an arrow at that edge.
void layReferenceLines(SceneBuilder& builder);

/// The height that upright lines need above the plot area for their labels, beside the title of the value
/// axis [px]; 0 without any. It does not depend on where they stand, so that the frame keeps still while they
/// move.
[[nodiscard]] double uprightBand(const SceneBuilder& builder);
/// Upright lines with their labels as flags in that band: none over another, none crossed by another's
/// line where that can be avoided.
void layUprightLines(SceneBuilder& builder);  ///< after the curves, before other labels

void layCurves(SceneBuilder& builder);     ///< after the frame
void layEndLabels(SceneBuilder& builder);  ///< after the curves; without a column, references only
void layMarkers(SceneBuilder& builder);    ///< after the curves
void layBars(SceneBuilder& builder);       ///< after the frame

// Lying charts, with legend and frame of their own.
void layStackedBars(SceneBuilder& builder);
void laySchedule(SceneBuilder& builder);

/// Puts a text at the best of the places and remembers it as taken.
void placeText(SceneBuilder& builder, SceneText text, const QVector<QPointF>& topLefts);

}  // namespace ridgepoint::ui
