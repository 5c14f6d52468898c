// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"
#include "core/labs/load/named_choice.h"

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

constexpr std::array kZones{Named<Zone>{"info", Zone::Info}, Named<Zone>{"success", Zone::Success},
                            Named<Zone>{"caution", Zone::Caution}, Named<Zone>{"danger", Zone::Danger}};

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

}  // namespace

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
