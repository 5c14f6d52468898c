// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"

#include <QSet>

#include <algorithm>

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

/// The forms in which a key may stand: plain, or once for each context that asks for it.
QStringList formsOf(const Lab& lab, const TextNeed& need) {
    QStringList forms{need.key};
    for (int context = 0; context < lab.contexts.size(); ++context)
        if (includes(need.contexts, context)) forms.append(need.key + u'@' + lab.contexts[context].id);
    return forms;
}

bool covered(const Lab& lab, const TextNeed& need) {
    const QStringList forms = formsOf(lab, need);
    return lab.text.has(need.key) ||
           std::all_of(forms.begin() + 1, forms.end(), [&](const QString& f) { return lab.text.has(f); });
}

void mark(const Lab& lab, int instance, QVector<bool>& used) {
    if (instance < 0 || used[instance]) return;
    used[instance] = true;
    for (const Binding& binding : lab.instances[instance].inputs)
        if (binding.kind == Binding::Kind::Output) mark(lab, binding.instance, used);
}

void markConditions(const Lab& lab, const QVector<Condition>& conditions, QVector<bool>& used) {
    for (const Condition& c : conditions)
        mark(lab, c.value.instance, used);
}

/// Instances whose outputs must not be quoted before the gate of `act` is committed: those that decide it,
/// less those that an earlier gate has already revealed.
QVector<bool> secretInstances(const Lab& lab, int act) {
    QVector<bool> secret = gateInstances(lab, act);
    for (int earlier = 0; earlier < act; ++earlier) {
        const QVector<bool> known = gateInstances(lab, earlier);
        for (int i = 0; i < secret.size(); ++i)
            secret[i] = secret[i] && !known[i];
    }
    return secret;
}

/// A text of act `seenIn` must not quote what the gate of `act` still holds.
void checkSecrets(const Lab& lab, const TextNeed& need, const QString& form, FindingList& findings) {
    const Template* text = lab.text.find(form);
    if (!text) return;
    for (int act = qMax(0, need.act); act < lab.acts.size(); ++act) {
        const bool seenBefore = act > need.act || need.beforeGate;
        if (!seenBefore || !lab.acts[act].gate()) continue;
        const QVector<bool> secret = secretInstances(lab, act);
        for (const Placeholder& p : text->placeholders)
            if (p.from == Placeholder::From::Lab && p.reference.instance >= 0 && secret[p.reference.instance])
                findings.add(Code::AnswerBeforeGate, form, p.name, lab.acts[act].gate()->id);
    }
}

void checkOptionNames(const Lab& lab, const Question& question, FindingList& findings) {
    const QString shared = question.id + QStringLiteral(".option");
    for (const OptionDef& option : question.options) {
        const QString key = lab.text.has(shared) ? shared : question.id + u'.' + option.id;
        const Template* text = lab.text.find(key);
        if (!text) continue;
        for (const Placeholder& p : text->placeholders) {
            if (p.from != Placeholder::From::Option) continue;
            const QString name = p.name.mid(7);
            bool known = name == QLatin1String("value") && option.value;
            for (const auto& [also, reference] : option.also)
                known = known || also == name;
            if (!known) findings.add(Code::UnknownReference, key, p.name, option.id);
        }
    }
}

}  // namespace

QVector<bool> gateInstances(const Lab& lab, int act) {
    QVector<bool> used(lab.instances.size(), false);
    const Question* gate = lab.acts[act].gate();
    if (!gate) return used;
    if (gate->predicts) mark(lab, gate->predicts->instance, used);
    markConditions(lab, gate->evidence, used);
    for (const OptionDef& option : gate->options) {
        if (option.value) mark(lab, option.value->instance, used);
        for (const auto& [name, reference] : option.also)
            mark(lab, reference.instance, used);
        markConditions(lab, option.evidence, used);
    }
    return used;
}

QVector<Finding> checkText(const Lab& lab) {
    FindingList findings{QStringLiteral("text.%1.md").arg(lab.text.language()), {}};
    QSet<QString> wanted;
    for (const TextNeed& need : neededTexts(lab)) {
        if (!need.optional && !covered(lab, need)) findings.add(Code::MissingText, need.key, need.key);
        for (const QString& form : formsOf(lab, need)) {
            wanted.insert(form);
            checkSecrets(lab, need, form, findings);
        }
    }
    for (const QString& key : lab.text.keys()) {
        if (!wanted.contains(key)) findings.add(Code::UnusedText, key, key);
        if (const QString digit = digitInProse(*lab.text.find(key)); !digit.isEmpty())
            findings.add(Code::DigitInProse, key, digit);
    }
    for (const ActDef& act : lab.acts) {
        if (const Question* gate = act.gate()) checkOptionNames(lab, *gate, findings);
        if (const Block* reflect = act.find(BlockKind::Reflect))
            checkOptionNames(lab, std::get<ReflectBlock>(reflect->detail).question, findings);
    }
    return findings.all;
}

}  // namespace ridgepoint::labs
