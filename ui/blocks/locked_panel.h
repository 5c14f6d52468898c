// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// Where the instrument will be: its name, what unlocks it, and the way there. Shows no value.
class LockedPanel : public QWidget {
    Q_OBJECT
public:
    LockedPanel(const ThemeSource& source, const QString& title, const QString& reason, QWidget* parent);

signals:
    void goToPrediction();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    QWidget* m_symbol;
};

}  // namespace ridgepoint::ui
