// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/proof/proof_walk.h"
#include "core/labs/shown_number.h"

#include <algorithm>
#include <cmath>

/// What a context changes, against the first one.
namespace ridgepoint::labs {
namespace {

QString utf8(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// A number that the screen shows, and how.
struct OnScreen {
    Reference reference;
    int scenario = -1;
    const units::Unit* shown = nullptr;
    int decimals = 0;
    ContextSet contexts{};
};

/// Everything that the lab puts on screen: facts, readouts, predicted values, observations, prose.
class ScreenList {
public:
    explicit ScreenList(const Lab& lab) {
        for (const ActDef& act : lab.acts)
            for (const Block& block : act.blocks)
                addBlock(block);
        for (const QString& key : lab.text.keys())
            for (const Placeholder& p : lab.text.find(key)->placeholders)
                if (p.from == Placeholder::From::Lab)
                    m_all.append({p.reference, p.reference.scenario, p.shown, p.decimals});
    }

    [[nodiscard]] const OnScreen* find(const Reference& r, int scenario, int context) const {
        const auto same = [&](const OnScreen& s) {
            return includes(s.contexts, context) && s.scenario == scenario &&
                   s.reference.instance == r.instance && s.reference.output == r.output &&
                   s.reference.category == r.category;
        };
        const auto found = std::ranges::find_if(m_all, same);
        return found == m_all.end() ? nullptr : &*found;
    }

    [[nodiscard]] const QVector<int>& scenarios() const { return m_scenarios; }

private:
    void addBlock(const Block& block) {
        if (const auto* facts = std::get_if<ContextBlock>(&block.detail))
            for (const FactDef& fact : facts->facts)
                m_all.append({fact.value, fact.value.scenario, fact.shown, fact.decimals});
        if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail))
            for (const ReadoutDef& readout : bench->readouts)
                m_all.append({readout.value, -1, readout.shown, readout.decimals, readout.contexts});
        if (const auto* trials = std::get_if<TrialsBlock>(&block.detail))
            for (const TrialColumn& column : QVector<TrialColumn>{trials->reads} + trials->logs)
                m_all.append({column.value, -1, column.shown, column.decimals, {}});
        if (const auto* gate = std::get_if<GateBlock>(&block.detail)) addQuestion(gate->question);
        if (const auto* reflect = std::get_if<ReflectBlock>(&block.detail)) addQuestion(reflect->question);
    }

    void addQuestion(const Question& question) {
        if (!m_scenarios.contains(question.scenario)) m_scenarios.append(question.scenario);
        if (question.predicts)
            m_all.append(
                {*question.predicts, question.scenario, question.estimateUnit, question.estimateDecimals});
    }

    QVector<OnScreen> m_all;
    QVector<int> m_scenarios{-1};
};

class ContextSearch {
public:
    ContextSearch(const Lab& lab, int context, const Wording& wording, const ScreenList& screen)
        : m_lab(lab), m_context(context), m_wording(wording), m_screen(screen) {}

    ContextProof run() {
        m_proof.context = m_lab.contexts[m_context].id;
        m_proof.comparedWith = m_lab.contexts[0].id;
        const Slots& first = m_lab.contexts[0].slots_;
        const Slots& here = m_lab.contexts[m_context].slots_;
        for (int slot = 0; slot < m_lab.slotCount(); ++slot)
            if (first[slot] != here[slot])
                m_proof.given.append({slotName(m_lab, slot),
                                      {},
                                      true,
                                      slotText(m_lab, slot, first[slot]),
                                      slotText(m_lab, slot, here[slot])});
        for (const int scenario : m_screen.scenarios())
            compareAt(scenario);
        return m_proof;
    }

private:
    void compareAt(int scenario) {
        const Evaluation first(m_lab, scenarioSlots(m_lab, 0, scenario));
        const Evaluation here(m_lab, scenarioSlots(m_lab, m_context, scenario));
        for (int i = 0; i < m_lab.instances.size(); ++i) {
            const auto& outputs = m_lab.instances[i].model->outputs;
            for (int o = 0; o < static_cast<int>(outputs.size()); ++o) {
                const models::Output& output = outputs[static_cast<std::size_t>(o)];
                const bool parts = output.shape == models::Shape::PerCategory;
                const int count = parts ? static_cast<int>(output.categories.size()) : 1;
                for (int c = 0; c < count; ++c)
                    compareOne({scenario, -1, i, o, parts ? c : -1, {}}, first, here);
            }
        }
    }

    void compareOne(const Reference& r, const Evaluation& first, const Evaluation& here) {
        const OnScreen* screen = m_screen.find(r, r.scenario, m_context);
        const QString before = text(r, first.at(r), screen);
        const QString after = text(r, here.at(r), screen);
        const double a = first.number(r);
        const double b = here.number(r);
        const bool numbers = !std::isnan(a) || !std::isnan(b);
        if (numbers ? a == b : before == after) return;
        m_proof.results.append({nameOf(r), r.scenario < 0 ? QString() : m_lab.scenarios[r.scenario].id,
                                screen != nullptr, before, after});
    }

    [[nodiscard]] const models::Output& outputOf(const Reference& r) const {
        return m_lab.instances[r.instance].model->outputs[static_cast<std::size_t>(r.output)];
    }

    [[nodiscard]] QString nameOf(const Reference& r) const {
        const models::Output& output = outputOf(r);
        const QString name = m_lab.instances[r.instance].id + u'.' + utf8(output.id);
        return r.category < 0 ? name
                              : name + u'.' + utf8(output.categories[static_cast<std::size_t>(r.category)]);
    }

    [[nodiscard]] QString text(const Reference& r, const models::Value& value, const OnScreen* screen) const {
        if (value.isCategory())
            return utf8(outputOf(r).categories[static_cast<std::size_t>(value.category())]);
        const units::Unit* unit = referenceUnit(m_lab, r);
        if (value.isNumber() && !(screen && screen->shown))
            return amountText(value.number(), unit, m_wording);
        return valueText(value, unit, screen ? screen->shown : unit, screen ? screen->decimals : 0,
                         m_wording);
    }

    const Lab& m_lab;
    int m_context;
    const Wording& m_wording;
    const ScreenList& m_screen;
    ContextProof m_proof;
};

}  // namespace

void proveContexts(const Lab& lab, const ProofOptions& options, LabProof& proof) {
    const ScreenList screen(lab);
    for (int context = 1; context < lab.contexts.size(); ++context)
        proof.contexts.append(ContextSearch(lab, context, options.wording, screen).run());
}

}  // namespace ridgepoint::labs
