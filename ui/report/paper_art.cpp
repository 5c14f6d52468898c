// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/paper_art.h"

#include "ui/plot/plot_view.h"

namespace ridgepoint::ui {

PaperArt paperArt() {
    PaperArt art;
    art.chart = [](QPainter& painter, const QRectF& box, const labs::PlotSpec& spec, const Theme& theme) {
        const ThemeSource source;
        PlotView view(source);
        view.setSpec(spec);
        view.paintOn(painter, box, theme);
    };
    return art;
}

}  // namespace ridgepoint::ui
