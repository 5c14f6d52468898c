// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"
#include "core/labs/evaluator.h"
#include "core/labs/links.h"
#include "core/labs/shown_number.h"

#include <cmath>

/// What the linter asks of the handbook: claims are proved, and no gate's scenario is used.
namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

/// A reference at its own scenario, or at the start values of the context.
double numberOf(const Lab& lab, int context, const Reference& reference) {
    return Evaluation(lab, scenarioSlots(lab, context, reference.scenario)).number(reference);
}

bool conditionHolds(const Lab& lab, int context, const Condition& condition) {
    const double value = numberOf(lab, context, condition.value);
    const double limit = std::holds_alternative<double>(condition.limit)
                             ? std::get<double>(condition.limit)
                             : numberOf(lab, context, std::get<Reference>(condition.limit));
    return compare(value, condition.comparison, limit);
}

void checkFallacy(const Lab& lab, const Block& block, FindingList& findings) {
    const auto& evidence = std::get<FallacyBlock>(block.detail).evidence;
    for (int context = 0; context < lab.contexts.size(); ++context)
        for (qsizetype i = 0; i < evidence.size(); ++i)
            if (!conditionHolds(lab, context, evidence[i]))
                findings.add(
                    Code::EvidenceFails,
                    QStringLiteral("%1/evidence/%2@%3").arg(block.id).arg(i).arg(lab.contexts[context].id),
                    evidence[i].value.written, plainNumber(numberOf(lab, context, evidence[i].value)));
}

/// A question whose answer is no finite number cannot be answered.
void checkAnswer(const Lab& lab, const Block& block, FindingList& findings) {
    const Reference& asks = std::get<CheckBlock>(block.detail).asks;
    for (int context = 0; context < lab.contexts.size(); ++context)
        if (const double value = numberOf(lab, context, asks); !std::isfinite(value))
            findings.add(Code::KeyContradicted, block.id + u'@' + lab.contexts[context].id, asks.written,
                         plainNumber(value));
}

QVector<ModelUse> usesIn(const Lab& lab, int context, int scenario, const QVector<bool>& wanted,
                         const QString& where) {
    const Evaluation at(lab, scenarioSlots(lab, context, scenario));
    QVector<ModelUse> uses;
    for (int i = 0; i < lab.instances.size(); ++i)
        if (wanted[i]) uses.append({lab.instances[i].model, inputsOf(lab, at, i), where});
    return uses;
}

bool same(double a, double b) {
    return a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool same(const ModelUse& a, const ModelUse& b) {
    return a.model == b.model &&
           std::ranges::equal(a.inputs, b.inputs, [](double x, double y) { return same(x, y); });
}

/// Everything that a section computes without the reader's doing: start values and scenarios.
QVector<ModelUse> usesOf(const Lab& section) {
    const QVector<bool> all(section.instances.size(), true);
    QVector<ModelUse> uses;
    for (int context = 0; context < section.contexts.size(); ++context) {
        uses += usesIn(section, context, -1, all, QStringLiteral("/controls"));
        for (int s = 0; s < section.scenarios.size(); ++s)
            uses += usesIn(section, context, s, all, QStringLiteral("/scenarios/") + section.scenarios[s].id);
    }
    return uses;
}

}  // namespace

QVector<Finding> checkSectionTruth(const Lab& section) {
    FindingList findings{QStringLiteral("section.json"), {}};
    for (const ActDef& page : section.acts)
        for (const Block& block : page.blocks) {
            if (block.kind == BlockKind::Fallacy) checkFallacy(section, block, findings);
            if (block.kind == BlockKind::Check) checkAnswer(section, block, findings);
        }
    return findings.all;
}

QVector<Finding> checkGateUses(const QVector<ModelUse>& uses, const QString& file, const Lab& lab) {
    FindingList findings{file, {}};
    for (int act = 0; act < lab.acts.size(); ++act) {
        const Question* gate = lab.acts[act].gate();
        if (!gate) continue;
        const QString place = lab.id + u'.' + gate->id;
        for (int context = 0; context < lab.contexts.size(); ++context)
            for (const ModelUse& secret :
                 usesIn(lab, context, gate->scenario, gateInstances(lab, act), place))
                for (const ModelUse& use : uses)
                    if (same(use, secret))
                        findings.add(Code::GateScenario, use.where,
                                     QString::fromUtf8(use.model->id.data(),
                                                       static_cast<qsizetype>(use.model->id.size())),
                                     secret.where);
    }
    return findings.all;
}

QVector<Finding> checkGateScenarios(const Lab& section, const Lab& lab) {
    return checkGateUses(usesOf(section), structureFile(section), lab);
}

QVector<Finding> checkLinks(const Lab& lab, const PlaceKnown& isKnown) {
    FindingList findings{QStringLiteral("text.%1.md").arg(lab.text.language()), {}};
    for (const QString& key : lab.text.keys())
        for (const Link& link : linksIn(lab.text.find(key)->raw)) {
            Place place;
            if (!readPlace(link.written, place) || !isKnown(place))
                findings.add(Code::UnknownLink, key, link.written);
        }
    return findings.all;
}

}  // namespace ridgepoint::labs
