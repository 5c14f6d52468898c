// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_session.h"

#include "core/labs/event_kinds.h"
#include "core/labs/typed_text.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>
#include <cmath>

/// Steps of a session. What the window may see of it is in lab_session_views.cpp.
namespace ridgepoint::labs {
namespace {

QJsonObject ofAct(int act) {
    return {{QStringLiteral("act"), act}};
}

/// Sums of binary steps drift (0.1 + 0.2); a grid value is what its decimals say.
double withoutDrift(double value) {
    return std::round(value * 1e12) / 1e12;
}

}  // namespace

LabSession::LabSession(LabPtr lab, SessionState state, Recorder& recorder, Clock clock, QObject* parent)
    : QObject(parent),
      m_lab(std::move(lab)),
      m_state(std::move(state)),
      m_recorder(recorder),
      m_clock(std::move(clock)),
      m_ledgerNow(m_state.earlier) {
    refresh();
    // A kill between observation and reveal leaves the one without the other.
    for (int act = 0; act < m_state.acts.size(); ++act)
        revealIfObserved(act);
}

void LabSession::setWording(const Wording& wording) {
    m_wording = wording;
    refresh();
    emit controlsChanged();
}

void LabSession::refresh() {
    m_renderer.emplace(*m_lab, gateContext(), m_wording);
    evaluate();
}

void LabSession::evaluate() {
    m_live = Evaluation(*m_lab, m_state.slots_);
}

void LabSession::record(const QString& kind, const QJsonObject& payload) {
    if (kind != kinds::kDecisionsRead) keepEarlier();
    const ledger::Event event{m_state.run, kind, payload, m_clock()};
    apply(*m_lab, m_state, event);
    m_recorder.record(event, [](bool) {});
}

void LabSession::recordDurably(const QString& kind, QJsonObject payload, int act, Answer done) {
    if (m_committing) return done(Refusal::SavePending);
    keepEarlier();
    m_committing = true;
    payload.insert(QStringLiteral("act"), act);
    const ledger::Event event{m_state.run, kind, payload, m_clock()};
    emit actChanged(act);
    m_recorder.record(event, [self = QPointer(this), event, act, done](bool durable) {
        if (!self) return;
        self->m_committing = false;
        if (durable) {
            apply(*self->m_lab, self->m_state, event);
            self->refresh();
        }
        emit self->actChanged(act);
        done(durable ? Refusal::None : Refusal::NotDurable);
    });
}

// Controls -----------------------------------------------------------------------------------------------

int LabSession::actOfControl(int slot) const {
    for (int act = 0; act < m_lab->acts.size(); ++act)
        for (const Block& block : m_lab->acts[act].blocks)
            if (const auto* bench = std::get_if<WorkbenchBlock>(&block.detail))
                if (bench->controls.contains(slot) || bench->more.contains(slot)) return act;
    return -1;
}

double LabSession::onGrid(int slot, double value) const {
    const ControlDef& control = m_lab->controls[slot];
    if (control.isChoice()) {
        const int choice = static_cast<int>(std::round(value));
        return m_lab->choicesIn(m_state.context, slot).contains(choice) ? choice : m_state.slots_[slot];
    }
    const double inside = std::clamp(value, control.from, control.to);
    const double steps = std::round((inside - control.from) / control.step);
    return std::min(withoutDrift(control.from + steps * control.step), control.to);
}

void LabSession::chooseContext(int context) {
    if (context == m_state.context || context < 0 || context >= m_lab->contexts.size()) return;
    record(kinds::kContextChosen, {{QStringLiteral("context"), m_lab->contexts[context].id}});
    refresh();
    emit contextChanged();
    emit controlsChanged();
}

void LabSession::preview(int slot, double value) {
    if (slot < 0 || slot >= m_lab->controls.size() || std::isnan(value) || !unlocked(actOfControl(slot)))
        return;
    const double next = onGrid(slot, value);
    if (next == m_state.slots_[slot]) return;
    if (m_drag && m_drag->slot != slot) settle(m_drag->slot);
    if (!m_drag) m_drag = ControlChange{slot, m_state.slots_[slot], next};
    m_drag->after = next;
    m_state.slots_[slot] = next;
    evaluate();
    emit controlsChanged();
}

void LabSession::settle(int slot) {
    if (!m_drag || m_drag->slot != slot) return;
    const ControlChange change = *m_drag;
    m_drag.reset();
    if (change.before == change.after) return;
    record(kinds::kControlChanged, {{QStringLiteral("control"), m_lab->controls[slot].id},
                                    {QStringLiteral("before"), change.before},
                                    {QStringLiteral("after"), change.after}});
    noteBoundaries();
    emit controlsChanged();
}

void LabSession::set(int slot, double value) {
    preview(slot, value);
    settle(slot);
}

void LabSession::resetControls(int act) {
    if (!unlocked(act)) return;
    if (m_drag) settle(m_drag->slot);
    record(kinds::kControlsReset, ofAct(act));
    evaluate();
    emit controlsChanged();
}

void LabSession::undo() {
    if (m_drag) settle(m_drag->slot);
    if (!canUndo()) return;
    record(kinds::kUndone, {});
    evaluate();
    emit controlsChanged();
}

void LabSession::redo() {
    if (!canRedo()) return;
    record(kinds::kRedone, {});
    evaluate();
    emit controlsChanged();
}

void LabSession::noteBoundaries() {
    for (int act = 0; act < m_lab->acts.size(); ++act) {
        if (!unlocked(act)) continue;
        for (const Block& block : m_lab->acts[act].blocks) {
            const auto* bench = std::get_if<WorkbenchBlock>(&block.detail);
            if (!bench) continue;
            for (const VerdictDef& verdict : bench->verdicts) {
                const QString id = block.id + u'.' + verdict.id;
                if (!verdict.failure || !verdict.existsIn(m_state.context) ||
                    m_state.boundaries.contains(id) || !holds(verdict.when, m_live))
                    continue;
                record(kinds::kBoundaryFound, {{QStringLiteral("boundary"), id}});
                emit boundaryFound(id);
            }
        }
    }
}

void LabSession::pin(int act) {
    QJsonObject values;
    for (int slot = 0; slot < m_lab->controls.size(); ++slot)
        values.insert(m_lab->controls[slot].id, m_state.slots_[slot]);
    int number = 1;
    const auto taken = [&](const QString& name) {
        return std::ranges::any_of(m_state.pinned,
                                   [&](const PinnedRun& p) { return p.belongsTo(act) && p.name == name; });
    };
    while (taken(QString::number(number)))
        ++number;
    QJsonObject payload = ofAct(act);
    payload.insert(QStringLiteral("name"), QString::number(number));
    payload.insert(QStringLiteral("values"), values);
    record(kinds::kRunPinned, payload);
    emit pinsChanged();
    emit controlsChanged();
}

void LabSession::unpin(int index) {
    if (index < 0 || index >= m_state.pinned.size()) return;
    record(kinds::kRunUnpinned, {{QStringLiteral("index"), index}});
    emit pinsChanged();
    emit controlsChanged();
}

// Predict, observe, reflect, decide ----------------------------------------------------------------------

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
    recordDurably(kinds::kPredictionCommitted, payload, act, std::move(done));
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

void LabSession::rememberView(const ViewState& view) {
    const ViewState& now = m_state.view;
    if (view.act == now.act && view.scroll == now.scroll && view.open == now.open && view.focus == now.focus)
        return;
    QJsonObject scroll;
    for (auto it = view.scroll.begin(); it != view.scroll.end(); ++it)
        scroll.insert(it.key(), it.value());
    QStringList open(view.open.begin(), view.open.end());
    open.sort();
    record(kinds::kViewChanged, {{QStringLiteral("act"), view.act},
                                 {QStringLiteral("scroll"), scroll},
                                 {QStringLiteral("open"), QJsonArray::fromStringList(open)},
                                 {QStringLiteral("focus"), view.focus}});
}

}  // namespace ridgepoint::labs
