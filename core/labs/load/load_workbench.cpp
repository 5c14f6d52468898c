// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"
#include "core/labs/load/named_choice.h"
#include "core/labs/long_run.h"

#include <QJsonArray>

#include <algorithm>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

constexpr std::array kZones{Named<Zone>{"info", Zone::Info}, Named<Zone>{"success", Zone::Success},
                            Named<Zone>{"caution", Zone::Caution}, Named<Zone>{"danger", Zone::Danger}};

ReadoutDef readReadout(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "value", "shown", "decimals", "zones", "zone_value", "strip", "contexts"});
    ReadoutDef readout;
    readout.id = node.string(QStringLiteral("id"));
    readout.contexts = readContexts(node, state);
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
    verdict.contexts = readContexts(node, state);
    verdict.id = node.string(QStringLiteral("id"));
    verdict.failure = node.boolean(QStringLiteral("failure"), false);
    verdict.zone =
        readNamed(node, QStringLiteral("zone"), kZones, verdict.failure ? Zone::Danger : Zone::Info);
    verdict.when = readConditions(node, QStringLiteral("when"), state);
    if (verdict.when.isEmpty())
        node.report(Code::MissingField, QStringLiteral("when"), QStringLiteral("array"));
    return verdict;
}

/// `long`: what may be run with more samples, and with how many.
QVector<LongRunDef> readLongRuns(const JsonNode& node, LoadState& state) {
    QVector<LongRunDef> runs;
    for (const JsonNode& item : node.list(QStringLiteral("long"))) {
        item.allowOnly({"of", "counts", "contexts"});
        LongRunDef run;
        run.contexts = readContexts(item, state);
        const QString id = item.string(QStringLiteral("of"));
        run.instance = state.lab.instanceOf(id);
        if (run.instance < 0) {
            item.field(QStringLiteral("of")).report(Code::UnknownReference, id);
            continue;
        }
        const models::ModelDescriptor& model = *state.lab.instances[run.instance].model;
        if (!canRunLong(model)) {
            item.field(QStringLiteral("of"))
                .report(Code::WrongType, id, QStringLiteral("instance of tail_run or scenario_run"));
            continue;
        }
        const models::Parameter& many = model.parameters[static_cast<std::size_t>(countParameter(model))];
        for (const QJsonValue& count : item.field(QStringLiteral("counts")).value().toArray()) {
            const qint64 previous = run.counts.isEmpty() ? 0 : run.counts.last();
            const qint64 whole = count.toInteger();  // 0 for parts of one and for what is no number
            if (whole > previous && static_cast<double>(whole) <= many.max)
                run.counts.append(whole);
            else
                item.field(QStringLiteral("counts"))
                    .report(Code::OutOfDomain, count.toVariant().toString(),
                            QStringLiteral("rising, up to %1").arg(many.max, 0, 'f', 0));
        }
        if (run.counts.isEmpty())
            item.report(Code::MissingField, QStringLiteral("counts"), QStringLiteral("array"));
        else
            runs.append(run);
    }
    return runs;
}

/// A control is named by its id, or by an object that also says where it exists.
QVector<BenchControl> readControls(const JsonNode& node, const QString& name, LoadState& state) {
    QVector<BenchControl> controls;
    for (const JsonNode& item : node.list(name)) {
        BenchControl control;
        if (item.isObject()) {
            item.allowOnly({"id", "contexts"});
            control.contexts = readContexts(item, state);
        }
        const QString id = item.isObject() ? item.string(QStringLiteral("id")) : item.value().toString();
        control.slot = state.lab.slotOf(id);
        if (control.slot >= 0 && control.slot < state.lab.controls.size())
            controls.append(control);
        else
            node.field(name).report(Code::UnknownReference, id);
    }
    return controls;
}

/// Each context has an instrument of its own: few main controls, none twice, something to read.
/// @return false when something is wrong; said once, not again for each further context
bool checkInContext(const JsonNode& node, const WorkbenchBlock& bench, int context, const Lab& lab) {
    bool good = true;
    const auto report = [&](const char* field, Code code, const QString& subject, const QString& expected) {
        node.field(QLatin1String(field)).report(code, subject, expected);
        good = false;
    };
    const auto missing = [&](const auto& items, const char* field) {
        const bool any = std::ranges::any_of(items, [&](const auto& item) { return item.existsIn(context); });
        if (!items.isEmpty() && !any)
            report(field, Code::NothingInContext, QLatin1String(field), lab.contexts[context].id);
    };
    const qsizetype most = 3;
    const qsizetype main = bench.mainIn(context).size();
    if (main > most)
        report("controls", Code::TooManyControls, QString::number(main), lab.contexts[context].id);
    QVector<int> seen;
    for (const int slot : bench.slotsIn(context)) {
        if (good && seen.contains(slot))
            report("controls", Code::DuplicateId, lab.controls[slot].id, lab.contexts[context].id);
        seen.append(slot);
    }
    QVector<int> simulations;
    for (const LongRunDef& run : bench.longRuns)
        if (includes(run.contexts, context)) simulations.append(run.instance);
    if (simulations.size() > 1)
        report("long", Code::DuplicateId, lab.instances[simulations[1]].id, lab.contexts[context].id);
    missing(bench.readouts, "readouts");
    missing(bench.plots, "plots");
    return good;
}

}  // namespace

WorkbenchBlock readWorkbench(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "controls", "more", "readouts", "plots", "verdicts", "formula", "long"});
    WorkbenchBlock bench;
    bench.controls = readControls(node, QStringLiteral("controls"), state);
    bench.more = readControls(node, QStringLiteral("more"), state);
    for (const JsonNode& readout : node.list(QStringLiteral("readouts")))
        bench.readouts.append(readReadout(readout, state));
    for (const JsonNode& plot : node.list(QStringLiteral("plots")))
        bench.plots.append(readPlot(plot, state));
    for (const JsonNode& verdict : node.list(QStringLiteral("verdicts")))
        bench.verdicts.append(readVerdict(verdict, state));
    bench.longRuns = readLongRuns(node, state);
    bench.hasFormula = node.boolean(QStringLiteral("formula"), false);
    int context = 0;
    while (context < state.lab.contexts.size() && checkInContext(node, bench, context, state.lab))
        ++context;
    return bench;
}

}  // namespace ridgepoint::labs
