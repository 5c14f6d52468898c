// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace ridgepoint::ui {

/// The data behind a chart: one row per place on the x axis, one column per series, then the marked points
/// (current and pinned), then the reference lines (the same value in each row).
/// A cell is empty where a series has no sample or no finite value; nothing is interpolated.
struct PlotTable {
    QString positionHeader;
    QStringList headers;        ///< of the value columns, with unit
    QVector<int> decimals;      ///< of the value columns
    QStringList positionTexts;  ///< categories; empty for lines
    QVector<double> positions;  ///< x of each row [shown units]; for bars the category's index
    QVector<QVector<std::optional<double>>> rows;  ///< [positions x headers]
};

enum class TableDetail {
    All,     ///< every sample, for files
    Thinned  ///< for reading: all when there are few, else those nearest to round values of x, and the
             ///< markers
};

[[nodiscard]] PlotTable buildTable(const labs::PlotSpec& spec, TableDetail detail);

}  // namespace ridgepoint::ui
