// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_table.h"

#include "ui/plot/axis_ticks.h"
#include "ui/plot/plot_numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr qsizetype kShowAll = 40;  ///< up to so many rows, nothing is left out
constexpr int kRoundValues = 16;

using Cell = std::optional<double>;

QString tr(const char* text) {
    return QCoreApplication::translate("Plot", text);
}

bool isLine(const labs::PlotSpec& spec) {
    return spec.kind == labs::PlotKind::Line;
}

Cell cellOf(double value) {
    return std::isfinite(value) ? Cell(value) : std::nullopt;
}

/// A sweep may miss a round place by rounding error; that is still the same place.
bool isSamePlace(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

void sortOut(QVector<double>& positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end(), isSamePlace), positions.end());
}

QVector<double> sampledPositions(const labs::PlotSpec& spec) {
    QVector<double> positions;
    for (const labs::PlotSeries& series : spec.series) {
        if (series.isGuide) continue;
        const qsizetype count = std::min(series.x.size(), series.y.size());
        for (qsizetype i = 0; i < count; ++i)
            if (std::isfinite(series.x[i])) positions.append(series.x[i]);
    }
    sortOut(positions);
    return positions;
}

/// Of the sampled positions, those nearest to round values.
QVector<double> thinned(const QVector<double>& positions, const labs::PlotSpec& spec) {
    if (positions.size() <= kShowAll) return positions;
    const AxisMap x(spec.x);
    QVector<double> wanted = tickValues(x, kRoundValues);
    wanted << x.from() << x.to();
    QVector<double> kept;
    for (const double value : wanted)
        kept.append(*std::min_element(positions.begin(), positions.end(), [&](double a, double b) {
            return std::abs(x.fraction(a) - x.fraction(value)) < std::abs(x.fraction(b) - x.fraction(value));
        }));
    return kept;
}

QVector<double> positionsOf(const labs::PlotSpec& spec, TableDetail detail) {
    QVector<double> positions = sampledPositions(spec);
    if (detail == TableDetail::Thinned && !positions.isEmpty()) positions = thinned(positions, spec);
    for (const labs::PlotMarker& marker : spec.markers)
        if (std::isfinite(marker.x)) positions.append(marker.x);
    const AxisMap x(spec.x);
    for (const labs::PlotLine& line : spec.lines)
        if (line.isUpright && x.contains(line.value)) positions.append(line.value);
    sortOut(positions);
    return positions;
}

int rowAt(const PlotTable& table, double x) {
    const auto isBefore = [](double a, double b) { return a < b && !isSamePlace(a, b); };
    const auto at = std::lower_bound(table.positions.begin(), table.positions.end(), x, isBefore);
    return at != table.positions.end() && isSamePlace(*at, x) ? static_cast<int>(at - table.positions.begin())
                                                              : -1;
}

void addColumn(PlotTable& table, const QString& label, const labs::PlotAxis& axis,
               Cell value = std::nullopt) {
    table.headers.append(titleWithUnit(label, axis.unit));
    table.decimals.append(axis.decimals);
    for (QVector<Cell>& row : table.rows)
        row.append(value);
}

void addSeries(PlotTable& table, const labs::PlotSpec& spec, const labs::PlotSeries& series) {
    addColumn(table, series.label.isEmpty() ? spec.y.title : series.label, spec.y);
    if (!isLine(spec)) {
        for (qsizetype i = 0; i < std::min(series.y.size(), table.rows.size()); ++i)
            table.rows[i].last() = cellOf(series.y[i]);
        return;
    }
    for (qsizetype i = 0; i < std::min(series.x.size(), series.y.size()); ++i)
        if (const int row = rowAt(table, series.x[i]); row >= 0) table.rows[row].last() = cellOf(series.y[i]);
}

void addMarkers(PlotTable& table, const labs::PlotSpec& spec) {
    int ghosts = 0;
    for (const labs::PlotMarker& marker : spec.markers) {
        const QString name = marker.ghost ? tr("Pinned %1").arg(++ghosts) : tr("Current point");
        addColumn(table, name, spec.y);
        if (const int row = rowAt(table, marker.x); row >= 0) table.rows[row].last() = cellOf(marker.y);
    }
}

}  // namespace

PlotTable buildTable(const labs::PlotSpec& spec, TableDetail detail) {
    PlotTable table;
    table.positionHeader = titleWithUnit(spec.x.title, spec.x.unit);
    if (isLine(spec)) {
        table.positions = positionsOf(spec, detail);
    } else {
        table.positionTexts = spec.categories;
        for (int i = 0; i < spec.categories.size(); ++i)
            table.positions.append(i);
    }
    table.rows.resize(table.positions.size());
    for (const labs::PlotSeries& series : spec.series)
        if (!series.isGuide) addSeries(table, spec, series);
    if (isLine(spec)) addMarkers(table, spec);
    for (const labs::PlotLine& line : spec.lines) {
        addColumn(table, line.label, line.isUpright ? spec.x : spec.y, cellOf(line.value));
        if (line.isUpright) table.decimals.last() = placeDecimals(line.value, spec.x);
    }
    return table;
}

}  // namespace ridgepoint::ui
