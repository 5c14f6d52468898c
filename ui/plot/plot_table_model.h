// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_table.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace ridgepoint::ui {

/// The thinned data table for a view; the first column is the place on the x axis.
/// Numbers follow the locale and the decimals of the axis; the exact value is in the tool tip.
class PlotTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PlotTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setSpec(const labs::PlotSpec& spec, const QLocale& locale);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString positionText(int row) const;
    [[nodiscard]] std::optional<double> valueAt(const QModelIndex& index) const;

    PlotTable m_table;
    QLocale m_locale;
    labs::PlotAxis m_xAxis;
};

}  // namespace ridgepoint::ui
