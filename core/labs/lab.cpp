// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab.h"

#include <numeric>

namespace ridgepoint::labs {
namespace {

template <class Row>
int indexOf(const QVector<Row>& rows, const QString& id) {
    for (int i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return i;
    return -1;
}

QVector<int> slotsOf(const QVector<BenchControl>& controls, int context) {
    QVector<int> slots_;
    for (const BenchControl& control : controls)
        if (control.existsIn(context)) slots_.append(control.slot);
    return slots_;
}

}  // namespace

QVector<int> WorkbenchBlock::mainIn(int context) const {
    return slotsOf(controls, context);
}

QVector<int> WorkbenchBlock::moreIn(int context) const {
    return slotsOf(more, context);
}

QVector<int> WorkbenchBlock::slotsIn(int context) const {
    return mainIn(context) + moreIn(context);
}

QVector<int> WorkbenchBlock::allSlots() const {
    QVector<int> slots_;
    for (const BenchControl& control : controls + more)
        if (!slots_.contains(control.slot)) slots_.append(control.slot);
    return slots_;
}

QVector<ReadoutDef> WorkbenchBlock::readoutsIn(int context) const {
    QVector<ReadoutDef> here;
    for (const ReadoutDef& readout : readouts)
        if (readout.existsIn(context)) here.append(readout);
    return here;
}

const LongRunDef* WorkbenchBlock::longRunIn(int context) const {
    for (const LongRunDef& run : longRuns)
        if (includes(run.contexts, context)) return &run;
    return nullptr;
}

const Block* ActDef::find(BlockKind kind) const {
    for (const Block& block : blocks)
        if (block.kind == kind) return &block;
    return nullptr;
}

const Question* ActDef::gate() const {
    const Block* block = find(BlockKind::Gate);
    return block ? &std::get<GateBlock>(block->detail).question : nullptr;
}

const ReadoutDef* readoutOf(const ActDef& act, const Reference& value) {
    const Block* block = act.find(BlockKind::Workbench);
    if (!block) return nullptr;
    for (const ReadoutDef& readout : std::get<WorkbenchBlock>(block->detail).readouts)
        if (readout.value.written == value.written) return &readout;
    return nullptr;
}

int Lab::slotOf(const QString& wanted) const {
    if (const int control = indexOf(controls, wanted); control >= 0) return control;
    if (const int quantity = indexOf(quantities, wanted); quantity >= 0)
        return static_cast<int>(controls.size()) + quantity;
    const int read = indexOf(earlier, wanted);
    return read < 0 ? -1 : firstEarlierSlot() + read;
}

QStringList Lab::slotChoices(int slot) const {
    if (slot < controls.size()) return controls[slot].choices;
    return slot < firstEarlierSlot() ? QStringList() : earlier[slot - firstEarlierSlot()].choices;
}

QVector<int> Lab::choicesIn(int context, int control) const {
    const auto& limited = contexts[context].choices;
    if (limited.contains(control)) return limited.value(control);
    QVector<int> all(controls[control].choices.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

bool Lab::isMovable(int context, int control) const {
    bool known = false;
    for (const ActDef& act : acts)
        for (const Block& block : act.blocks)
            if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail)) {
                if (bench->slotsIn(context).contains(control)) return true;
                known = known || bench->allSlots().contains(control);
            }
    return !known;
}

int Lab::instanceOf(const QString& wanted) const {
    return indexOf(instances, wanted);
}
int Lab::contextOf(const QString& wanted) const {
    return indexOf(contexts, wanted);
}
int Lab::scenarioOf(const QString& wanted) const {
    return indexOf(scenarios, wanted);
}

const units::Unit* Lab::slotUnit(int slot) const {
    if (slot < controls.size()) return controls[slot].unit;
    if (slot < firstEarlierSlot()) return quantities[slot - controls.size()].unit;
    return earlier[slot - firstEarlierSlot()].unit;
}

QString Lab::sourceOf(int context, int slot) const {
    const auto& hardware = contexts[context].hardware;
    if (hardware.contains(slot)) return QStringLiteral("hardware:") + hardware.value(slot).record;
    if (slot < controls.size()) return controls[slot].source;
    if (slot >= firstEarlierSlot()) {
        const EarlierDef& read = earlier[slot - firstEarlierSlot()];
        return QStringLiteral("decided:%1.%2").arg(read.lab, read.field);
    }
    const QuantityDef& quantity = quantities[slot - controls.size()];
    return quantity.hardware.isEmpty() ? quantity.source : QStringLiteral("scenario");
}

const Block* Lab::block(const QString& wanted) const {
    const int act = actOf(wanted);
    if (act < 0) return nullptr;
    return &acts[act].blocks[indexOf(acts[act].blocks, wanted)];
}

const FieldDef* Lab::field(const QString& wanted) const {
    for (const ActDef& act : acts)
        if (const Block* block = act.find(BlockKind::Decision))
            for (const FieldDef& field : std::get<DecisionBlock>(block->detail).fields)
                if (field.id == wanted) return &field;
    return nullptr;
}

int Lab::actOf(const QString& blockId) const {
    for (int i = 0; i < acts.size(); ++i)
        if (indexOf(acts[i].blocks, blockId) >= 0) return i;
    return -1;
}

QString structureFile(const Lab& lab) {
    return lab.isSection() ? QStringLiteral("section.json") : QStringLiteral("lab.json");
}

}  // namespace ridgepoint::labs
