// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flow_parts.h"

#include "ui/plot/plot_numbers.h"
#include "ui/words/long_run_words.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kRunsPerTable = 3;
constexpr int kChartRows = 12;

QString cellText(const report::RunValue& value, const ReportWords& words) {
    if (value.text.isEmpty()) return QStringLiteral("–");
    const bool differs =
        value.delta && std::abs(value.delta->value) * std::pow(10.0, value.delta->decimals) >= 0.5;
    return differs ? value.text + QLatin1Char('\n') + words.difference(*value.delta) : value.text;
}

/// One table of the state as left and of some of the pinned runs.
FlowTable runsTable(const report::ExperimentEntry& experiment, int first, int count,
                    const ReportWords& words) {
    FlowTable table;
    table.caption =
        count > 0 ? ReportWords::tr(
                        "Settings and readings; below each pinned run, its difference from the state as left")
                  : ReportWords::tr("Settings and readings as left");
    table.columns = {{ReportWords::tr("Quantity"), false, 1.6}, {ReportWords::tr("As left"), true, 1.0}};
    for (int i = first; i < first + count; ++i)
        table.columns.append({words.pinnedRun(experiment.runs[i]), true, 1.0});
    std::optional<bool> group;
    for (const report::RunRow& row : experiment.rows) {
        if (group != row.control)
            table.rows.append({{row.control ? ReportWords::tr("Settings") : ReportWords::tr("Readings")}});
        group = row.control;
        QStringList cells{row.label, row.values.first().text};
        for (int i = first; i < first + count; ++i)
            cells.append(cellText(row.values[i + 1], words));
        table.rows.append({cells});
    }
    return table;
}

void addBoundaries(FlowItems& items, const report::ExperimentEntry& experiment, const ReportWords& words) {
    if (!experiment.hasBoundaries) return;
    items.append(FlowHeading{HeadingLevel::Part, {}, ReportWords::tr("Boundaries found")});
    if (experiment.boundaries.isEmpty())
        items.append(
            FlowText{Voice::Body, ReportWords::tr("No failure state of this instrument was found.")});
    for (const report::BoundaryEntry& boundary : experiment.boundaries) {
        items.append(FlowText{Voice::Body, boundary.text, Origin::Lab});
        if (!boundary.mitigation.isEmpty())
            items.append(FlowText{Voice::Small, boundary.mitigation, Origin::Lab});
        if (boundary.found.isValid())
            items.append(
                FlowText{Voice::Small, ReportWords::tr("First found: %1").arg(words.moment(boundary.found))});
    }
}

void addLongRuns(FlowItems& items, const report::ExperimentEntry& experiment, const ReportWords& words) {
    if (experiment.longRuns.isEmpty()) return;
    items.append(FlowHeading{HeadingLevel::Part, {}, ReportWords::tr("Long runs")});
    for (const labs::LongRunRecord& run : experiment.longRuns) {
        FlowTable table;
        table.caption = longRunText(run, words.locale());
        table.columns = {{ReportWords::tr("Figure"), false, 1.0},
                         {ReportWords::tr("Latency"), true, 1.0},
                         {ReportWords::tr("95 % interval"), true, 1.6}};
        for (qsizetype figure = 0; figure < run.figures.size(); ++figure)
            table.rows.append({{figureName(figure), figureText(run.figures[figure], words.locale()),
                                figureIntervalText(run.figures[figure], words.locale())}});
        items.append(table);
        items.append(
            FlowText{Voice::Small, ReportWords::tr("To make it again: %1").arg(longRunCommand(run))});
    }
}

QString axisTitle(const labs::PlotAxis& axis) {
    return axis.unit.isEmpty() ? axis.title : QStringLiteral("%1 (%2)").arg(axis.title, axis.unit);
}

/// Row numbers of a curve, evenly spread, both ends included.
QVector<int> spread(int size) {
    QVector<int> rows;
    const int count = std::min(size, kChartRows);
    for (int i = 0; i < count; ++i)
        rows.append(count < 2 ? 0 : i * (size - 1) / (count - 1));
    return rows;
}

/// Curves share their places, and shorter ones leave cells empty; points have places of their own.
QVector<double> abscissa(const QVector<labs::PlotSeries>& all) {
    QVector<double> x;
    const bool arePoints = std::ranges::all_of(all, [](const auto& series) { return series.x.size() == 1; });
    for (const labs::PlotSeries& series : all)
        if (arePoints)
            x += series.x;
        else if (series.x.size() > x.size())
            x = series.x;
    std::ranges::sort(x);
    x.erase(std::ranges::unique(x).begin(), x.end());
    return x;
}

QVector<labs::PlotSeries> readings(const labs::PlotSpec& spec) {
    QVector<labs::PlotSeries> all;
    std::ranges::copy_if(spec.series, std::back_inserter(all),
                         [](const labs::PlotSeries& series) { return !series.isGuide; });
    return all;
}

QString valueAt(const labs::PlotSeries& series, double x, const labs::PlotAxis& axis,
                const ReportWords& words) {
    const auto at = std::lower_bound(series.x.begin(), series.x.end(), x);
    const auto index = std::distance(series.x.begin(), at);
    const bool known = at != series.x.end() && *at == x && index < series.y.size();
    return known ? words.number(series.y[index], axis.decimals) : QStringLiteral("–");
}

}  // namespace

void flowExperiment(FlowItems& items, const report::ExperimentEntry& experiment, const ReportWords& words) {
    items.append(FlowHeading{HeadingLevel::Part, {}, ReportWords::tr("Experiment")});
    for (const labs::PlotSpec& plot : experiment.plots)
        items.append(FlowChart{plot, chartTable(plot, words.locale())});
    if (!experiment.formulaKey.isEmpty())
        items.append(FlowEquation{experiment.formulaKey, experiment.formulaSlots, {}});
    const int runs = static_cast<int>(experiment.runs.size());
    if (!experiment.rows.isEmpty()) {
        for (int first = 0; first == 0 || first < runs; first += kRunsPerTable)
            items.append(runsTable(experiment, first, std::min(kRunsPerTable, runs - first), words));
    }
    addLongRuns(items, experiment, words);
    addBoundaries(items, experiment, words);
}

FlowTable chartTable(const labs::PlotSpec& spec, const QLocale& locale) {
    const ReportWords words(locale, QDateTime());
    FlowTable table;
    table.caption = ReportWords::tr("Values of the chart: %1").arg(spec.title);
    const bool isCurve = spec.kind == labs::PlotKind::Line;
    table.columns.append({isCurve ? axisTitle(spec.x) : spec.x.title, isCurve, 1.0});
    const QVector<labs::PlotSeries> all = readings(spec);
    for (const labs::PlotSeries& series : all)
        table.columns.append({series.label, true, 1.0});
    if (!isCurve) {
        for (int i = 0; i < spec.categories.size(); ++i) {
            QStringList cells{spec.categories[i]};
            for (const labs::PlotSeries& series : all)
                cells.append(words.number(series.y.value(i, qQNaN()), spec.y.decimals));
            table.rows.append({cells});
        }
        return table;
    }
    const QVector<double> x = abscissa(all);
    for (const int row : spread(static_cast<int>(x.size()))) {
        QStringList cells{placeText(x[row], spec.x, locale)};
        for (const labs::PlotSeries& series : all)
            cells.append(valueAt(series, x[row], spec.y, words));
        table.rows.append({cells});
    }
    return table;
}

}  // namespace ridgepoint::ui
