// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/canvas.h"

namespace ridgepoint::ui {

/// Boxes of a scene as they are: lying bars and the runs of a schedule. Their hatches and outlines belong to
/// the overlay.
class BoxCanvas : public Canvas {
public:
    void show(const ChartScene& scene) override;
    void paintOnScreen(QPaintDevice& device) override;
    void paintOnPaper(QPainter& painter) override;

private:
    QVector<SceneBar> m_boxes;
};

}  // namespace ridgepoint::ui
