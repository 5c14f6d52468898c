// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "core/models/registry.h"

#include <algorithm>

/// Labs made by hand, for the tests of the proof.
namespace ridgepoint::labs::test {

inline const models::ModelDescriptor* modelOf(std::string_view id) {
    const auto all = models::registry();
    const auto found = std::ranges::find_if(all, [&](const auto* model) { return model->id == id; });
    return found == all.end() ? nullptr : *found;
}

/// A control with whole values from..to in steps of 1.
inline ControlDef wholeControl(const QString& id, double from, double to) {
    ControlDef control;
    control.id = id;
    control.unit = control.shown = units::findUnit("count");
    control.from = from;
    control.to = to;
    control.step = 1.0;
    return control;
}

inline ControlDef choiceControl(const QString& id, const QStringList& choices) {
    ControlDef control;
    control.id = id;
    control.unit = control.shown = units::findUnit("1");
    control.choices = choices;
    return control;
}

inline Reference slotReference(int slot) {
    Reference r;
    r.slot = slot;
    return r;
}

inline Reference outputReference(int instance, int output, int category = -1) {
    Reference r;
    r.instance = instance;
    r.output = output;
    r.category = category;
    r.written = QStringLiteral("%1.%2").arg(instance).arg(output);
    return r;
}

inline Condition condition(const Reference& value, Comparison comparison, double limit) {
    return {value, comparison, limit, {}};
}

inline VerdictDef verdict(const QString& id, const QVector<Condition>& when) {
    return {id, Zone::Info, false, when};
}

/// An act with one workbench that has every control.
inline void addWorkbench(Lab& lab, const QVector<VerdictDef>& verdicts) {
    WorkbenchBlock bench;
    for (int slot = 0; slot < lab.controls.size(); ++slot)
        bench.controls.append(BenchControl{slot});
    bench.verdicts = verdicts;
    ActDef act;
    act.id = QStringLiteral("act");
    act.blocks.append({BlockKind::Workbench, QStringLiteral("bench"), bench});
    lab.acts.append(act);
}

}  // namespace ridgepoint::labs::test
