// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"

namespace ridgepoint::ui {

/// How a slider's positions lie on the values of a control: evenly, or evenly per octave or decade.
/// Values are in the unit of the control, not in the shown one.
class ControlGrid {
public:
    explicit ControlGrid(const labs::ControlDef& control);

    [[nodiscard]] int lastPosition() const { return m_last; }
    [[nodiscard]] double valueAt(int position) const;
    [[nodiscard]] int positionOf(double value) const;
    /// One press of an arrow key: the next step of the grid, the next power of two, or 1, 2, 5, 10.
    [[nodiscard]] double stepped(double value, int steps) const;
    /// One page: a tenth of the range, four times as much, or a decade.
    [[nodiscard]] double paged(double value, int pages) const;

private:
    [[nodiscard]] double decadeStep(double value, bool up) const;

    double m_from;
    double m_to;
    double m_step;
    labs::AxisScale m_scale;
    int m_last;
};

}  // namespace ridgepoint::ui
