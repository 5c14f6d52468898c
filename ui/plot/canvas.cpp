// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"

#include "ui/plot/bar_canvas.h"
#include "ui/plot/line_canvas.h"

namespace ridgepoint::ui {

std::unique_ptr<Canvas> makeCanvas(labs::PlotKind kind) {
    if (kind == labs::PlotKind::Bars || kind == labs::PlotKind::StackedBars)
        return std::make_unique<BarCanvas>();
    return std::make_unique<LineCanvas>();
}

}  // namespace ridgepoint::ui
