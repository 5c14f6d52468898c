// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/constant_table.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace ridgepoint::ui {

/// A table of constants for a view: each cell has its text, its value for sorting, and its record.
class ConstantsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Sort: the value, invalid where there is none. Group: what it measures, to sort by first.
    enum ItemRole { SortRole = Qt::UserRole + 1, GroupRole, RecordRole };

    /// One table of resources/tables/constants.json.
    ConstantsModel(const ThemeSource& source, const hardware::ConstantTable& table, const QLocale& locale,
                   QObject* parent);
    /// Every record, with its provenance in columns.
    ConstantsModel(const ThemeSource& source, const hardware::HardwareRegistry& registry,
                   const QLocale& locale, QObject* parent);

    /// Marks a cell, or takes the mark away; at most two are marked, the older one goes.
    void toggleMark(const QModelIndex& index);
    [[nodiscard]] QVector<const hardware::HardwareRecord*> marked() const;
    [[nodiscard]] const hardware::HardwareRecord* recordAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        QVariant sort;
        const hardware::HardwareRecord* record = nullptr;
        bool isNumber = false;
    };
    [[nodiscard]] QString spoken(const QModelIndex& index) const;
    [[nodiscard]] QVariant look(const QModelIndex& index, int role) const;

    const ThemeSource& m_source;
    QStringList m_heads;
    QVector<QVector<Cell>> m_rows;
    QVector<QPersistentModelIndex> m_marks;
};

}  // namespace ridgepoint::ui
