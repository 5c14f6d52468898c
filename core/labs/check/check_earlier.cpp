// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"

#include "core/labs/shown_number.h"

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

/// Instances that an earlier decision feeds, directly or through others.
QVector<bool> fedByEarlier(const Lab& lab) {
    QVector<bool> fed(lab.instances.size(), false);
    for (int i = 0; i < lab.instances.size(); ++i)  // in order of evaluation
        for (const Binding& binding : lab.instances[i].inputs) {
            const bool slot = binding.kind == Binding::Kind::Slot && binding.slot >= lab.firstEarlierSlot();
            const bool output = binding.kind == Binding::Kind::Output && fed[binding.instance];
            fed[i] = fed[i] || slot || output;
        }
    return fed;
}

/// A question is asked of everyone alike, so nothing in it may rest on what one student decided before.
class EarlierCheck {
public:
    explicit EarlierCheck(const Lab& lab) : m_lab(lab), m_fed(fedByEarlier(lab)) {}

    QVector<Finding> run() {
        for (const ActDef& act : m_lab.acts)
            for (const Block& block : act.blocks) {
                if (const auto* gate = std::get_if<GateBlock>(&block.detail)) check(gate->question);
                if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail)) check(reflect->question);
                if (const auto* observe = std::get_if<ObserveBlock>(&block.detail)) {
                    check(observe->number, block.id);
                    check(observe->order, block.id);
                }
                if (const auto* trials = std::get_if<TrialsBlock>(&block.detail)) {
                    check(trials->reads.value, block.id);
                    check(trials->limit, block.id);
                }
            }
        for (const QString& key : m_lab.text.keys())
            for (const Placeholder& p : m_lab.text.find(key)->placeholders)
                if (p.reference.scenario >= 0) check(p.reference, key);
        return m_findings;
    }

private:
    void check(const std::optional<Reference>& reference, const QString& where) {
        if (!reference) return;
        const bool fed = reference->isSlot() ? reference->slot >= m_lab.firstEarlierSlot()
                                             : reference->instance >= 0 && m_fed[reference->instance];
        if (fed)
            m_findings.append(
                {Code::EarlierInScenario, QStringLiteral("lab.json"), where, reference->written, {}});
    }

    void check(const QVector<Condition>& conditions, const QString& where) {
        for (const Condition& condition : conditions) {
            check(condition.value, where);
            if (const auto* limit = std::get_if<Reference>(&condition.limit)) check(*limit, where);
        }
    }

    void check(const Question& question) {
        check(question.predicts, question.id);
        check(question.evidence, question.id);
        for (const OptionDef& option : question.options) {
            const QString where = question.id + u'/' + option.id;
            check(option.value, where);
            check(option.evidence, where);
            for (const auto& [name, reference] : option.also)
                check(reference, where);
        }
    }

    const Lab& m_lab;
    QVector<bool> m_fed;
    QVector<Finding> m_findings;
};

/// How a field differs from what a later lab expects of it; empty when it does not.
QString difference(const EarlierDef& read, const FieldDef& field) {
    if (read.isChoice() != (field.type == FieldType::Choice) || field.type == FieldType::Text)
        return QStringLiteral("type");
    if (read.isChoice()) {
        if (read.choices != field.choices) return field.choices.join(u' ');
        const QString otherwise = read.choices[static_cast<int>(read.otherwise)];
        return otherwise == field.defaultChoice ? QString() : field.defaultChoice;
    }
    if (read.unit != field.unit)
        return QString::fromUtf8(field.unit->id.data(), static_cast<qsizetype>(field.unit->id.size()));
    if (read.from != field.from || read.to != field.to)
        return plainNumber(field.from) + QStringLiteral(" … ") + plainNumber(field.to);
    return read.otherwise == field.defaultNumber ? QString() : plainNumber(field.defaultNumber);
}

}  // namespace

QVector<Finding> checkEarlier(const Lab& lab) {
    return EarlierCheck(lab).run();
}

QVector<Finding> checkEarlierLabs(const Lab& lab, const LabFinder& find) {
    FindingList findings{structureFile(lab), {}};
    for (const EarlierDef& read : lab.earlier) {
        const QString pointer = QStringLiteral("/earlier/") + read.id;
        const QString decided = read.lab + u'.' + read.field;
        const LabPtr other = find(read.lab);
        const FieldDef* field = other ? other->field(read.field) : nullptr;
        if (!field)
            findings.add(Code::EarlierUnknown, pointer, decided);
        else if (const QString wanted = difference(read, *field); !wanted.isEmpty())
            findings.add(Code::EarlierDiffers, pointer, decided, wanted);
    }
    return findings.all;
}

}  // namespace ridgepoint::labs
