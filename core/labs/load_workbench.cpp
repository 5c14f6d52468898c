// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load_state.h"

#include <array>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

template <class Enum>
struct Named {
    const char* name;
    Enum value;
};

template <class Enum, std::size_t N>
Enum readNamed(const JsonNode& node, const QString& field, const std::array<Named<Enum>, N>& table,
               Enum otherwise) {
    if (!node.has(field)) return otherwise;
    const QString name = node.string(field);
    QStringList known;
    for (const auto& row : table) {
        if (name == QLatin1String(row.name)) return row.value;
        known.append(QLatin1String(row.name));
    }
    node.field(field).report(Code::NotACategory, name, known.join(u' '));
    return otherwise;
}

constexpr std::array kZones{Named<Zone>{"info", Zone::Info}, Named<Zone>{"success", Zone::Success},
                            Named<Zone>{"caution", Zone::Caution}, Named<Zone>{"danger", Zone::Danger}};
constexpr std::array kScales{Named<AxisScale>{"linear", AxisScale::Linear},
                             Named<AxisScale>{"log2", AxisScale::Log2},
                             Named<AxisScale>{"log10", AxisScale::Log10}};
constexpr std::array kRoles{Named<SeriesRole>{"current", SeriesRole::Current},
                            Named<SeriesRole>{"effective", SeriesRole::Effective},
                            Named<SeriesRole>{"reference", SeriesRole::Reference},
                            Named<SeriesRole>{"series1", SeriesRole::Series1},
                            Named<SeriesRole>{"series2", SeriesRole::Series2},
                            Named<SeriesRole>{"series3", SeriesRole::Series3},
                            Named<SeriesRole>{"series4", SeriesRole::Series4}};
constexpr std::array kLineRoles{Named<LineRole>{"expectation", LineRole::Expectation},
                                Named<LineRole>{"ceiling", LineRole::Ceiling},
                                Named<LineRole>{"threshold", LineRole::Threshold}};
constexpr std::array kPlotKinds{
    Named<PlotKind>{"line", PlotKind::Line}, Named<PlotKind>{"bars", PlotKind::Bars},
    Named<PlotKind>{"stacked", PlotKind::StackedBars}, Named<PlotKind>{"slots", PlotKind::Slots}};

ReadoutDef readReadout(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "value", "shown", "decimals", "zones", "zone_value", "strip"});
    ReadoutDef readout;
    readout.id = node.string(QStringLiteral("id"));
    readout.value = readReference(node.field(QStringLiteral("value")), state);
    if (readout.value.isSlot() || readout.value.instance >= 0)
        readout.shown = readShown(node, referenceUnit(state.lab, readout.value));
    readout.decimals = node.integer(QStringLiteral("decimals"), 2);
    readout.strip = node.boolean(QStringLiteral("strip"), false);
    if (node.has(QStringLiteral("zone_value")))
        readout.zoneValue = readReference(node.field(QStringLiteral("zone_value")), state);
    for (const JsonNode& step : node.list(QStringLiteral("zones"))) {
        step.allowOnly({"at_least", "zone"});
        readout.zones.append({step.number(QStringLiteral("at_least")),
                              readNamed(step, QStringLiteral("zone"), kZones, Zone::Info)});
    }
    for (qsizetype i = 1; i < readout.zones.size(); ++i)
        if (readout.zones[i].atLeast >= readout.zones[i - 1].atLeast)
            node.field(QStringLiteral("zones"))
                .report(Code::OutOfDomain, readout.id, QStringLiteral("falling thresholds"));
    return readout;
}

VerdictDef readVerdict(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "zone", "failure", "when", "contexts"});
    VerdictDef verdict;
    for (const QString& id : node.strings(QStringLiteral("contexts"))) {
        verdict.contexts.append(state.lab.contextOf(id));
        if (verdict.contexts.last() < 0)
            node.field(QStringLiteral("contexts")).report(Code::UnknownReference, id);
    }
    verdict.id = node.string(QStringLiteral("id"));
    verdict.failure = node.boolean(QStringLiteral("failure"), false);
    verdict.zone =
        readNamed(node, QStringLiteral("zone"), kZones, verdict.failure ? Zone::Danger : Zone::Info);
    verdict.when = readConditions(node, QStringLiteral("when"), state);
    if (verdict.when.isEmpty())
        node.report(Code::MissingField, QStringLiteral("when"), QStringLiteral("array"));
    return verdict;
}

QVector<int> readControls(const JsonNode& node, const QString& name, LoadState& state) {
    QVector<int> slots_;
    for (const QString& id : node.strings(name)) {
        const int slot = state.lab.slotOf(id);
        const bool control = slot >= 0 && slot < state.lab.controls.size();
        if (control)
            slots_.append(slot);
        else
            node.field(name).report(Code::UnknownReference, id);
    }
    return slots_;
}

PlotSeriesDef readSeries(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "value", "with", "role", "when"});
    PlotSeriesDef series;
    series.id = node.string(QStringLiteral("id"));
    series.value = readReference(node.field(QStringLiteral("value")), state);
    series.with = readAssignments(node.field(QStringLiteral("with")), state);
    series.role = readNamed(node, QStringLiteral("role"), kRoles, SeriesRole::Series1);
    series.when = readConditions(node, QStringLiteral("when"), state);
    return series;
}

void readAxes(const JsonNode& node, PlotDef& plot, LoadState& state) {
    if (plot.kind == PlotKind::Line) {
        const JsonNode sweep = node.field(QStringLiteral("sweep"));
        sweep.allowOnly({"over", "from", "to", "points", "scale", "decimals"});
        const QString over = sweep.string(QStringLiteral("over"));
        plot.sweepSlot = state.lab.slotOf(over);
        if (plot.sweepSlot < 0) sweep.report(Code::UnknownReference, over);
        plot.from = sweep.number(QStringLiteral("from"));
        plot.to = sweep.number(QStringLiteral("to"));
        plot.points = qBound(2, sweep.integer(QStringLiteral("points"), 200), 5000);
        plot.xScale = readNamed(sweep, QStringLiteral("scale"), kScales, AxisScale::Linear);
        plot.xDecimals = sweep.integer(QStringLiteral("decimals"), 0);
        if (plot.sweepSlot >= 0) plot.xShown = state.lab.slotUnit(plot.sweepSlot);
        if (!(plot.from < plot.to) || (plot.xScale != AxisScale::Linear && plot.from <= 0.0))
            sweep.report(Code::OutOfDomain, over, QStringLiteral("from < to"));
    }
    const JsonNode y = node.field(QStringLiteral("y"));
    y.allowOnly({"shown", "scale", "decimals", "from", "to"});
    if (!plot.series.isEmpty() && (plot.series[0].value.isSlot() || plot.series[0].value.instance >= 0))
        plot.yShown = readShown(y, referenceUnit(state.lab, plot.series[0].value));
    plot.yScale = readNamed(y, QStringLiteral("scale"), kScales, AxisScale::Linear);
    plot.yDecimals = y.integer(QStringLiteral("decimals"), 1);
    plot.yFrom = y.number(QStringLiteral("from"), 0.0);
    plot.yTo = y.number(QStringLiteral("to"), 0.0);
}

}  // namespace

PlotDef readPlot(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "kind", "sweep", "y", "series", "lines", "marker"});
    PlotDef plot;
    plot.id = node.string(QStringLiteral("id"));
    plot.kind = readNamed(node, QStringLiteral("kind"), kPlotKinds, PlotKind::Line);
    for (const JsonNode& series : node.list(QStringLiteral("series")))
        plot.series.append(readSeries(series, state));
    if (plot.series.isEmpty())
        node.report(Code::MissingField, QStringLiteral("series"), QStringLiteral("array"));
    readAxes(node, plot, state);
    for (const JsonNode& line : node.list(QStringLiteral("lines"))) {
        line.allowOnly({"id", "value", "role"});
        plot.lines.append({line.string(QStringLiteral("id")),
                           readNamed(line, QStringLiteral("role"), kLineRoles, LineRole::Threshold),
                           readReference(line.field(QStringLiteral("value")), state)});
    }
    if (node.has(QStringLiteral("marker")))
        plot.marker = readReference(node.field(QStringLiteral("marker")), state);
    return plot;
}

WorkbenchBlock readWorkbench(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "controls", "more", "readouts", "plots", "verdicts", "formula"});
    WorkbenchBlock bench;
    bench.controls = readControls(node, QStringLiteral("controls"), state);
    bench.more = readControls(node, QStringLiteral("more"), state);
    if (bench.controls.size() > 3)
        node.field(QStringLiteral("controls"))
            .report(Code::TooManyControls, QString::number(bench.controls.size()), QStringLiteral("3"));
    for (const JsonNode& readout : node.list(QStringLiteral("readouts")))
        bench.readouts.append(readReadout(readout, state));
    for (const JsonNode& plot : node.list(QStringLiteral("plots")))
        bench.plots.append(readPlot(plot, state));
    for (const JsonNode& verdict : node.list(QStringLiteral("verdicts")))
        bench.verdicts.append(readVerdict(verdict, state));
    bench.hasFormula = node.boolean(QStringLiteral("formula"), false);
    return bench;
}

}  // namespace ridgepoint::labs
