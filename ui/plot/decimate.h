// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QVector>

namespace ridgepoint::ui {

/// Which points of a curve are worth painting.
///   1. of many points in one pixel column: the lowest and the highest
///   2. of the rest: those without which the curve would move by more than the tolerance
/// @param pixels    positions on the screen [n], x ascending; a point that is not finite is a gap
/// @param tolerance greatest vertical error of step 2 [px]; 0 keeps all but exactly straight runs
/// @return indices into pixels, ascending, the ends of each run included and one index for each gap
/// @limits x that runs backwards is kept point by point
[[nodiscard]] QVector<int> decimate(const QVector<QPointF>& pixels, double tolerance = 0.1);

}  // namespace ridgepoint::ui
