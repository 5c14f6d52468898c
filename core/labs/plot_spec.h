// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// A chart as a value: what is drawn, never how. The window, the report and the tests read the same one.
namespace ridgepoint::labs {

enum class PlotKind { Line, Bars, StackedBars, Slots };
enum class AxisScale { Linear, Log2, Log10 };

/// How a series is meant, not how it looks; the theme chooses colour, dash and marker.
enum class SeriesRole { Current, Effective, Reference, Series1, Series2, Series3, Series4 };

struct PlotAxis {
    QString title;  ///< with the quantity, without the unit
    QString unit;   ///< symbol, may be empty
    AxisScale scale = AxisScale::Linear;
    double from = 0.0;
    double to = 1.0;
    int decimals = 0;     ///< of tick labels and of values read aloud
    double factor = 1.0;  ///< model value times factor is what is shown (100 for a share in %)
};

struct PlotSeries {
    QString id;
    QString label;  ///< drawn at the end of the curve, or in the legend
    SeriesRole role = SeriesRole::Series1;
    QVector<double> x;  ///< for bars: empty, values follow the categories
    QVector<double> y;  ///< already in shown units (factor applied)
};

enum class LineRole { Expectation, Ceiling, Threshold };

/// A horizontal reference line with its label on the line. Outside the axis range it is drawn as a label
/// at that edge, so it is never silently absent.
struct PlotLine {
    QString id;
    QString label;
    LineRole role = LineRole::Threshold;
    double value = 0.0;
};

/// The point where the controls stand now; pinned runs are ghosts.
struct PlotMarker {
    QString label;  ///< "64: 6.07 ×"
    double x = 0.0;
    double y = 0.0;
    bool ghost = false;
};

struct PlotSpec {
    QString id;
    PlotKind kind = PlotKind::Line;
    QString title;
    QString summary;  ///< one sentence: trend, extremum, limit; also the accessible description
    PlotAxis x;
    PlotAxis y;
    QStringList categories;  ///< for bars
    QVector<PlotSeries> series;
    QVector<PlotLine> lines;
    QVector<PlotMarker> markers;
};

}  // namespace ridgepoint::labs
