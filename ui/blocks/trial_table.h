// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/trials_view.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

class SmallTable;

/// Logged trials, the newest at the top; a long log scrolls within.
class TrialTable : public QWidget {
    Q_OBJECT
public:
    TrialTable(const ThemeSource& source, QWidget* parent);
    void show(const labs::TrialsView& view);

private:
    void fill();
    void fillRow(int row, const labs::TrialRow& trial);
    [[nodiscard]] QIcon mark(bool isInside) const;

    const ThemeSource& m_source;
    labs::TrialsView m_view;
    SmallTable* m_table;
};

}  // namespace ridgepoint::ui
