// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

void resolve(Placeholder& p, const QString& key, const Lab& lab, FindingList& findings) {
    if (p.from == Placeholder::From::Option) return;
    const QString name = p.from == Placeholder::From::Series ? p.name.mid(6) : p.name;
    const auto found = findReference(name, lab);
    if (!found) {
        findings.add(Code::UnknownReference, key, p.name);
        return;
    }
    p.reference = *found;
    const units::Unit* unit = referenceUnit(lab, *found);
    if (p.shown && !shownFactor(unit, p.shown))
        findings.add(Code::WrongUnit, key, p.name,
                     QString::fromUtf8(unit->id.data(), static_cast<qsizetype>(unit->id.size())));
}

}  // namespace

void resolveText(LoadState& state) {
    FindingList findings{QStringLiteral("text.%1.md").arg(state.lab.text.language()), {}};
    for (const QString& key : state.lab.text.keys())
        for (Placeholder& p : state.lab.text.edit(key)->placeholders)
            resolve(p, key, state.lab, findings);
    state.findings.all += findings.all;
}

}  // namespace ridgepoint::labs
