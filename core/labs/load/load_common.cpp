// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/load/load_state.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

/// Keys of resources/sources.json, read once.
const QStringList& knownSources() {
    static const QStringList keys = [] {
        QFile file(QStringLiteral(":/ridgepoint/sources.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        return open ? QJsonDocument::fromJson(file.readAll()).object().keys() : QStringList();
    }();
    return keys;
}

}  // namespace

void checkSource(const JsonNode& node, const QString& key) {
    if (!key.isEmpty() && !knownSources().contains(key))
        node.field(QStringLiteral("source")).report(Code::UnknownSource, key);
}

const units::Unit* readUnit(const JsonNode& node, const QString& name, const units::Unit* otherwise) {
    if (!node.has(name)) return otherwise;
    const QString id = node.string(name);
    const units::Unit* unit = units::findUnit(id.toStdString());
    if (!unit) node.field(name).report(Code::UnknownUnit, id);
    return unit ? unit : otherwise;
}

const units::Unit* readShown(const JsonNode& node, const units::Unit* from) {
    const units::Unit* shown = readUnit(node, QStringLiteral("shown"), from);
    if (!shownFactor(from, shown))
        node.field(QStringLiteral("shown"))
            .report(Code::WrongUnit, node.string(QStringLiteral("shown")),
                    QString::fromStdString(std::string(from->id)));
    return shown;
}

namespace {

bool findOutput(const QStringList& parts, const Lab& lab, Reference& r) {
    r.instance = lab.instanceOf(parts[0]);
    if (r.instance < 0) return false;
    const models::ModelDescriptor& model = *lab.instances[r.instance].model;
    r.output = models::outputIndex(model, parts[1].toStdString());
    if (r.output < 0) return false;
    if (parts.size() == 2) return true;
    const auto& categories = model.outputs[static_cast<std::size_t>(r.output)].categories;
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (QLatin1String(categories[i].data(), static_cast<int>(categories[i].size())) == parts[2])
            r.category = static_cast<int>(i);
    return r.category >= 0;
}

}  // namespace

std::optional<Reference> findReference(const QString& written, const Lab& lab) {
    Reference r;
    r.written = written;
    QStringList parts = written.split(u'.');
    if (const int scenario = lab.scenarioOf(parts[0]); scenario >= 0 && parts.size() > 1) {
        r.scenario = scenario;
        parts.removeFirst();
    }
    if (parts.size() == 1) {
        r.slot = lab.slotOf(parts[0]);
        return r.slot >= 0 ? std::optional(r) : std::nullopt;
    }
    if (parts.size() > 3) return std::nullopt;
    return findOutput(parts, lab, r) ? std::optional(r) : std::nullopt;
}

Reference readReference(const JsonNode& node, LoadState& state) {
    if (!node.isString()) {
        node.report(node.exists() ? Code::WrongType : Code::MissingField, node.pointer().section(u'/', -1),
                    QStringLiteral("reference"));
        return {};
    }
    const QString written = node.value().toString();
    if (const auto found = findReference(written, state.lab)) return *found;
    const int instance = state.lab.instanceOf(written.section(u'.', 0, 0));
    node.report(instance >= 0 ? Code::UnknownOutput : Code::UnknownReference, written);
    return {};
}

std::optional<SlotAssignment> readSlotValue(const JsonNode& node, int slot, LoadState& state) {
    SlotAssignment a;
    a.slot = slot;
    const bool isControl = slot < state.lab.controls.size();
    if (isControl && state.lab.controls[slot].isChoice() && node.isString()) {
        const qsizetype index = state.lab.controls[slot].choices.indexOf(node.value().toString());
        if (index < 0) {
            node.report(Code::NotACategory, node.value().toString(),
                        state.lab.controls[slot].choices.join(u' '));
            return std::nullopt;
        }
        a.value = static_cast<double>(index);
        return a;
    }
    if (node.isNumber()) {
        a.value = node.value().toDouble();
        return a;
    }
    for (const char* kind : {"quantity", "control"}) {
        if (!node.has(QLatin1String(kind))) continue;
        a.fromSlot = state.lab.slotOf(node.string(QLatin1String(kind)));
        if (a.fromSlot >= 0) {
            // The number is copied as it is: in another unit it would be another quantity.
            const units::Unit* from = state.lab.slotUnit(a.fromSlot);
            const units::Unit* to = state.lab.slotUnit(slot);
            if (from && to && from->toBase != to->toBase)
                node.report(Code::WrongUnit, node.string(QLatin1String(kind)),
                            QString::fromStdString(std::string(to->id)));
            return a;
        }
        node.report(Code::UnknownReference, node.string(QLatin1String(kind)));
        return std::nullopt;
    }
    if (node.has(QStringLiteral("hardware"))) {
        const QString id = node.string(QStringLiteral("hardware"));
        const auto* record = state.hardware.find(id);
        if (!record) {
            node.report(Code::UnknownHardware, id);
            return std::nullopt;
        }
        const units::Unit* unit = units::findUnit(record->unit.toStdString());
        const auto factor = shownFactor(unit, state.lab.slotUnit(slot));
        if (!unit || !factor) {
            node.report(Code::WrongUnit, record->unit);
            return std::nullopt;
        }
        a.value = hardwareNumber(*record) * *factor;
        return a;
    }
    node.report(Code::WrongType, node.pointer().section(u'/', -1),
                QStringLiteral("number, quantity or hardware"));
    return std::nullopt;
}

namespace {

/// @param context  -1: in every context
void readAssignments(const JsonNode& node, int context, LoadState& state,
                     QVector<SlotAssignment>& assignments) {
    for (const QString& name : node.names()) {
        if (context < 0 && name == QLatin1String("contexts")) continue;
        const int slot = state.lab.slotOf(name);
        if (slot < 0)
            node.field(name).report(Code::UnknownReference, name);
        else if (auto a = readSlotValue(node.field(name), slot, state)) {
            a->context = context;
            assignments.append(*a);
        }
    }
}

}  // namespace

QVector<SlotAssignment> readAssignments(const JsonNode& node, LoadState& state) {
    QVector<SlotAssignment> assignments;
    if (!node.exists() || !node.requireObject()) return assignments;
    readAssignments(node, -1, state, assignments);
    const JsonNode contexts = node.field(QStringLiteral("contexts"));
    if (!contexts.exists() || !contexts.requireObject()) return assignments;
    for (const QString& id : contexts.names()) {
        const int context = state.lab.contextOf(id);
        if (context < 0)
            contexts.field(id).report(Code::UnknownReference, id);
        else if (contexts.field(id).requireObject())
            readAssignments(contexts.field(id), context, state, assignments);
    }
    return assignments;
}

ContextSet readContexts(const JsonNode& node, const LoadState& state) {
    ContextSet contexts;
    const QString name = QStringLiteral("contexts");
    if (!node.has(name)) return contexts;
    for (const QString& id : node.strings(name)) {
        const int context = state.lab.contextOf(id);
        if (context < 0)
            node.field(name).report(Code::UnknownReference, id);
        else if (!contexts.contains(context))
            contexts.append(context);
    }
    if (contexts.isEmpty())  // an item of no context, read as one of all
        node.field(name).report(Code::MissingField, name, state.lab.contexts.value(0).id);
    return contexts;
}

namespace {

struct ComparisonName {
    const char* name;
    Comparison comparison;
};
constexpr std::array kComparisons{ComparisonName{"at_least", Comparison::AtLeast},
                                  ComparisonName{"at_most", Comparison::AtMost},
                                  ComparisonName{"above", Comparison::Above},
                                  ComparisonName{"below", Comparison::Below},
                                  ComparisonName{"is", Comparison::Is},
                                  ComparisonName{"is_not", Comparison::IsNot}};

/// The index of a category, for `"is": "memory"`.
double categoryLimit(const JsonNode& node, const Reference& value, const LoadState& state) {
    if (value.instance < 0) {
        const QStringList choices = value.isSlot() ? state.lab.slotChoices(value.slot) : QStringList();
        const qsizetype index = choices.indexOf(node.value().toString());
        if (index < 0) node.report(Code::NotACategory, node.value().toString(), choices.join(u' '));
        return static_cast<double>(index);
    }
    const auto& output =
        state.lab.instances[value.instance].model->outputs[static_cast<std::size_t>(value.output)];
    for (std::size_t i = 0; i < output.categories.size(); ++i)
        if (node.value().toString().toStdString() == output.categories[i]) return static_cast<double>(i);
    node.report(Code::NotACategory, node.value().toString());
    return -1.0;
}

Condition readCondition(const JsonNode& node, LoadState& state) {
    Condition condition;
    condition.value = readReference(node.field(QStringLiteral("value")), state);
    condition.with = readAssignments(node.field(QStringLiteral("with")), state);
    int comparisons = 0;
    for (const ComparisonName& row : kComparisons) {
        const JsonNode limit = node.field(QLatin1String(row.name));
        if (!limit.exists()) continue;
        ++comparisons;
        condition.comparison = row.comparison;
        if (limit.isNumber())
            condition.limit = limit.value().toDouble();
        else if (row.comparison == Comparison::Is || row.comparison == Comparison::IsNot)
            condition.limit = categoryLimit(limit, condition.value, state);
        else
            condition.limit = readReference(limit, state);
    }
    if (comparisons != 1)
        node.report(Code::MissingField, QStringLiteral("at_least"), QStringLiteral("one comparison"));
    return condition;
}

}  // namespace

QVector<Condition> readConditions(const JsonNode& node, const QString& name, LoadState& state) {
    QVector<Condition> conditions;
    for (const JsonNode& item : node.list(name)) {
        item.allowOnly({"value", "with", "at_least", "at_most", "above", "below", "is", "is_not"});
        conditions.append(readCondition(item, state));
    }
    return conditions;
}

QVector<Condition> readEvidence(const JsonNode& node, LoadState& state) {
    QVector<Condition> conditions;
    for (const JsonNode& item : node.list(QStringLiteral("evidence"))) {
        item.allowOnly(
            {"value", "with", "at_least", "at_most", "above", "below", "is", "is_not", "contexts"});
        conditions.append(readCondition(item, state));
        conditions.last().contexts = readContexts(item, state);
    }
    return conditions;
}

}  // namespace ridgepoint::labs
