// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QLocale>
#include <QString>
#include <QVector>

namespace ridgepoint::ui {

/// Where a value lies along an axis: 0 at `from`, 1 at `to`, evenly in the value or in its logarithm.
/// @limits an impossible range (not finite, empty, or not positive on a log axis) is widened to one that
///         can be drawn; `from` above `to` is swapped.
class AxisMap {
public:
    AxisMap() = default;
    explicit AxisMap(const labs::PlotAxis& axis);

    /// NaN for a value that has no place on this axis (not finite, or not positive on a log axis).
    [[nodiscard]] double fraction(double value) const;
    [[nodiscard]] double value(double fraction) const;
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] labs::AxisScale scale() const { return m_scale; }
    [[nodiscard]] bool isLog() const { return m_scale != labs::AxisScale::Linear; }
    /// Whether nothing between whole numbers is read on this axis, so that ticks stand at whole numbers.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool contains(double value) const { return value >= m_from && value <= m_to; }

private:
    labs::AxisScale m_scale = labs::AxisScale::Linear;
    double m_from = 0.0;
    double m_to = 1.0;
    double m_offset = 0.0;   ///< of `from`, in values or logarithms
    double m_scaleBy = 1.0;  ///< one over the length, in values or logarithms
    bool m_isWhole = false;
};

struct Tick {
    double value = 0.0;
    QString text;
};

/// Round values inside the axis, ascending: steps of 1, 2 or 5 times a power of ten; powers of the base,
/// thinned evenly and so that both ends stay when that is possible. A log axis shorter than two powers
/// falls back to round steps.
/// @param maxCount most ticks that have room, at least 2
[[nodiscard]] QVector<double> tickValues(const AxisMap& axis, int maxCount);

/// The same with their labels; a power of a million or more (or a millionth or less) is written as a power.
[[nodiscard]] QVector<Tick> axisTicks(const AxisMap& axis, int maxCount, const QLocale& locale);

}  // namespace ridgepoint::ui
