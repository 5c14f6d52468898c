// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"
#include "core/labs/evaluator.h"
#include "core/labs/shown_number.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

constexpr double kKeyTolerance = 0.15;  // a numeric key lies this near to the model's value
constexpr double kRivalFactor = 1.5;    // the next option is at least this much further off

/// Checks one question in one context.
class QuestionCheck {
public:
    QuestionCheck(const Lab& lab, const Question& question, int context, FindingList& findings)
        : m_lab(lab), m_question(question), m_context(context), m_findings(findings) {}

    void run() {
        checkEvidence(m_question.evidence, m_question.id);
        for (const OptionDef& option : m_question.options)
            checkEvidence(option.evidence, m_question.id + u'/' + option.id);
        if (m_question.rule == KeyRule::Nearest)
            checkNearest();
        else if (m_question.rule == KeyRule::Named)
            checkNamed();
        else
            checkExtreme();
    }

private:
    [[nodiscard]] QString place(const QString& what) const {
        return QStringLiteral("%1@%2").arg(what, m_lab.contexts[m_context].id);
    }

    void checkEvidence(const QVector<Condition>& evidence, const QString& where) {
        for (qsizetype i = 0; i < evidence.size(); ++i) {
            if (!evidence[i].existsIn(m_context)) continue;
            Slots slots_ = scenarioSlots(m_lab, m_context, m_question.scenario);
            assign(m_lab, m_context, evidence[i].with, slots_);
            const Evaluation evaluation(m_lab, std::move(slots_));
            if (holds({evidence[i]}, evaluation)) continue;
            m_findings.add(Code::EvidenceFails, place(QStringLiteral("%1/evidence/%2").arg(where).arg(i)),
                           evidence[i].value.written, plainNumber(evaluation.number(evidence[i].value)));
        }
    }

    /// A key that differs by context needs its own proof in each.
    void checkNamed() {
        const int key = keyOption(m_lab, m_question, m_context);
        if (m_question.keys.isEmpty() || key < 0) return;
        const OptionDef& right = m_question.options[key];
        const auto asked = [&](const Condition& condition) { return condition.existsIn(m_context); };
        if (right.kind != OptionKind::Argued && std::ranges::none_of(m_question.evidence, asked) &&
            std::ranges::none_of(right.evidence, asked))
            m_findings.add(Code::KeyUnproved, place(m_question.id), right.id);
    }

    void checkNearest() {
        const Evaluation at(m_lab, scenarioSlots(m_lab, m_context, m_question.scenario));
        const double truth = at.number(*m_question.predicts);
        const int key = keyOption(m_lab, m_question, m_context);
        if (key < 0 || !(truth > 0.0) || !std::isfinite(truth)) {
            m_findings.add(Code::KeyContradicted, place(m_question.id), m_question.predicts->written,
                           plainNumber(truth));
            return;
        }
        const double keyValue = optionValue(m_lab, m_question, key, m_context);
        if (std::abs(keyValue / truth - 1.0) > kKeyTolerance)
            m_findings.add(Code::KeyTooFar, place(m_question.id), plainNumber(keyValue), plainNumber(truth));
        for (int i = 0; i < m_question.options.size(); ++i) {
            const double value = optionValue(m_lab, m_question, i, m_context);
            const double off = value > truth ? value / truth : truth / value;
            if (i != key && !(off >= kRivalFactor))
                m_findings.add(Code::RivalTooNear, place(m_question.id + u'/' + m_question.options[i].id),
                               plainNumber(value), plainNumber(truth));
        }
    }

    void checkExtreme() {
        const int key = keyOption(m_lab, m_question, m_context);
        for (int i = 0; i < m_question.options.size(); ++i)
            if (i != key && optionValue(m_lab, m_question, i, m_context) ==
                                optionValue(m_lab, m_question, key, m_context))
                m_findings.add(Code::KeyAmbiguous, place(m_question.id + u'/' + m_question.options[i].id),
                               m_question.options[i].id, m_question.options[key].id);
    }

    const Lab& m_lab;
    const Question& m_question;
    int m_context;
    FindingList& m_findings;
};

bool sameValue(const models::Value& a, const models::Value& b) {
    if (a.isPerCategory() && b.isPerCategory()) return a.parts() == b.parts();
    if (a.isNumber() && b.isNumber()) return a.number() == b.number();
    if (a.isCategory() && b.isCategory()) return a.category() == b.category();
    if (a.isCode() && b.isCode()) return a.code() == b.code();
    return a.isSpecial() && b.isSpecial() && a.special() == b.special();
}

/// A toggle that changes no result is decoration that lies.
void checkContextsMatter(const Lab& lab, FindingList& findings) {
    const Evaluation first(lab, lab.contexts[0].slots_);
    for (int c = 1; c < lab.contexts.size(); ++c) {
        const Evaluation other(lab, lab.contexts[c].slots_);
        bool differs = false;
        for (int i = 0; i < lab.instances.size(); ++i)
            for (int o = 0; o < static_cast<int>(lab.instances[i].model->outputs.size()); ++o)
                differs = differs || !sameValue(first.output(i, o), other.output(i, o));
        if (!differs)
            findings.add(Code::ContextWithoutEffect, QStringLiteral("/contexts/%1").arg(c),
                         lab.contexts[c].id);
    }
}

void checkTogether(const Lab& lab, int context, const Slots& slots_, const QString& where,
                   FindingList& findings) {
    const auto fault = firstNotTogether(lab, slots_);
    if (!fault) return;
    const Instance& instance = lab.instances[fault->first];
    const std::string_view parameter = instance.model->parameters[static_cast<std::size_t>(fault->second)].id;
    findings.add(
        Code::NotTogether, QStringLiteral("%1@%2").arg(where, lab.contexts[context].id),
        instance.id + u'.' + QString::fromUtf8(parameter.data(), static_cast<qsizetype>(parameter.size())));
}

/// Start values, scenarios and choices of controls name only what their context has.
void checkContexts(const Lab& lab, FindingList& findings) {
    for (int c = 0; c < lab.contexts.size(); ++c) {
        checkTogether(lab, c, lab.contexts[c].slots_, QStringLiteral("/contexts"), findings);
        for (int s = 0; s < lab.scenarios.size(); ++s) {
            const Slots slots_ = scenarioSlots(lab, c, s);
            const QString where = QStringLiteral("/scenarios/") + lab.scenarios[s].id;
            checkTogether(lab, c, slots_, where, findings);
            for (int control = 0; control < lab.controls.size(); ++control)
                if (lab.controls[control].isChoice() &&
                    !lab.choicesIn(c, control).contains(qRound(slots_[control])))
                    findings.add(
                        Code::NotACategory,
                        QStringLiteral("%1/%2@%3").arg(where, lab.controls[control].id, lab.contexts[c].id),
                        lab.controls[control].choices.value(qRound(slots_[control])));
        }
    }
}

}  // namespace

QVector<Finding> checkTruth(const Lab& lab) {
    FindingList findings{structureFile(lab), {}};
    checkContextsMatter(lab, findings);
    checkContexts(lab, findings);
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks)
            for (int context = 0; context < lab.contexts.size(); ++context) {
                if (const auto* gate = std::get_if<GateBlock>(&block.detail))
                    QuestionCheck(lab, gate->question, context, findings).run();
                if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail))
                    QuestionCheck(lab, reflect->question, context, findings).run();
            }
    return findings.all;
}

}  // namespace ridgepoint::labs
