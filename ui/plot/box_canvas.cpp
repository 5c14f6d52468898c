// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/box_canvas.h"

namespace ridgepoint::ui {

void BoxCanvas::show(const ChartScene& scene) {
    m_boxes = scene.bars;
}

void BoxCanvas::paintOnScreen(QPaintDevice& device) {
    QPainter painter(&device);
    paintOnPaper(painter);
}

void BoxCanvas::paintOnPaper(QPainter& painter) {
    for (const SceneBar& bar : m_boxes)
        if (!bar.style.isOpen) painter.fillRect(bar.box, bar.style.pen.color());
}

}  // namespace ridgepoint::ui
