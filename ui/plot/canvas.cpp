// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/canvas.h"

#include "ui/plot/bar_canvas.h"
#include "ui/plot/box_canvas.h"
#include "ui/plot/line_canvas.h"

namespace ridgepoint::ui {

std::unique_ptr<Canvas> makeCanvas(labs::PlotKind kind) {
    switch (kind) {
        case labs::PlotKind::Bars:
            return std::make_unique<BarCanvas>();
        case labs::PlotKind::StackedBars:
        case labs::PlotKind::Slots:
            return std::make_unique<BoxCanvas>();
        case labs::PlotKind::Histogram:
        case labs::PlotKind::Front:
        case labs::PlotKind::Line:
            break;
    }
    return std::make_unique<LineCanvas>();
}

}  // namespace ridgepoint::ui
