// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/step_outline.h"

namespace ridgepoint::ui {

QVector<QPointF> stepOutline(const labs::PlotSeries& series) {
    const qsizetype last = series.x.size() - 1;
    const auto between = [&](qsizetype i) { return 0.5 * (series.x[i] + series.x[i + 1]); };
    QVector<QPointF> corners;
    double edge = 2.0 * series.x[0] - between(0);
    for (qsizetype i = 0; i <= last; ++i) {
        corners.append({edge, series.y[i]});
        edge = i < last ? between(i) : 2.0 * series.x[i] - edge;
        corners.append({edge, series.y[i]});
    }
    return corners;
}

}  // namespace ridgepoint::ui
