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

/// Plot area, grid, tick labels and axis titles.
void layFrame(SceneBuilder& builder);

/// Reference lines with their labels; outside the axis range a label with an arrow at that edge.
void layReferenceLines(SceneBuilder& builder);

void layCurves(SceneBuilder& builder);     ///< after the frame
void layEndLabels(SceneBuilder& builder);  ///< after the curves; without a column, references only
void layMarkers(SceneBuilder& builder);    ///< after the curves
void layBars(SceneBuilder& builder);       ///< after the frame

/// Puts a text at the best of the places and remembers it as taken.
void placeText(SceneBuilder& builder, SceneText text, const QVector<QPointF>& topLefts);

}  // namespace ridgepoint::ui
