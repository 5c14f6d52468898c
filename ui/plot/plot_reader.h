// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace ridgepoint::ui {

/// A point that can be read. For bars, x is the index of the category; for schedules, a point is a stage and
/// y its busy slots.
struct ReadPoint {
    int series = 0;
    int index = 0;
    double x = 0.0;
    double y = 0.0;
};

/// Walks through the points of a chart, one at a time, for the keyboard and for assistive technology.
/// Only points that can be drawn are visited.
class PlotReader {
public:
    enum class Step { Left, Right, PageLeft, PageRight, First, Last, PreviousSeries, NextSeries };

    /// Keeps the place (same series, nearest x) when the chart changes under it.
    void setSpec(const labs::PlotSpec& spec);
    [[nodiscard]] bool isReading() const { return m_point.has_value(); }
    [[nodiscard]] const std::optional<ReadPoint>& point() const { return m_point; }

    /// The first step starts at the current point, or at the first one.
    /// @return false when there is nothing to read
    bool move(Step step);
    void read(const ReadPoint& point) { m_point = point; }
    void stop() { m_point.reset(); }

    /// Points of one series, in order.
    [[nodiscard]] QVector<ReadPoint> points(int series) const;

    /// "s = 15 %: processors 64, speedup 6.07 ×"; empty when not reading.
    [[nodiscard]] QString sentence(const QLocale& locale) const;
    /// "64: 6.07 ×", as a label beside the point.
    [[nodiscard]] QString shortText(const QLocale& locale) const;
    /// What is being read: the curve or bar by its label, or the stage; empty when not reading.
    [[nodiscard]] QString heading() const;

private:
    void start();
    void changeSeries(int direction);
    void moveAlong(Step step);
    [[nodiscard]] std::optional<ReadPoint> nearest(int series, double x) const;
    [[nodiscard]] QString positionText(const ReadPoint& point, const QLocale& locale) const;
    [[nodiscard]] QString stageText(int stage, const QLocale& locale) const;

    labs::PlotSpec m_spec;
    std::optional<ReadPoint> m_point;
};

}  // namespace ridgepoint::ui
