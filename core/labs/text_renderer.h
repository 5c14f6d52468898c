// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/evaluator.h"
#include "core/labs/shown_number.h"

#include <QHash>

namespace ridgepoint::labs {

/// Puts numbers into prose. Live references read the evaluation that is given; references with a scenario
/// read that scenario in the run's context, evaluated once.
class TextRenderer {
public:
    /// @param context  the context whose scenarios and text forms count
    TextRenderer(const Lab& lab, int context, Wording wording);

    [[nodiscard]] QString render(const Template& text, const Evaluation& live) const;
    /// The text of one option; `{option.*}` reads that option's values.
    [[nodiscard]] QString renderOption(const Template& text, const Question& question, int option) const;
    /// A plot series' label; `{sweep.*}` reads the series' slots.
    [[nodiscard]] QString renderSeries(const Template& text, const Evaluation& live,
                                       const Slots& series) const;
    /// The placeholders alone, in order.
    [[nodiscard]] QStringList numbers(const Template& text, const Evaluation& live) const;

    /// Value of a reference: live, or at its scenario.
    [[nodiscard]] models::Value value(const Reference& reference, const Evaluation& live) const;
    [[nodiscard]] QString text(const Reference& reference, const units::Unit* shown, int decimals,
                               const Evaluation& live) const;
    [[nodiscard]] const Evaluation& scenario(int scenario) const;
    [[nodiscard]] const Wording& wording() const { return m_wording; }
    [[nodiscard]] int context() const { return m_context; }

private:
    [[nodiscard]] QString choiceText(int slot, int choice) const;
    template <class Fill>
    [[nodiscard]] QString fill(const Template& text, const Fill& fillPlaceholder) const;

    const Lab& m_lab;
    int m_context;
    Wording m_wording;
    mutable QHash<int, Evaluation> m_scenarios;
};

}  // namespace ridgepoint::labs
