// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

class PlotView;

/// Gives a plot the height that leaves room for its controls, not the one that its width would ask for.
class PlotHolder : public QWidget {
    Q_OBJECT
public:
    PlotHolder(const ThemeSource& source, PlotView* plot, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const ThemeSource& m_source;
    PlotView* m_plot;
};

}  // namespace ridgepoint::ui
