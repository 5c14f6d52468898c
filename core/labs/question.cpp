// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"

#include <cmath>
#include <limits>

/// How a question's key follows from the models.
namespace ridgepoint::labs {
namespace {

/// Lower is better: the distance that the rule minimises.
double distance(KeyRule rule, double option, double truth) {
    switch (rule) {
        case KeyRule::Nearest:
            return std::abs(std::log(option / truth));
        case KeyRule::Largest:
            return -option;
        case KeyRule::Smallest:
            return option;
        case KeyRule::Named:
            break;
    }
    return std::numeric_limits<double>::infinity();
}

}  // namespace

double optionValue(const Lab& lab, const Question& question, int option, int context) {
    const OptionDef& o = question.options[option];
    if (!o.value) return std::numeric_limits<double>::quiet_NaN();
    Slots slots_ = scenarioSlots(lab, context, question.scenario);
    assign(lab, context, o.with, slots_);
    return Evaluation(lab, std::move(slots_)).number(*o.value);
}

int keyOption(const Lab& lab, const Question& question, int context) {
    if (question.rule == KeyRule::Named) {
        const QString key = question.keyIn(context);
        for (int i = 0; i < question.options.size(); ++i)
            if (question.options[i].id == key) return i;
        return -1;
    }
    double truth = 1.0;
    if (question.predicts)
        truth = Evaluation(lab, scenarioSlots(lab, context, question.scenario)).number(*question.predicts);
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < question.options.size(); ++i) {
        const double d = distance(question.rule, optionValue(lab, question, i, context), truth);
        if (d < least) {
            least = d;
            best = i;
        }
    }
    return best;
}

}  // namespace ridgepoint::labs
