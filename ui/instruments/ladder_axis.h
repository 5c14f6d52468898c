// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// The decades under the bars of a ladder: 1 ns, 10 ns ... Labels that have no room are left out, evenly.
class LadderAxis : public QWidget {
    Q_OBJECT
public:
    LadderAxis(const ThemeSource& source, QWidget* parent);

    /// @param from,to  powers of ten of seconds
    void setDecades(int from, int to);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    int m_from = -9;
    int m_to = -8;
};

}  // namespace ridgepoint::ui
