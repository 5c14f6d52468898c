// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strip_items.h"

#include "ui/words/number_words.h"
#include "ui/words/stage_words.h"

namespace ridgepoint::ui {
namespace {

constexpr int kMostReadings = 3;

QString contextName(const labs::LabSession& session, int context) {
    const QString id = session.lab().contexts[context].id;
    const QString text = session.text(QStringLiteral("context.") + id);
    const QString firstLine = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return firstLine.isEmpty() ? id : firstLine;
}

/// The run's context is fixed by the first commitment; afterwards the switch moves controls only.
void addContext(const labs::LabSession& session, QVector<StripItem>& items) {
    if (session.lab().contexts.size() < 2) return;
    const int shown = session.state().context;
    const int fixed = session.gateContext();
    if (shown == fixed) {
        items.append({FootStrip::tr("Context"), contextName(session, fixed)});
        return;
    }
    items.append({FootStrip::tr("Controls of"), contextName(session, shown)});
    items.append({FootStrip::tr("Run stays"), contextName(session, fixed)});
}

/// An act without a decision is done once it is reflected upon.
QString placeText(const labs::LabSession& session, int act) {
    const bool decides = session.lab().acts[act].find(labs::BlockKind::Decision) != nullptr;
    const labs::Stage stage = session.stage(act);
    return stepText(stage == labs::Stage::Reflected && !decides ? labs::Stage::Decided : stage);
}

void addReadings(const labs::LabSession& session, const labs::Block& block, QVector<StripItem>& items) {
    int added = 0;
    for (const labs::ReadoutView& view :
         session.readouts(std::get<labs::WorkbenchBlock>(block.detail), block.id)) {
        if (!view.strip || added == kMostReadings) continue;
        items.append({view.label, withUnit(view.value, view.unit)});
        ++added;
    }
}

}  // namespace

QVector<StripItem> stripItems(const labs::LabSession& session, int act) {
    QVector<StripItem> items;
    if (act < 0 || act >= session.lab().acts.size()) return items;
    const labs::ActDef& definition = session.lab().acts[act];
    items.append({actText(act) + QStringLiteral(" · ") + placeText(session, act), {}});
    addContext(session, items);
    const labs::Block* bench = definition.find(labs::BlockKind::Workbench);
    if (bench && session.unlocked(act)) addReadings(session, *bench, items);
    if (definition.gate())
        items.append({FootStrip::tr("Prediction"),
                      session.gate(act).committed ? FootStrip::tr("committed") : FootStrip::tr("open")});
    return items;
}

}  // namespace ridgepoint::ui
