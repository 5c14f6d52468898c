// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// A chart as a value: what is drawn, never how. The window, the report and the tests read the same one.
namespace ridgepoint::labs {

enum class PlotKind {
    Line,
    Bars,
    StackedBars,  ///< lying: a bar for each series, its segments are the categories
    Slots,        ///< the schedule of a pipeline: a row for each category (stage), its cells are slots
    Histogram,    ///< in a lab file alone; what is drawn is a line plot with a stepped series
    Front,        ///< in a lab file alone; what is drawn is a line plot with a point for each offer
};
enum class AxisScale { Linear, Log2, Log10 };

/// How a series is meant, not how it looks; the theme chooses colour, dash and marker.
enum class SeriesRole { Current, Effective, Reference, Series1, Series2, Series3, Series4, Series5, Series6 };

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
    bool isStepped =
        false;           ///< line: y holds for the whole cell around x (a histogram), filled down to the axis
    QString gapLabel{};  ///< stacked: names what a bar lacks to the longest one; empty: the gap stays blank
    bool isGuide = false;  ///< line: only drawn; its corners are no readings
};

enum class LineRole {
    Expectation,
    Ceiling,
    Threshold,
    Crossing,  ///< where two curves meet
    Here,      ///< where a control stands
};

/// A reference line with its label: level (a value of y), or upright (a place on x). Outside the axis range
/// it is drawn as a label at that edge, so it is never silently absent.
struct PlotLine {
    QString id;
    QString label;
    LineRole role = LineRole::Threshold;
    double value = 0.0;  ///< in the shown unit of its axis
    bool isUpright = false;
};

/// The cells of a schedule, row by row.
struct PlotSchedule {
    static constexpr int kMostCells = 10'000;  ///< more are not drawn, and not listed here
    static constexpr int kMostStages = 200;    ///< more are not tabulated either
    static constexpr int kIdle = 0;
    static constexpr int kBusy = -1;  ///< which micro-batch is not known
    double stages = 0.0;              ///< [count], NaN where the models give none
    double columns = 0.0;             ///< slots of a stage [count]
    QVector<int> cells;               ///< [stages x columns]: kIdle, kBusy, or the micro-batch from 1
    QString idleLabel;                ///< "idle", in the legend; "busy" is the label of that series
    QString shareLabel;               ///< what the idle cells amount to
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
    QStringList categories;  ///< for bars and schedules
    QVector<PlotSeries> series;
    QVector<PlotLine> lines;
    QVector<PlotMarker> markers;
    PlotSchedule schedule{};  ///< for PlotKind::Slots, whose series are slots before, at and after work
};

}  // namespace ridgepoint::labs
