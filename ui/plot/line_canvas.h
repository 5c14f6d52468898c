// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"

namespace ridgepoint::ui {

/// Curves through QCustomPlot; the only file that includes it is line_canvas.cpp.
/// On paper the same points go straight to the given painter: a QCPPainter cannot share a device with it.
/// @limits y is a function of x; a curve that runs back is drawn sorted by x
class LineCanvas : public Canvas {
public:
    LineCanvas();
    ~LineCanvas() override;
    void show(const ChartScene& scene) override;
    void paintOnScreen(QPaintDevice& device) override;
    void paintOnPaper(QPainter& painter) override;

private:
    class Plot;
    std::unique_ptr<Plot> m_plot;
    ChartScene m_scene;
};

}  // namespace ridgepoint::ui
