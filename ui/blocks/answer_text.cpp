// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/answer_text.h"

#include "ui/words/trial_words.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

}  // namespace

QString factorText(double factor, const labs::Wording& wording) {
    constexpr double kSame = 1.05;  // one decimal cannot tell them apart
    const bool high = factor >= 1.0;
    const double times = high ? factor : 1.0 / factor;
    if (times < kSame) return AnswerWords::tr("the same, to the digits shown");
    const QString number = labs::numberText(times, times < 100 ? 1 : 0, wording);
    return high ? AnswerWords::tr("%1 times too high").arg(number)
                : AnswerWords::tr("%1 times too low").arg(number);
}

QString predictedText(const labs::LabSession& session, int act, double value) {
    const labs::Question* question = session.lab().acts[act].gate();
    if (!question || !question->predicts) return {};
    const units::Unit* own = labs::referenceUnit(session.lab(), *question->predicts);
    const units::Unit* shown = question->estimateUnit ? question->estimateUnit : own;
    return labs::valueText(models::Value::number(value), own, shown, question->estimateDecimals,
                           session.wording());
}

QString categoryText(const labs::LabSession& session, const QString& category) {
    const QString text = session.text(QStringLiteral("category.") + category);
    return text.isEmpty() ? category : text;
}

QString orderText(const labs::LabSession& session, const QStringList& categories) {
    QStringList names;
    for (const QString& category : categories)
        names.append(categoryText(session, category));
    return names.join(QStringLiteral(", "));
}

QString rangeText(const labs::LabSession& session, int act, const labs::RevealView& view) {
    const QString bounds =
        AnswerWords::tr("%1 to %2")
            .arg(predictedText(session, act, view.range->low), predictedText(session, act, view.range->high));
    return view.rangeHolds ? AnswerWords::tr("%1; the model’s value lies in it").arg(bounds)
                           : AnswerWords::tr("%1; the model’s value lies outside").arg(bounds);
}

QString observationText(const labs::LabSession& session, int act) {
    const auto& observation = session.state().acts[act].observation;
    if (observation && observation->bracket) {
        const auto trials = session.trials(act);
        return trials ? bracketText(trials->control, trials->low, trials->high) : QString();
    }
    const labs::Block* block = session.lab().acts[act].find(labs::BlockKind::Observe);
    if (!observation || !block) return {};
    const auto& asked = std::get<labs::ObserveBlock>(block->detail);
    if (!asked.number || !observation->number) return orderText(session, observation->order);
    const units::Unit* own = labs::referenceUnit(session.lab(), *asked.number);
    return labs::valueText(models::Value::number(*observation->number), own, asked.shown ? asked.shown : own,
                           2, session.wording());
}

}  // namespace ridgepoint::ui
