// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "ui/plot/chart_scene.h"

#include <QPainter>

#include <memory>

namespace ridgepoint::ui {

/// A back end that draws curves or bars into the scene's plot area. It has no widget in the window: it
/// paints where it is told, so the window and paper go the same way.
class Canvas {
public:
    virtual ~Canvas() = default;
    /// Takes over a scene, replacing data in place.
    virtual void show(const ChartScene& scene) = 0;
    /// Paints on a window or picture; no other painter is active on it.
    virtual void paintOnScreen(QPaintDevice& device) = 0;
    /// Paints with a given painter, as vectors.
    virtual void paintOnPaper(QPainter& painter) = 0;
};

/// The measured choice: QCustomPlot for lines, Qt Charts for standing bars, plain boxes for lying ones and
/// for cells.
[[nodiscard]] std::unique_ptr<Canvas> makeCanvas(labs::PlotKind kind);

}  // namespace ridgepoint::ui
