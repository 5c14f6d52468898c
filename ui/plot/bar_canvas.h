// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"

namespace ridgepoint::ui {

/// Bars, side by side or stacked, through Qt Charts; the only file that includes it is bar_canvas.cpp.
class BarCanvas : public Canvas {
public:
    BarCanvas();
    ~BarCanvas() override;
    void show(const ChartScene& scene) override;
    void paintOnScreen(QPaintDevice& device) override;
    void paintOnPaper(QPainter& painter) override;

private:
    class Chart;
    std::unique_ptr<Chart> m_chart;
};

}  // namespace ridgepoint::ui
