// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"
#include "core/labs/load/named_choice.h"
#include "core/labs/plot_histogram.h"
#include "core/models/pipeline_bubble.h"

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

constexpr std::array kScales{Named<AxisScale>{"linear", AxisScale::Linear},
                             Named<AxisScale>{"log2", AxisScale::Log2},
                             Named<AxisScale>{"log10", AxisScale::Log10}};
constexpr std::array kRoles{Named<SeriesRole>{"current", SeriesRole::Current},
                            Named<SeriesRole>{"effective", SeriesRole::Effective},
                            Named<SeriesRole>{"reference", SeriesRole::Reference},
                            Named<SeriesRole>{"series1", SeriesRole::Series1},
                            Named<SeriesRole>{"series2", SeriesRole::Series2},
                            Named<SeriesRole>{"series3", SeriesRole::Series3},
                            Named<SeriesRole>{"series4", SeriesRole::Series4},
                            Named<SeriesRole>{"series5", SeriesRole::Series5},
                            Named<SeriesRole>{"series6", SeriesRole::Series6}};
constexpr std::array kLineRoles{
    Named<LineRole>{"expectation", LineRole::Expectation}, Named<LineRole>{"ceiling", LineRole::Ceiling},
    Named<LineRole>{"threshold", LineRole::Threshold}, Named<LineRole>{"crossing", LineRole::Crossing},
    Named<LineRole>{"here", LineRole::Here}};
constexpr std::array kPlotKinds{
    Named<PlotKind>{"line", PlotKind::Line},           Named<PlotKind>{"bars", PlotKind::Bars},
    Named<PlotKind>{"stacked", PlotKind::StackedBars}, Named<PlotKind>{"slots", PlotKind::Slots},
    Named<PlotKind>{"histogram", PlotKind::Histogram}, Named<PlotKind>{"front", PlotKind::Front}};
constexpr std::array kBetter{Named<models::Better>{"less", models::Better::Less},
                             Named<models::Better>{"more", models::Better::More}};
constexpr std::array kUpright{Named<bool>{"y", false}, Named<bool>{"x", true}};

QString field(const char* name) {
    return QLatin1String(name);
}

bool isKnown(const Reference& reference) {
    return reference.isSlot() || reference.instance >= 0;
}

bool isPerCategory(const Reference& reference, const LoadState& state) {
    if (reference.instance < 0 || reference.category >= 0) return false;
    const auto& outputs = state.lab.instances[reference.instance].model->outputs;
    return outputs[static_cast<std::size_t>(reference.output)].shape == models::Shape::PerCategory;
}

/// Curves, lines and markers take a number; bars and their segments take an output with categories.
void checkShape(const JsonNode& node, const Reference& reference, bool wantsCategories,
                const LoadState& state) {
    if (isKnown(reference) && isPerCategory(reference, state) != wantsCategories)
        node.report(Code::WrongType, reference.written,
                    wantsCategories ? field("per-category output") : field("number"));
}

/// Reports a value that cannot be shown on its axis.
void checkUnit(const JsonNode& node, const Reference& reference, const units::Unit* axis,
               const LoadState& state) {
    if (!isKnown(reference) || !axis) return;
    if (!shownFactor(referenceUnit(state.lab, reference), axis))
        node.report(Code::WrongUnit, reference.written, QString::fromStdString(std::string(axis->id)));
}

PlotSeriesDef readSeries(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "value", "with", "role", "when"});
    PlotSeriesDef series;
    series.id = node.string(field("id"));
    series.value = readReference(node.field(field("value")), state);
    series.with = readAssignments(node.field(field("with")), state);
    series.role = readNamed(node, field("role"), kRoles, SeriesRole::Series1);
    series.when = readConditions(node, field("when"), state);
    return series;
}

void readSeriesList(const JsonNode& node, PlotDef& plot, LoadState& state) {
    const QVector<JsonNode> list = node.list(field("series"));
    for (const JsonNode& series : list)
        plot.series.append(readSeries(series, state));
    if (list.isEmpty()) node.report(Code::MissingField, field("series"), field("array"));
    for (qsizetype i = 0; i < list.size(); ++i)
        checkShape(list[i].field(field("value")), plot.series[i].value, plot.kind != PlotKind::Line, state);
}

void readSweep(const JsonNode& sweep, PlotDef& plot, LoadState& state) {
    sweep.allowOnly({"over", "from", "to", "points", "scale", "shown", "decimals"});
    const QString over = sweep.string(field("over"));
    plot.sweepSlot = state.lab.slotOf(over);
    if (plot.sweepSlot < 0) sweep.report(Code::UnknownReference, over);
    plot.from = sweep.number(field("from"));
    plot.to = sweep.number(field("to"));
    plot.points = qBound(2, sweep.integer(field("points"), 200), 5000);
    plot.xScale = readNamed(sweep, field("scale"), kScales, AxisScale::Linear);
    plot.xDecimals = sweep.integer(field("decimals"), 0);
    if (plot.sweepSlot >= 0) {
        const bool isControl = plot.sweepSlot < state.lab.controls.size();
        const units::Unit* usual = isControl ? state.lab.controls[plot.sweepSlot].shown : nullptr;
        const units::Unit* shown = readShown(sweep, state.lab.slotUnit(plot.sweepSlot));
        plot.xShown = sweep.has(field("shown")) || !usual ? shown : usual;
    }
    if (!(plot.from < plot.to) || (plot.xScale != AxisScale::Linear && plot.from <= 0.0))
        sweep.report(Code::OutOfDomain, over, field("from < to"));
}

void readValueAxis(const JsonNode& node, PlotDef& plot, LoadState& state) {
    const JsonNode y = node.field(field("y"));
    y.allowOnly({"shown", "scale", "decimals", "from", "to"});
    if (!plot.series.isEmpty() && isKnown(plot.series[0].value))
        plot.yShown = readShown(y, referenceUnit(state.lab, plot.series[0].value));
    plot.yScale = readNamed(y, field("scale"), kScales, AxisScale::Linear);
    plot.yDecimals = y.integer(field("decimals"), 1);
    plot.yFrom = y.number(field("from"), 0.0);
    plot.yTo = y.number(field("to"), 0.0);
    if (plot.kind == PlotKind::StackedBars && plot.yScale != AxisScale::Linear)
        y.field(field("scale")).report(Code::NotACategory, y.string(field("scale")), field("linear"));
    if (plot.kind == PlotKind::StackedBars && plot.yFrom != 0.0)
        y.field(field("from")).report(Code::OutOfDomain, QString::number(plot.yFrom), field("0"));
    const QVector<JsonNode> list = node.list(field("series"));
    for (qsizetype i = 1; i < plot.series.size(); ++i)
        checkUnit(list[i].field(field("value")), plot.series[i].value, plot.yShown, state);
}

void readLines(const JsonNode& node, PlotDef& plot, LoadState& state) {
    for (const JsonNode& line : node.list(field("lines"))) {
        line.allowOnly({"id", "value", "role", "axis"});
        PlotLineDef def;
        def.id = line.string(field("id"));
        def.role = readNamed(line, field("role"), kLineRoles, LineRole::Threshold);
        def.value = readReference(line.field(field("value")), state);
        def.isUpright = readNamed(line, field("axis"), kUpright, false);
        checkShape(line.field(field("value")), def.value, false, state);
        const bool hasPlaces =
            plot.kind == PlotKind::Line || plot.kind == PlotKind::Histogram || plot.kind == PlotKind::Front;
        if (def.isUpright && !hasPlaces)
            line.field(field("axis")).report(Code::NotACategory, field("x"), field("y"));
        else
            checkUnit(line.field(field("value")), def.value, def.isUpright ? plot.xShown : plot.yShown,
                      state);
        plot.lines.append(def);
    }
}

/// A value alone stands over the swept control; with "x" and "y" the marker has a place of its own.
void readMarker(const JsonNode& node, PlotDef& plot, LoadState& state) {
    const JsonNode value = node.isObject() ? node.field(field("y")) : node;
    plot.marker = readReference(value, state);
    checkShape(value, *plot.marker, false, state);
    checkUnit(value, *plot.marker, plot.yShown, state);
    if (!node.isObject()) return;
    node.allowOnly({"x", "y"});
    const JsonNode place = node.field(field("x"));
    plot.markerPlace = readReference(place, state);
    checkShape(place, *plot.markerPlace, false, state);
    checkUnit(place, *plot.markerPlace, plot.xShown, state);
}

/// Offers by what they cost and what they give. Both axes begin at zero.
void readFront(const JsonNode& node, PlotDef& plot, LoadState& state) {
    node.allowOnly({"id", "kind", "x", "y", "series", "lines", "contexts"});
    const JsonNode x = node.field(field("x"));
    const JsonNode y = node.field(field("y"));
    for (const JsonNode& offer : node.list(field("series"))) {
        offer.allowOnly({"id", "x", "y", "role"});
        PlotSeriesDef series;
        series.id = offer.string(field("id"));
        series.role = readNamed(offer, field("role"), kRoles, SeriesRole::Series1);
        series.place = readReference(offer.field(field("x")), state);
        series.value = readReference(offer.field(field("y")), state);
        if (plot.series.isEmpty() && isKnown(*series.place) && isKnown(series.value)) {
            plot.xShown = readShown(x, referenceUnit(state.lab, *series.place));
            plot.yShown = readShown(y, referenceUnit(state.lab, series.value));
        }
        checkShape(offer.field(field("x")), *series.place, false, state);
        checkShape(offer.field(field("y")), series.value, false, state);
        checkUnit(offer.field(field("x")), *series.place, plot.xShown, state);
        checkUnit(offer.field(field("y")), series.value, plot.yShown, state);
        plot.series.append(series);
    }
    if (plot.series.size() < 2) node.report(Code::MissingField, field("series"), field("two offers"));
    x.allowOnly({"shown", "decimals", "better"});
    y.allowOnly({"shown", "decimals", "better"});
    plot.xDecimals = x.integer(field("decimals"), 1);
    plot.yDecimals = y.integer(field("decimals"), 1);
    plot.goals = {readNamed(x, field("better"), kBetter, models::Better::Less),
                  readNamed(y, field("better"), kBetter, models::Better::More)};
    readLines(node, plot, state);
}

/// A schedule is drawn from a pipeline_bubble, so that picture and readouts cannot disagree.
void readSchedule(const JsonNode& node, PlotDef& plot, LoadState& state) {
    node.allowOnly({"id", "kind", "pipeline", "contexts"});
    const QString id = node.string(field("pipeline"));
    plot.pipeline = state.lab.instanceOf(id);
    if (id.isEmpty()) return;
    if (plot.pipeline < 0)
        node.field(field("pipeline")).report(Code::UnknownReference, id);
    else if (state.lab.instances[plot.pipeline].model != &models::kPipelineBubble)
        node.field(field("pipeline")).report(Code::WrongType, id, field("instance of pipeline_bubble"));
}

/// The samples of a simulation: x is its latency, y counts them.
void readHistogram(const JsonNode& node, PlotDef& plot, LoadState& state) {
    node.allowOnly({"id", "kind", "of", "normal", "y", "lines", "contexts"});
    const QString id = node.string(field("of"));
    plot.simulation = state.lab.instanceOf(id);
    if (!id.isEmpty() && plot.simulation < 0)
        node.field(field("of")).report(Code::UnknownReference, id);
    else if (plot.simulation >= 0 && !hasHistogram(*state.lab.instances[plot.simulation].model))
        node.field(field("of")).report(Code::WrongType, id, field("instance of tail_run or scenario_run"));
    plot.hasNormal = node.boolean(field("normal"), false);
    const JsonNode y = node.field(field("y"));
    y.allowOnly({"scale"});
    plot.yScale = readNamed(y, field("scale"), kScales, AxisScale::Linear);
    plot.yDecimals = 0;
    plot.yShown = units::findUnit("count");
    plot.xShown = units::findUnit("ms");
    plot.xDecimals = 1;
    readLines(node, plot, state);
}

}  // namespace

PlotDef readPlot(const JsonNode& node, LoadState& state) {
    PlotDef plot;
    plot.id = node.string(field("id"));
    plot.kind = readNamed(node, field("kind"), kPlotKinds, PlotKind::Line);
    plot.contexts = readContexts(node, state);
    if (plot.kind == PlotKind::Slots) {
        readSchedule(node, plot, state);
        return plot;
    }
    if (plot.kind == PlotKind::Histogram) {
        readHistogram(node, plot, state);
        return plot;
    }
    if (plot.kind == PlotKind::Front) {
        readFront(node, plot, state);
        return plot;
    }
    if (plot.kind == PlotKind::Line)
        node.allowOnly({"id", "kind", "sweep", "y", "series", "lines", "marker", "contexts"});
    else if (plot.kind == PlotKind::Bars)
        node.allowOnly({"id", "kind", "y", "series", "lines", "contexts"});
    else
        node.allowOnly({"id", "kind", "y", "series", "contexts"});
    readSeriesList(node, plot, state);
    if (plot.kind == PlotKind::Line) readSweep(node.field(field("sweep")), plot, state);
    readValueAxis(node, plot, state);
    readLines(node, plot, state);
    if (node.has(field("marker"))) {
        readMarker(node.field(field("marker")), plot, state);
    }
    return plot;
}

}  // namespace ridgepoint::labs
