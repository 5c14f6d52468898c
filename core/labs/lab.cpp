// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab.h"

namespace ridgepoint::labs {
namespace {

template <class Row>
int indexOf(const QVector<Row>& rows, const QString& id) {
    for (int i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return i;
    return -1;
}

}  // namespace

const Block* ActDef::find(BlockKind kind) const {
    for (const Block& block : blocks)
        if (block.kind == kind) return &block;
    return nullptr;
}

const Question* ActDef::gate() const {
    const Block* block = find(BlockKind::Gate);
    return block ? &std::get<GateBlock>(block->detail).question : nullptr;
}

int Lab::slotOf(const QString& wanted) const {
    if (const int control = indexOf(controls, wanted); control >= 0) return control;
    const int quantity = indexOf(quantities, wanted);
    return quantity < 0 ? -1 : static_cast<int>(controls.size()) + quantity;
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
    return slot < controls.size() ? controls[slot].unit : quantities[slot - controls.size()].unit;
}

QString Lab::sourceOf(int context, int slot) const {
    const auto& hardware = contexts[context].hardware;
    if (hardware.contains(slot)) return QStringLiteral("hardware:") + hardware.value(slot).record;
    if (slot < controls.size()) return controls[slot].source;
    const QuantityDef& quantity = quantities[slot - controls.size()];
    return quantity.hardware.isEmpty() ? quantity.source : QStringLiteral("scenario");
}

const Block* Lab::block(const QString& wanted) const {
    const int act = actOf(wanted);
    if (act < 0) return nullptr;
    return &acts[act].blocks[indexOf(acts[act].blocks, wanted)];
}

int Lab::actOf(const QString& blockId) const {
    for (int i = 0; i < acts.size(); ++i)
        if (indexOf(acts[i].blocks, blockId) >= 0) return i;
    return -1;
}

}  // namespace ridgepoint::labs
