// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/chart_scene.h"

#include <QImage>
#include <QPainter>

namespace ridgepoint::ui {

/// What lies under the curves: grid, reference lines, drop lines.
void paintUnderlay(QPainter& painter, const ChartScene& scene);
/// What lies over them: hatches, signs, markers, labels, titles; or the sentence of an empty chart.
void paintOverlay(QPainter& painter, const ChartScene& scene, const Theme& theme);

/// The point that is being read.
struct ReadingMark {
    QPointF at;      ///< [px]
    QString series;  ///< first line of the label, may be empty
    QString value;
    QColor color;
    QRectF area{};  ///< [px] not empty: a box that is framed, instead of a dot
};
void paintReading(QPainter& painter, const ChartScene& scene, const ReadingMark& mark, const Theme& theme);

/// Paints a whole chart as vectors into a rectangle of any device. Text keeps its size on paper: 14 px of
/// the theme are 10.5 pt whatever the resolution of the writer.
void paintPlot(QPainter& painter, const QRectF& target, const labs::PlotSpec& spec, const Theme& theme,
               const QLocale& locale);

/// The chart with its title as a picture of a size, for the clipboard.
/// @param scale picture pixels per logical pixel
[[nodiscard]] QImage plotImage(const SceneRequest& request, double scale);

}  // namespace ridgepoint::ui
