// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/lab_checks.h"
#include "core/labs/proof/proof_grid.h"
#include "core/labs/shown_number.h"

#include <cmath>

namespace ridgepoint::labs {
namespace {

/// One trials block in one context.
class CrossingCheck {
public:
    CrossingCheck(const Lab& lab, const TrialsBlock& block, int context)
        : m_lab(lab),
          m_block(block),
          m_relevance(lab, Dependence(lab), {{block.reads.value, Comparison::AtMost, block.limit, {}}}),
          m_slots(lab.contexts[context].slots_),
          m_values(gridValues(lab, context, block.control)) {}

    [[nodiscard]] bool crosses() {
        if (m_values.size() < 2) return false;
        const double first = excess(m_values.first());
        const double last = excess(m_values.last());
        if (areOpposite(first, last)) return true;  // then some step between them crosses, or has no number
        double before = first;
        for (qsizetype i = 1; i < m_values.size(); ++i) {
            const double here = excess(m_values[i]);
            if (areOpposite(before, here)) return true;
            before = here;
        }
        return false;
    }

    /// "8.1 and 9.4, against 10": the readings at both ends and the limit at the start.
    [[nodiscard]] QString ends() {
        const Evaluation start(m_lab, m_slots, m_relevance.instances);
        return QStringLiteral("%1 and %2, against %3")
            .arg(plainNumber(readingAt(m_values.first())), plainNumber(readingAt(m_values.last())),
                 plainNumber(start.number(m_block.limit) * m_block.limitFactor));
    }

private:
    static bool areOpposite(double a, double b) {
        return !std::isnan(a) && !std::isnan(b) && (a <= 0.0) != (b <= 0.0);
    }
    [[nodiscard]] Evaluation at(double value) const {
        Slots slots_ = m_slots;
        slots_[m_block.control] = value;
        return {m_lab, std::move(slots_), m_relevance.instances};
    }
    [[nodiscard]] double readingAt(double value) const { return at(value).number(m_block.reads.value); }
    /// By how much the reading exceeds its limit.
    [[nodiscard]] double excess(double value) const {
        const Evaluation there = at(value);
        return there.number(m_block.reads.value) - there.number(m_block.limit) * m_block.limitFactor;
    }

    const Lab& m_lab;
    const TrialsBlock& m_block;
    const Relevance m_relevance;
    const Slots m_slots;
    const QVector<double> m_values;
};

}  // namespace

QVector<Finding> checkTrials(const Lab& lab) {
    FindingList findings{structureFile(lab), {}};
    for (const ActDef& act : lab.acts)
        for (const Block& block : act.blocks) {
            const auto* trials = std::get_if<TrialsBlock>(&block.detail);
            if (!trials) continue;
            for (int context = 0; context < lab.contexts.size(); ++context)
                if (CrossingCheck check(lab, *trials, context); !check.crosses())
                    findings.add(Finding::Code::NeverBracketed, block.id + u'@' + lab.contexts[context].id,
                                 lab.controls[trials->control].id, check.ends());
        }
    return findings.all;
}

}  // namespace ridgepoint::labs
