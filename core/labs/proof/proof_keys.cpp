// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/text_renderer.h"

#include <algorithm>
#include <cmath>

/// How the key of each question follows from the models, and by how much.
namespace ridgepoint::labs {
namespace {

constexpr double kTie = 1e-9;  // relative
constexpr double kRounding = 1e-6;

bool isYesOrNo(double value) {
    return value == 0.0 || value == 1.0;
}

class KeySearch {
public:
    KeySearch(const Lab& lab, const Question& question, int context, const Wording& wording)
        : m_lab(lab), m_question(question), m_context(context), m_renderer(lab, context, wording) {}

    KeyProof run() {
        static const QStringList rules{QStringLiteral("nearest"), QStringLiteral("largest"),
                                       QStringLiteral("smallest"), QStringLiteral("evidence")};
        const int key = keyOption(m_lab, m_question, m_context);
        KeyProof proof;
        proof.question = m_question.id;
        proof.context = m_lab.contexts[m_context].id;
        proof.rule = rules[static_cast<int>(m_question.rule)];
        proof.shown = m_question.estimateUnit;
        proof.evidence = evidenceOf(m_question.evidence);
        for (int i = 0; i < m_question.options.size(); ++i)
            proof.options.append(optionOf(i));
        if (m_question.predicts) {
            proof.modelUnit = referenceUnit(m_lab, *m_question.predicts);
            proof.model = Evaluation(m_lab, scenarioSlots(m_lab, m_context, m_question.scenario))
                              .number(*m_question.predicts);
        }
        if (key < 0) return proof;
        const OptionDef& right = m_question.options[key];
        proof.key = right.id;
        if (m_question.rule == KeyRule::Named) {
            if (right.kind == OptionKind::Argued) proof.rule = QStringLiteral("argued");
            return proof;
        }
        proof.keyValue = proof.options[key].value;
        if (right.value) proof.unit = referenceUnit(m_lab, *right.value);
        findRival(key, proof);
        return proof;
    }

private:
    [[nodiscard]] OptionProof optionOf(int index) const {
        const OptionDef& option = m_question.options[index];
        return {option.id,     textOf(index),
                option.kind,   optionValue(m_lab, m_question, index, m_context),
                option.source, evidenceOf(option.evidence)};
    }

    /// As the page finds it: one text for all options, or one for each.
    [[nodiscard]] QString textOf(int option) const {
        const QString context = m_lab.contexts[m_context].id;
        const Template* text = m_lab.text.find(m_question.id + QStringLiteral(".option"), context);
        if (!text) text = m_lab.text.find(m_question.id + u'.' + m_question.options[option].id, context);
        return text ? m_renderer.renderOption(*text, m_question, option).simplified() : QString();
    }

    [[nodiscard]] QVector<EvidenceProof> evidenceOf(const QVector<Condition>& conditions) const {
        QVector<EvidenceProof> all;
        for (const Condition& condition : conditions)
            if (condition.existsIn(m_context)) all.append(evidenceOf(condition));
        return all;
    }

    [[nodiscard]] EvidenceProof evidenceOf(const Condition& c) const {
        Slots slots_ = scenarioSlots(m_lab, m_context, m_question.scenario);
        assign(m_lab, m_context, c.with, slots_);
        GridPoint changed;
        for (const SlotAssignment& a : c.with)
            if (a.context < 0 || a.context == m_context) setPoint(changed, a.slot, slots_[a.slot]);
        const Evaluation evaluation(m_lab, std::move(slots_));
        const auto* limit = std::get_if<Reference>(&c.limit);
        EvidenceProof e;
        e.output = c.value.written;
        e.at = pointText(m_lab, changed);
        e.comparison = c.comparison;
        e.value = evaluation.number(c.value);
        e.limit = limit ? evaluation.number(*limit) : std::get<double>(c.limit);
        if (limit) e.limitName = limit->written;
        e.unit = referenceUnit(m_lab, c.value);
        e.holds = compare(e.value, e.comparison, e.limit);
        if (e.limit != 0.0) e.slack = std::abs(e.value - e.limit) / std::abs(e.limit);
        e.exact = e.value == e.limit || e.slack <= kRounding || (isYesOrNo(e.value) && isYesOrNo(e.limit));
        return e;
    }

    static void setPoint(GridPoint& point, int slot, double value) {
        const auto set = std::ranges::find(point, slot, &std::pair<int, double>::first);
        if (set == point.end())
            point.append({slot, value});
        else
            set->second = value;
    }

    /// Lower is nearer to winning.
    [[nodiscard]] double rank(double value, double model) const {
        if (m_question.rule == KeyRule::Nearest) return std::abs(std::log(value / model));
        return m_question.rule == KeyRule::Largest ? -value : value;
    }

    void findRival(int key, KeyProof& proof) const {
        double best = std::numeric_limits<double>::infinity();
        for (int i = 0; i < proof.options.size(); ++i) {
            if (i == key) continue;
            const double value = proof.options[i].value;
            if (std::abs(value - proof.keyValue) <= kTie * std::abs(proof.keyValue))
                proof.ties.append(proof.options[i].id);
            const double r = rank(value, proof.model);
            if (!(r < best)) continue;
            best = r;
            proof.rival = proof.options[i].id;
            proof.rivalValue = value;
        }
        const double anchor = m_question.rule == KeyRule::Nearest ? proof.model : proof.keyValue;
        if (anchor > 0.0 && proof.rivalValue > 0.0)
            proof.margin = std::max(proof.rivalValue / anchor, anchor / proof.rivalValue);
    }

    const Lab& m_lab;
    const Question& m_question;
    int m_context;
    TextRenderer m_renderer;
};

}  // namespace

const EvidenceProof* tightest(const QVector<EvidenceProof>& evidence) {
    const EvidenceProof* best = nullptr;
    for (const EvidenceProof& e : evidence)
        if (!e.exact && !std::isnan(e.slack) && (!best || e.slack < best->slack)) best = &e;
    return best;
}

void proveKeys(const Lab& lab, const ProofOptions& options, LabProof& proof) {
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks)
            for (int context = 0; context < lab.contexts.size(); ++context) {
                if (const auto* gate = std::get_if<GateBlock>(&block.detail))
                    proof.keys.append(KeySearch(lab, gate->question, context, options.wording).run());
                if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail))
                    proof.keys.append(KeySearch(lab, reflect->question, context, options.wording).run());
            }
}

}  // namespace ridgepoint::labs
