// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QPainter>
#include <QPen>

namespace ridgepoint::ui {

enum class MarkerShape { None, Circle, Square, TriangleUp, TriangleDown, Diamond };
enum class Hatch { None, Rising, Level, Dots, Hollow, Falling, Upright };

/// How a role looks: never by colour alone, so dash, marker and hatch differ as well.
struct SeriesStyle {
    QPen pen;
    MarkerShape marker = MarkerShape::None;
    Hatch hatch = Hatch::None;  ///< of bars
    bool isStrong = false;      ///< label in ink and semibold
    bool isOpen = false;        ///< a box of it is an outline with its hatch: something that is not there
};

[[nodiscard]] SeriesStyle seriesStyle(labs::SeriesRole role, const Theme& theme);
/// The segments of stacked bars, in order of the categories; from the seventh on they repeat.
[[nodiscard]] SeriesStyle segmentStyle(int category, const Theme& theme);
/// A slot in which a stage waits.
[[nodiscard]] SeriesStyle idleStyle(const Theme& theme);
/// What a stacked bar lacks to the longest one.
[[nodiscard]] SeriesStyle gapStyle(const Theme& theme);
[[nodiscard]] QPen linePen(labs::LineRole role, const Theme& theme);
[[nodiscard]] QPen gridPen(const Theme& theme);
[[nodiscard]] QPen baselinePen(const Theme& theme);

/// Two theme colours mixed; share 1 is the first.
[[nodiscard]] QColor mixed(const QColor& first, const QColor& second, double share);

/// A small sign of a series, filled, with a rim in the ground's colour.
void drawMarker(QPainter& painter, MarkerShape shape, QPointF centre, double radius, const QColor& fill,
                const QColor& ground);

/// A bar's pattern, drawn as lines over its fill (vectors on paper as well).
void drawHatch(QPainter& painter, const QRectF& bar, Hatch hatch, const QColor& ground, double spacing);

/// A bar or cell: the fill with its hatch, or the outline of an open one.
void drawBox(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& ground,
             double spacing);

/// A sample for the legend: the line with its marker, or the bar's fill with its hatch.
void drawSample(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& ground,
                bool isBar);

}  // namespace ridgepoint::ui
