// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs.h"
#include "ui/shell/lab_shelf.h"
#include "ui/shell/ledger_model.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QTableView;
class QTextBrowser;

namespace ridgepoint::ui {

/// The Design Ledger: predictions, answers and decisions of all labs, with details and the state of the
/// chain. Runs are read one by one between events of the window.
class LedgerView : public QWidget {
    Q_OBJECT
public:
    LedgerView(const ThemeSource& theme, Workspace& workspace, const LabShelf& shelf, Dialogs& dialogs,
               QWidget* parent);

signals:
    void labWanted(const QString& id);

private:
    void buildHead(QLayout& column);
    void buildTable(QLayout& column);
    void reload();
    void readNext();
    void finish();
    void fitColumns();
    void showDetails(int row);
    void applyTheme();
    void exportLedger();
    void importLedger();

    const ThemeSource& m_theme;
    Workspace& m_workspace;
    const LabShelf& m_shelf;
    Dialogs& m_dialogs;
    LedgerModel* m_model;
    QTableView* m_table;
    QTextBrowser* m_details;
    QLabel* m_integrity;
    QLabel* m_empty;
    QVector<std::pair<ledger::RunHeader, int>> m_waiting;  ///< runs to read, with the number of the attempt
    QVector<DecisionReader> m_readers;                     ///< who took over whose decisions
    QHash<QString, labs::LoadedLab> m_labs;                ///< loaded once per view
};

}  // namespace ridgepoint::ui
