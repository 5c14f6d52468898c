// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/answer.h"

#include "core/labs/typed_text.h"

#include <cmath>

namespace ridgepoint::handbook {

double answerOf(const labs::LabSession& section, const labs::CheckBlock& question) {
    const labs::Lab& lab = section.lab();
    const labs::Slots slots_ = labs::scenarioSlots(lab, section.state().context, question.asks.scenario);
    return labs::Evaluation(lab, slots_).number(question.asks);
}

Verdict judge(const labs::LabSession& section, const labs::CheckBlock& question, const QString& typed) {
    double value = 0.0;
    const labs::Refusal refusal = labs::readTyped(typed, labs::referenceUnit(section.lab(), question.asks),
                                                  question.shown, true, section.wording(), value);
    if (refusal != labs::Refusal::None) return {refusal, false, std::nullopt};
    const double truth = answerOf(section, question);
    const bool right = std::abs(value - truth) <= question.tolerance * std::abs(truth);
    const bool comparable = value * truth > 0.0;
    return {labs::Refusal::None, right, comparable ? std::optional(value / truth) : std::nullopt};
}

}  // namespace ridgepoint::handbook
