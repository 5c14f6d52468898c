// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// A line of one pixel across.
class Hairline : public QWidget {
    Q_OBJECT
public:
    Hairline(const ThemeSource& source, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
};

}  // namespace ridgepoint::ui
