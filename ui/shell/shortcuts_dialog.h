// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QDialog>

class QTableWidget;

namespace ridgepoint::ui {

/// All keys of the window, read from its actions, and those of charts and sliders.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const Actions& actions, QWidget* parent);

private:
    void addRow(const QString& what, const QString& keys);

    QTableWidget* m_table;
};

/// Text of a menu entry without its mnemonic mark and dots.
[[nodiscard]] QString plainText(const QAction& action);

}  // namespace ridgepoint::ui
