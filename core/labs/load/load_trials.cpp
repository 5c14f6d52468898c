// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

constexpr int kFewestTrials = 2;
constexpr int kMostTrials = 100;

bool isKnown(const Reference& reference) {
    return reference.isSlot() || reference.instance >= 0;
}

/// A reference that follows the controls: at a scenario every trial would give the same.
Reference readLive(const JsonNode& node, LoadState& state) {
    const Reference reference = readReference(node, state);
    if (reference.scenario < 0) return reference;
    node.report(Code::WrongType, reference.written, QStringLiteral("a reference that no scenario fixes"));
    return {};
}

/// A column is a reference, in the unit of the reading where it can be, or an object with unit and decimals.
TrialColumn readColumn(const JsonNode& node, const TrialColumn& reads, LoadState& state) {
    TrialColumn column{{}, nullptr, reads.decimals};
    if (!node.isObject()) {
        column.value = readLive(node, state);
        if (!isKnown(column.value)) return column;
        const units::Unit* own = referenceUnit(state.lab, column.value);
        column.shown = shownFactor(own, reads.shown) ? reads.shown : own;
        return column;
    }
    node.allowOnly({"value", "shown", "decimals"});
    column.value = readLive(node.field(QStringLiteral("value")), state);
    if (isKnown(column.value)) column.shown = readShown(node, referenceUnit(state.lab, column.value));
    column.decimals = node.integer(QStringLiteral("decimals"), reads.decimals);
    return column;
}

/// The control whose threshold is sought: a number that the student moves.
int readControl(const JsonNode& node, const LoadState& state) {
    const QString id = node.string(QStringLiteral("control"));
    const int slot = state.lab.slotOf(id);
    const bool isSlider =
        slot >= 0 && slot < state.lab.controls.size() && !state.lab.controls[slot].isChoice();
    if (!isSlider) node.field(QStringLiteral("control")).report(Code::TrialsControl, id);
    return isSlider ? slot : -1;
}

}  // namespace

TrialsBlock readTrials(const JsonNode& node, LoadState& state) {
    node.allowOnly(
        {"kind", "id", "least", "control", "reads", "limit", "shown", "decimals", "tolerance", "logs"});
    TrialsBlock block;
    block.least = node.integer(QStringLiteral("least"), block.least);
    if (block.least < kFewestTrials || block.least > kMostTrials)
        node.field(QStringLiteral("least"))
            .report(Code::OutOfDomain, QString::number(block.least),
                    QStringLiteral("%1 to %2").arg(kFewestTrials).arg(kMostTrials));
    block.control = readControl(node, state);
    block.reads.value = readLive(node.field(QStringLiteral("reads")), state);
    block.limit = readLive(node.field(QStringLiteral("limit")), state);
    block.reads.decimals = node.integer(QStringLiteral("decimals"), block.reads.decimals);
    block.tolerance = node.number(QStringLiteral("tolerance"), block.tolerance);
    if (!isKnown(block.reads.value) || !isKnown(block.limit)) return block;
    const units::Unit* own = referenceUnit(state.lab, block.reads.value);
    block.reads.shown = readShown(node, own);
    const auto factor = shownFactor(referenceUnit(state.lab, block.limit), own);
    if (!factor) node.field(QStringLiteral("limit")).report(Code::WrongUnit, block.limit.written);
    block.limitFactor = factor.value_or(1.0);
    for (const JsonNode& item : node.list(QStringLiteral("logs")))
        block.logs.append(readColumn(item, block.reads, state));
    return block;
}

void checkObserved(const JsonNode& act, const ActDef& read, const LoadState& state) {
    const QVector<JsonNode> nodes = act.list(QStringLiteral("blocks"));
    const Block* bench = read.find(BlockKind::Workbench);
    QVector<int> moved;
    if (const auto* detail = bench ? std::get_if<WorkbenchBlock>(&bench->detail) : nullptr)
        moved = detail->allSlots();
    QStringList names;
    for (const int slot : moved)
        if (!state.lab.controls[slot].isChoice()) names.append(state.lab.controls[slot].id);
    int observed = 0;
    for (qsizetype i = 0; i < read.blocks.size(); ++i) {
        const Block& block = read.blocks[i];
        if (block.kind != BlockKind::Observe && block.kind != BlockKind::Trials) continue;
        if (++observed > 1) nodes[i].report(Code::ObservedTwice, block.id);
        const auto* trials = std::get_if<TrialsBlock>(&block.detail);
        if (trials && trials->control >= 0 && !moved.contains(trials->control))
            nodes[i]
                .field(QStringLiteral("control"))
                .report(Code::TrialsControl, state.lab.controls[trials->control].id, names.join(u' '));
    }
}

}  // namespace ridgepoint::labs
