// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QPointF>
#include <QVector>

namespace ridgepoint::ui {

/// The outline of the cells of a stepped series, two corners for each; neighbours share their edge. A gap
/// stays a gap.
/// @param series  two cells at the least
[[nodiscard]] QVector<QPointF> stepOutline(const labs::PlotSeries& series);

}  // namespace ridgepoint::ui
