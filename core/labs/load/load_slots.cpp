// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/load_state.h"

#include <cmath>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

constexpr int kMostSteps = 20'000'000;  ///< of a control: a search lists them all

QuantityDef readQuantity(const QString& id, const JsonNode& node, LoadState& state) {
    node.allowOnly({"value", "unit", "source", "hardware"});
    QuantityDef quantity;
    quantity.id = id;
    if (node.has(QStringLiteral("hardware"))) {
        quantity.hardware = node.string(QStringLiteral("hardware"));
        quantity.source = QStringLiteral("hardware:") + quantity.hardware;
        if (const auto* record = state.hardware.find(quantity.hardware)) {
            quantity.unit = units::findUnit(record->unit.toStdString());
            if (!quantity.unit) node.report(Code::UnknownUnit, record->unit);
        }
    } else {
        quantity.unit = readUnit(node, QStringLiteral("unit"), nullptr);
        if (!node.has(QStringLiteral("unit"))) (void)node.string(QStringLiteral("unit"));
        quantity.source = node.string(QStringLiteral("source"));
        checkSource(node, quantity.source);
    }
    if (!quantity.unit) quantity.unit = units::findUnit("1");
    return quantity;
}

AxisScale readScale(const JsonNode& node, const QString& name) {
    const QString scale = node.string(name, QStringLiteral("linear"));
    if (scale == QLatin1String("log2")) return AxisScale::Log2;
    if (scale == QLatin1String("log10")) return AxisScale::Log10;
    if (scale != QLatin1String("linear"))
        node.field(name).report(Code::NotACategory, scale, QStringLiteral("linear log2 log10"));
    return AxisScale::Linear;
}

ControlDef readControl(const QString& id, const JsonNode& node) {
    node.allowOnly(
        {"unit", "shown", "decimals", "scale", "from", "to", "step", "default", "source", "choices"});
    ControlDef control;
    control.id = id;
    control.source = node.string(QStringLiteral("source"));
    checkSource(node, control.source);
    control.choices = node.strings(QStringLiteral("choices"));
    control.unit = units::findUnit("1");
    control.shown = control.unit;
    if (control.isChoice()) return control;
    if (!node.has(QStringLiteral("unit"))) (void)node.string(QStringLiteral("unit"));
    control.unit = readUnit(node, QStringLiteral("unit"), control.unit);
    control.shown = readShown(node, control.unit);
    control.decimals = node.integer(QStringLiteral("decimals"), 0);
    control.scale = readScale(node, QStringLiteral("scale"));
    control.from = node.number(QStringLiteral("from"));
    control.to = node.number(QStringLiteral("to"));
    control.step = node.number(QStringLiteral("step"));
    if (!(control.from < control.to) || !(control.step > 0.0))
        node.report(Code::OutOfDomain, id, QStringLiteral("from < to, step > 0"));
    else if ((control.to - control.from) / control.step > kMostSteps)
        node.report(Code::OutOfDomain, id, QStringLiteral("%1 steps").arg(kMostSteps));
    return control;
}

void checkDefaultOnGrid(const ControlDef& control, double value, const JsonNode& node) {
    if (control.isChoice()) return;
    const double steps = (value - control.from) / control.step;
    const bool inside = value >= control.from && value <= control.to;
    if (!inside || std::abs(steps - std::round(steps)) > 1e-6)
        node.report(Code::DefaultOffGrid, QString::number(value),
                    QStringLiteral("%1 + k × %2").arg(control.from).arg(control.step));
}

/// Which choices a control has in this context; a part that a profile lacks is not offered.
void readChoices(const JsonNode& node, ContextDef& context, LoadState& state) {
    for (const QString& id : node.names()) {
        const int slot = state.lab.slotOf(id);
        const bool isChoice =
            slot >= 0 && slot < state.lab.controls.size() && state.lab.controls[slot].isChoice();
        if (!isChoice) {
            node.field(id).report(Code::UnknownReference, id);
            continue;
        }
        const QStringList& all = state.lab.controls[slot].choices;
        const QStringList here = node.strings(id);
        QVector<int> indices;
        for (int i = 0; i < all.size(); ++i)
            if (here.contains(all[i])) indices.append(i);
        for (const QString& choice : here)
            if (!all.contains(choice)) node.field(id).report(Code::NotACategory, choice, all.join(u' '));
        if (indices.isEmpty()) node.field(id).report(Code::MissingField, id, all.join(u' '));
        context.choices.insert(slot, indices);
    }
}

/// Start values: quantities first (controls may copy them), then controls.
void fillStartValues(const JsonNode& root, const JsonNode& set, ContextDef& context, LoadState& state) {
    Lab& lab = state.lab;
    QVector<double>& values = context.slots_;
    values.fill(0.0, lab.slotCount());
    const auto fill = [&](int slot, const QString& id, const JsonNode& otherwise) {
        const JsonNode own = set.field(id);
        const JsonNode& node = own.exists() ? own : otherwise;
        if (!node.exists()) return node.report(Code::MissingField, id, QStringLiteral("value"));
        const auto a = readSlotValue(node, slot, state);
        if (a) values[slot] = a->fromSlot >= 0 ? values[a->fromSlot] : a->value;
        if (const auto* record =
                state.hardware.find(node.field(QStringLiteral("hardware")).value().toString()))
            context.hardware.insert(slot, {record->id, record->source, record->convention});
        if (a && slot < lab.controls.size()) {
            checkDefaultOnGrid(lab.controls[slot], values[slot], node);
            if (context.choices.contains(slot) && !context.choices[slot].contains(qRound(values[slot])))
                node.report(Code::NotACategory, lab.controls[slot].choices[qRound(values[slot])], context.id);
        }
    };
    const JsonNode quantities = root.field(QStringLiteral("quantities"));
    for (int i = 0; i < lab.quantities.size(); ++i) {
        const JsonNode node = quantities.field(lab.quantities[i].id);
        const bool hardware = !lab.quantities[i].hardware.isEmpty();
        fill(static_cast<int>(lab.controls.size()) + i, lab.quantities[i].id,
             hardware ? node : node.field(QStringLiteral("value")));
    }
    const JsonNode controls = root.field(QStringLiteral("controls"));
    for (int i = 0; i < lab.controls.size(); ++i)
        fill(i, lab.controls[i].id, controls.field(lab.controls[i].id).field(QStringLiteral("default")));
    for (int i = 0; i < lab.earlier.size(); ++i)
        values[lab.firstEarlierSlot() + i] = lab.earlier[i].otherwise;
    for (const QString& name : set.names())
        if (const int slot = lab.slotOf(name); slot < 0 || slot >= lab.firstEarlierSlot())
            set.field(name).report(Code::UnknownReference, name);
}

}  // namespace

double hardwareNumber(const hardware::HardwareRecord& record) {
    return record.high;
}

void readSlots(const JsonNode& root, LoadState& state) {
    const JsonNode controls = root.field(QStringLiteral("controls"));
    for (const QString& id : controls.names())
        state.lab.controls.append(readControl(id, controls.field(id)));
    const JsonNode quantities = root.field(QStringLiteral("quantities"));
    for (const QString& id : quantities.names()) {
        if (state.lab.slotOf(id) >= 0) quantities.field(id).report(Code::DuplicateId, id);
        state.lab.quantities.append(readQuantity(id, quantities.field(id), state));
    }
    readEarlier(root, state);
    const QVector<JsonNode> contexts = root.list(QStringLiteral("contexts"));
    if (contexts.isEmpty())
        root.report(Code::MissingField, QStringLiteral("contexts"), QStringLiteral("array"));
    for (const JsonNode& node : contexts) {
        node.allowOnly({"id", "set", "choices"});
        const QString id = node.string(QStringLiteral("id"));
        if (state.lab.contextOf(id) >= 0) node.report(Code::DuplicateId, id);
        ContextDef context;
        context.id = id;
        readChoices(node.field(QStringLiteral("choices")), context, state);
        fillStartValues(root, node.field(QStringLiteral("set")), context, state);
        state.lab.contexts.append(context);
    }
}

void readScenarios(const JsonNode& root, LoadState& state) {
    const JsonNode scenarios = root.field(QStringLiteral("scenarios"));
    if (const QString word = QStringLiteral("contexts"); state.lab.slotOf(word) >= 0)
        scenarios.report(Code::DuplicateId, word);  // in scenarios it holds what differs by context
    for (const QString& id : scenarios.names()) {
        const bool taken = state.lab.slotOf(id) >= 0 || state.lab.instanceOf(id) >= 0;
        if (taken) scenarios.field(id).report(Code::DuplicateId, id);
        state.lab.scenarios.append({id, readAssignments(scenarios.field(id), state)});
    }
}

}  // namespace ridgepoint::labs
