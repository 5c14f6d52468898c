// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/ledger_rows.h"

#include <QAbstractTableModel>

namespace ridgepoint::ui {

/// The Design Ledger as a table, newest run first.
class LedgerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Lab, Act, Kind, What, Estimate, Confidence, Model, Basis, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void append(const QVector<LedgerRow>& rows);
    void clear();
    /// Tells decisions who took them over; shown in their details.
    void addReaders(const QVector<DecisionReader>& readers) { noteReaders(m_rows, readers); }
    [[nodiscard]] const LedgerRow& row(int index) const { return m_rows[index]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const LedgerRow& row, int column) const;
    QVector<LedgerRow> m_rows;
};

}  // namespace ridgepoint::ui
