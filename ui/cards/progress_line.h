// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// One short bar for each card of today, filled for those put away. The words beside it say the same.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    ProgressLine(const ThemeSource& source, QWidget* parent);
    void show(int done, int total);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    int m_done = 0;
    int m_total = 0;
};

}  // namespace ridgepoint::ui
