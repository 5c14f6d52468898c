// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableWidget;

namespace ridgepoint::ui {

/// Named quantities, to be edited cell by cell: name, value, unit, and what is wrong with the row.
class QuantityTable : public QWidget {
    Q_OBJECT
public:
    QuantityTable(const ThemeSource& source, QWidget* parent);

    /// All rows anew.
    void setRows(const QVector<instruments::BenchRow>& rows);
    /// The last column alone; what is being edited stays as it is.
    void setReadings(const QVector<instruments::RowReading>& readings);
    [[nodiscard]] int currentRow() const;
    /// Opens a cell for editing: 0 name, 1 value, 2 unit.
    void edit(int row, int column);

signals:
    void rowEdited(int row, const instruments::BenchRow& typed);

private:
    void applyTheme();
    void fitHeight();
    void read(int row);

    const ThemeSource& m_source;
    QTableWidget* m_table;
    bool m_isFilling = false;
};

}  // namespace ridgepoint::ui
