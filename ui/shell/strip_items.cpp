// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strip_items.h"

#include "ui/words/number_words.h"
#include "ui/words/stage_words.h"

namespace ridgepoint::ui {
namespace {

constexpr int kMostReadings = 3;

QString contextName(const labs::LabSession& session) {
    const int context = session.state().context;
    const QString id = session.lab().contexts[context].id;
    const QString text = session.text(QStringLiteral("context.") + id);
    const QString firstLine = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return firstLine.isEmpty() ? id : firstLine;
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
    items.append({actText(act) + QStringLiteral(" · ") + stepText(session.stage(act)), {}});
    if (session.lab().contexts.size() > 1) items.append({FootStrip::tr("Context"), contextName(session)});
    const labs::Block* bench = definition.find(labs::BlockKind::Workbench);
    if (bench && session.unlocked(act)) addReadings(session, *bench, items);
    if (definition.gate())
        items.append({FootStrip::tr("Prediction"),
                      session.gate(act).committed ? FootStrip::tr("committed") : FootStrip::tr("open")});
    return items;
}

}  // namespace ridgepoint::ui
