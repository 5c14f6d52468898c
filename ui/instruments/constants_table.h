// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument.h"

class QLineEdit;
class QTableView;

namespace ridgepoint::ui {

class ConstantsModel;
class ConstantsOrder;
class TextLabel;

/// A table of constants: sorted by any column, filtered, copied as CSV with provenance. The line below tells
/// where the current number is from; two marked cells give their ratio.
///
/// Keys in the table: Space marks a cell, Enter tells where its number is from, S sorts by its column,
/// Ctrl+C copies.
class ConstantsTable : public Instrument {
    Q_OBJECT
public:
    /// @param table  id in resources/tables/constants.json, or "all"
    ConstantsTable(const InstrumentContext& context, const QString& table, QWidget* parent);

    [[nodiscard]] QVector<QStringList> table() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTools(bool withFilter);
    void buildView();
    void applyTheme();
    void fitColumns();
    void mark(const QModelIndex& index);
    void tellSource(const QModelIndex& index);
    void sortByCurrent();
    void copy();
    void showRatio();
    void showCurrent(const QModelIndex& current);

    ConstantsModel* m_model = nullptr;
    ConstantsOrder* m_sorted;
    QLineEdit* m_filter = nullptr;
    QTableView* m_view;
    TextLabel* m_current;
    TextLabel* m_ratio;
};

}  // namespace ridgepoint::ui
