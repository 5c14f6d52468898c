// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/labs/lab_session.h"
#include "core/labs/typed_text.h"

#include <QJsonArray>

#include <algorithm>

/// Predict, observe, reflect, decide: each is checked, made durable, and only then told.
namespace ridgepoint::labs {
namespace {

QJsonObject ofAct(int act) {
    return {{QStringLiteral("act"), act}};
}

}  // namespace

void LabSession::draft(int act, const PredictionDraft& draft) {
    const PredictionDraft& now = m_state.acts[act].draft;
    const bool same = draft.option == now.option && draft.estimateText == now.estimateText &&
                      draft.rangeText == now.rangeText && draft.confidence == now.confidence;
    if (same || m_committing || m_state.acts[act].stage > Stage::Predicting) return;
    QJsonObject payload = ofAct(act);
    payload.insert(QStringLiteral("option"), draft.option);
    payload.insert(QStringLiteral("estimate"), draft.estimateText);
    payload.insert(QStringLiteral("range"), draft.rangeText);
    if (draft.confidence) payload.insert(QStringLiteral("confidence"), *draft.confidence);
    record(kinds::kPredictionDrafted, payload);
}

Refusal LabSession::parseEstimate(int act, Estimate& estimate) const {
    const Question& question = *m_lab->acts[act].gate();
    estimate.typed = m_state.acts[act].draft.estimateText;
    return readTyped(estimate.typed, referenceUnit(*m_lab, *question.predicts), question.estimateUnit, false,
                     m_wording, estimate.value);
}

Refusal LabSession::parseRange(int act, double estimate, std::optional<EstimateRange>& range) const {
    const QString typed = m_state.acts[act].draft.rangeText.trimmed();
    if (typed.isEmpty()) return Refusal::None;
    const Question& question = *m_lab->acts[act].gate();
    EstimateRange read;
    const Refusal refusal = readTypedRange(typed, referenceUnit(*m_lab, *question.predicts),
                                           question.estimateUnit, m_wording, read);
    if (refusal != Refusal::None) return refusal;
    if (!read.holds(estimate)) return Refusal::RangeWithoutEstimate;
    range = read;
    return Refusal::None;
}

Refusal LabSession::canCommit(int act) const {
    const Question* question = m_lab->acts[act].gate();
    const ActState& state = m_state.acts[act];
    if (!question || state.prediction || state.stage == Stage::Locked) return Refusal::WrongStage;
    if (m_committing) return Refusal::SavePending;
    const bool known = std::ranges::any_of(question->options,
                                           [&](const OptionDef& o) { return o.id == state.draft.option; });
    if (!known) return Refusal::NoOption;
    if (question->estimateUnit) {
        Estimate estimate;
        std::optional<EstimateRange> range;
        if (const Refusal refusal = parseEstimate(act, estimate); refusal != Refusal::None) return refusal;
        if (const Refusal refusal = parseRange(act, estimate.value, range); refusal != Refusal::None)
            return refusal;
    }
    if (!state.draft.confidence) return Refusal::NoConfidence;
    const int chance = 100 / static_cast<int>(question->options.size());
    const bool inRange = *state.draft.confidence >= chance && *state.draft.confidence <= 99;
    return inRange ? Refusal::None : Refusal::ConfidenceOutOfRange;
}

void LabSession::commit(int act, Answer done) {
    if (const Refusal refusal = canCommit(act); refusal != Refusal::None) return done(refusal);
    const Question& question = *m_lab->acts[act].gate();
    const PredictionDraft& draft = m_state.acts[act].draft;
    QJsonArray shown;
    for (const PublicGate::Option& option : optionTexts(question))
        shown.append(option.id);
    QJsonObject payload{{QStringLiteral("gate"), question.id},
                        {QStringLiteral("option"), draft.option},
                        {QStringLiteral("order"), shown},
                        {QStringLiteral("confidence"), *draft.confidence},
                        {QStringLiteral("context"), m_lab->contexts[gateContext()].id}};
    Estimate estimate;
    if (question.estimateUnit && parseEstimate(act, estimate) == Refusal::None) {
        payload.insert(QStringLiteral("estimate"), estimate.value);
        payload.insert(QStringLiteral("typed"), estimate.typed);
        std::optional<EstimateRange> range;
        if (parseRange(act, estimate.value, range) == Refusal::None && range) {
            payload.insert(QStringLiteral("range"), range->typed);
            payload.insert(QStringLiteral("low"), range->low);
            payload.insert(QStringLiteral("high"), range->high);
        }
        const std::string_view unit = referenceUnit(*m_lab, *question.predicts)->id;
        payload.insert(QStringLiteral("unit"),
                       QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size())));
    }
    recordDurably(kinds::kPredictionCommitted, payload, act, [this, done](Refusal answer) {
        if (answer == Refusal::None) chooseTrackIfNone();
        done(answer);
    });
}

Refusal LabSession::parseObservation(const ObserveBlock& block, Observation& observation) const {
    if (block.number) {
        double value = 0.0;
        const Refusal refusal = readTyped(observation.typed, referenceUnit(*m_lab, *block.number),
                                          block.shown, true, m_wording, value);
        observation.number = value;
        return refusal == Refusal::NoEstimate ? Refusal::NoObservation : refusal;
    }
    QStringList sorted = observation.order;
    sorted.removeDuplicates();
    sorted.removeAll(QString());
    const auto& output =
        m_lab->instances[block.order->instance].model->outputs[static_cast<std::size_t>(block.order->output)];
    if (observation.order.isEmpty()) return Refusal::NoObservation;
    return sorted.size() == static_cast<qsizetype>(output.categories.size()) ? Refusal::None
                                                                             : Refusal::ObservationIncomplete;
}

void LabSession::observe(int act, const Observation& given, Answer done) {
    const Block* block = m_lab->acts[act].find(BlockKind::Observe);
    if (!block || m_state.acts[act].stage != Stage::Committed) return done(Refusal::WrongStage);
    Observation observation = given;
    const Refusal refusal = parseObservation(std::get<ObserveBlock>(block->detail), observation);
    if (refusal != Refusal::None) return done(refusal);
    QJsonObject payload{{QStringLiteral("typed"), observation.typed},
                        {QStringLiteral("order"), QJsonArray::fromStringList(observation.order)}};
    if (observation.number) payload.insert(QStringLiteral("number"), *observation.number);
    recordDurably(kinds::kObservationRecorded, payload, act, [this, act, done](Refusal answer) {
        if (answer == Refusal::None) revealIfObserved(act);
        done(answer);
    });
}

void LabSession::revealIfObserved(int act) {
    if (m_state.acts[act].stage != Stage::Observed) return;
    const Question* question = m_lab->acts[act].gate();
    QJsonObject payload = ofAct(act);
    if (question) {
        payload.insert(QStringLiteral("gate"), question->id);
        payload.insert(QStringLiteral("key"),
                       question->options[keyOption(*m_lab, *question, gateContext())].id);
        if (question->predicts) {
            const Evaluation at(*m_lab, scenarioSlots(*m_lab, gateContext(), question->scenario));
            payload.insert(QStringLiteral("model"), at.number(*question->predicts));
        }
    }
    record(kinds::kRevealed, payload);
    emit actChanged(act);
}

void LabSession::reflect(int act, const QString& option, const QString& sentence, Answer done) {
    const Block* block = m_lab->acts[act].find(BlockKind::Reflect);
    if (!block || m_state.acts[act].stage != Stage::Revealed) return done(Refusal::WrongStage);
    const Question& question = std::get<ReflectBlock>(block->detail).question;
    if (std::ranges::none_of(question.options, [&](const OptionDef& o) { return o.id == option; }))
        return done(Refusal::NoOption);
    if (sentence.trimmed().isEmpty()) return done(Refusal::NoSentence);
    recordDurably(kinds::kReflectionAnswered,
                  {{QStringLiteral("option"), option}, {QStringLiteral("sentence"), sentence.trimmed()}}, act,
                  [this, act, done](Refusal answer) {
                      if (answer == Refusal::None && act + 1 < m_state.acts.size()) emit actChanged(act + 1);
                      done(answer);
                  });
}

void LabSession::decide(int act, const DecisionRecord& decision, Answer done) {
    const Block* block = m_lab->acts[act].find(BlockKind::Decision);
    if (!block || m_state.acts[act].stage != Stage::Reflected) return done(Refusal::WrongStage);
    QJsonObject numbers, choices, texts;
    for (const FieldDef& field : std::get<DecisionBlock>(block->detail).fields) {
        const bool given =
            (field.type == FieldType::Number && decision.numbers.contains(field.id)) ||
            (field.type == FieldType::Choice && field.choices.contains(decision.choices.value(field.id))) ||
            (field.type == FieldType::Text && !decision.texts.value(field.id).trimmed().isEmpty());
        if (!given) return done(Refusal::FieldMissing);
        if (field.type == FieldType::Number)
            numbers.insert(field.id, std::clamp(decision.numbers.value(field.id), field.from, field.to));
        if (field.type == FieldType::Choice) choices.insert(field.id, decision.choices.value(field.id));
        if (field.type == FieldType::Text) texts.insert(field.id, decision.texts.value(field.id).trimmed());
    }
    recordDurably(kinds::kDecisionMade,
                  {{QStringLiteral("numbers"), numbers},
                   {QStringLiteral("choices"), choices},
                   {QStringLiteral("texts"), texts}},
                  act, std::move(done));
}

}  // namespace ridgepoint::labs
