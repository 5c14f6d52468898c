// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/session_state.h"

#include "core/labs/event_kinds.h"
#include "core/labs/track.h"

#include <QHash>
#include <QJsonArray>

#include <cmath>
#include <limits>

namespace ridgepoint::labs {
namespace {

using ledger::Event;
using Apply = void (*)(const Lab&, SessionState&, const Event&);

/// The act that an event names, or nullptr when this lab has no such act.
ActState* actOf(SessionState& state, const Event& event) {
    const int act = event.payload.value(QLatin1String("act")).toInt(-1);
    return act >= 0 && act < state.acts.size() ? &state.acts[act] : nullptr;
}

QString textOf(const Event& event, const char* name) {
    return event.payload.value(QLatin1String(name)).toString();
}

QStringList listOf(const QJsonValue& value) {
    QStringList texts;
    for (const QJsonValue& item : value.toArray())
        texts.append(item.toString());
    return texts;
}

/// Acts open one after another, when the reflection of the one before is answered.
void openNextAct(SessionState& state) {
    for (int i = 1; i < state.acts.size(); ++i)
        if (state.acts[i].stage == Stage::Locked && state.acts[i - 1].stage >= Stage::Reflected)
            state.acts[i].stage = Stage::Reading;
}

/// Stages only rise.
void raise(ActState& act, Stage stage) {
    act.stage = std::max(act.stage, stage);
}

void contextChosen(const Lab& lab, SessionState& state, const Event& event) {
    const int context = lab.contextOf(textOf(event, "context"));
    if (context >= 0) startIn(lab, state, context);
}

void trackChosen(const Lab&, SessionState& state, const Event& event) {
    if (const QString track = textOf(event, "track"); isTrack(track)) state.track = track;
}

void trackFollowed(const Lab& lab, SessionState& state, const Event& event) {
    trackChosen(lab, state, event);
    contextChosen(lab, state, event);
}

/// False for a control, or a choice of it, that this lab, or this context, does not have.
bool exists(const Lab& lab, int context, int control, double value) {
    if (!lab.isMovable(context, control)) return false;
    return !lab.controls[control].isChoice() ||
           lab.choicesIn(context, control).contains(static_cast<int>(value));
}

void decisionsRead(const Lab& lab, SessionState& state, const Event& event) {
    state.earlier = readsFromJson(lab, event.payload.value(QLatin1String("values")).toObject());
    state.earlierKept = true;
    applyEarlier(lab, state.earlier, state.slots_);
}

void earlierChanged(const Lab& lab, SessionState& state, const Event& event) {
    const int slot = lab.slotOf(textOf(event, "earlier"));
    if (slot < lab.firstEarlierSlot()) return;
    const int index = slot - lab.firstEarlierSlot();
    state.earlier[index].changed =
        earlierValue(lab.earlier[index], event.payload.value(QLatin1String("value")));
    applyEarlier(lab, state.earlier, state.slots_);
}

void controlChanged(const Lab& lab, SessionState& state, const Event& event) {
    const int slot = lab.slotOf(textOf(event, "control"));
    if (slot < 0 || slot >= lab.controls.size()) return;
    if (!exists(lab, state.context, slot, event.payload.value(QLatin1String("after")).toDouble())) return;
    const ControlChange change{slot, event.payload.value(QLatin1String("before")).toDouble(),
                               event.payload.value(QLatin1String("after")).toDouble()};
    state.slots_[slot] = change.after;
    state.undo.append(change);
    state.redo.clear();
}

void undone(const Lab&, SessionState& state, const Event&) {
    if (state.undo.isEmpty()) return;
    const ControlChange change = state.undo.takeLast();
    state.slots_[change.slot] = change.before;
    state.redo.append(change);
}

void redone(const Lab&, SessionState& state, const Event&) {
    if (state.redo.isEmpty()) return;
    const ControlChange change = state.redo.takeLast();
    state.slots_[change.slot] = change.after;
    state.undo.append(change);
}

void controlsReset(const Lab& lab, SessionState& state, const Event& event) {
    const int act = event.payload.value(QLatin1String("act")).toInt(-1);
    if (act < 0 || act >= lab.acts.size()) return;
    for (const Block& block : lab.acts[act].blocks) {
        const auto* bench = std::get_if<WorkbenchBlock>(&block.detail);
        if (!bench) continue;
        for (const int slot : bench->slotsIn(state.context)) {
            const double start = lab.contexts[state.context].slots_[slot];
            if (state.slots_[slot] != start) state.undo.append({slot, state.slots_[slot], start});
            state.slots_[slot] = start;
        }
    }
    state.redo.clear();
}

void predictionDrafted(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->prediction) return;
    act->draft.option = textOf(event, "option");
    act->draft.estimateText = textOf(event, "estimate");
    act->draft.rangeText = textOf(event, "range");
    const QJsonValue confidence = event.payload.value(QLatin1String("confidence"));
    act->draft.confidence = confidence.isDouble() ? std::optional(confidence.toInt()) : std::nullopt;
    if (act->stage == Stage::Reading) act->stage = Stage::Predicting;
}

void predictionCommitted(const Lab& lab, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->prediction) return;
    Prediction prediction;
    prediction.option = textOf(event, "option");
    prediction.confidence = event.payload.value(QLatin1String("confidence")).toInt();
    prediction.committed = event.time;
    const QJsonValue estimate = event.payload.value(QLatin1String("estimate"));
    if (estimate.isDouble()) prediction.estimate = Estimate{textOf(event, "typed"), estimate.toDouble()};
    const QJsonValue low = event.payload.value(QLatin1String("low"));
    const QJsonValue high = event.payload.value(QLatin1String("high"));
    if (low.isDouble() && high.isDouble())
        prediction.range = EstimateRange{textOf(event, "range"), low.toDouble(), high.toDouble()};
    act->prediction = prediction;
    raise(*act, Stage::Committed);
    if (state.runContext < 0) state.runContext = qMax(0, lab.contextOf(textOf(event, "context")));
}

/// A number, or an infinity by name; anything else is no number.
double numberOf(const QJsonValue& value) {
    if (value.isDouble()) return value.toDouble();
    if (value.toString() == QLatin1String("inf")) return std::numeric_limits<double>::infinity();
    if (value.toString() == QLatin1String("-inf")) return -std::numeric_limits<double>::infinity();
    return std::numeric_limits<double>::quiet_NaN();
}

void trialLogged(const Lab& lab, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->observation || act->stage < Stage::Committed) return;
    Trial trial;
    const QJsonObject values = event.payload.value(QLatin1String("values")).toObject();
    for (const QString& name : values.keys())
        if (const int slot = lab.slotOf(name); slot >= 0 && values.value(name).isDouble())
            trial.values.insert(slot, values.value(name).toDouble());
    trial.reading = numberOf(event.payload.value(QLatin1String("reading")));
    trial.limit = numberOf(event.payload.value(QLatin1String("limit")));
    if (std::isnan(trial.reading) || std::isnan(trial.limit)) return;
    const QJsonObject logs = event.payload.value(QLatin1String("logs")).toObject();
    for (const QString& name : logs.keys())
        trial.logs.insert(name, numberOf(logs.value(name)));
    trial.context = textOf(event, "context");
    trial.logged = event.time;
    act->trials.append(trial);
}

void longRunFinished(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    std::optional<LongRunRecord> record = longRunFrom(event.payload);
    if (!act || !record || act->stage < Stage::Committed) return;
    record->finished = event.time;
    act->longRuns.append(*record);
}

void observationRecorded(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->observation || act->stage < Stage::Committed) return;
    Observation observation;
    observation.typed = textOf(event, "typed");
    const QJsonValue number = event.payload.value(QLatin1String("number"));
    if (number.isDouble()) observation.number = number.toDouble();
    observation.order = listOf(event.payload.value(QLatin1String("order")));
    const QJsonValue low = event.payload.value(QLatin1String("low"));
    const QJsonValue high = event.payload.value(QLatin1String("high"));
    if (low.isDouble() && high.isDouble()) observation.bracket = Bracket{low.toDouble(), high.toDouble()};
    observation.recorded = event.time;
    act->observation = observation;
    raise(*act, Stage::Observed);
}

void revealed(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (act && act->stage >= Stage::Observed) raise(*act, Stage::Revealed);
}

void reflectionAnswered(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->reflection || act->stage < Stage::Revealed) return;
    act->reflection = ReflectionAnswer{textOf(event, "option"), textOf(event, "sentence"), event.time};
    raise(*act, Stage::Reflected);
    openNextAct(state);
}

void decisionMade(const Lab&, SessionState& state, const Event& event) {
    ActState* act = actOf(state, event);
    if (!act || act->stage < Stage::Reflected) return;
    DecisionRecord decision;
    const QJsonObject numbers = event.payload.value(QLatin1String("numbers")).toObject();
    for (const QString& name : numbers.keys())
        decision.numbers.insert(name, numbers.value(name).toDouble());
    const QJsonObject choices = event.payload.value(QLatin1String("choices")).toObject();
    for (const QString& name : choices.keys())
        decision.choices.insert(name, choices.value(name).toString());
    const QJsonObject texts = event.payload.value(QLatin1String("texts")).toObject();
    for (const QString& name : texts.keys())
        decision.texts.insert(name, texts.value(name).toString());
    decision.decided = event.time;
    act->decision = decision;
    raise(*act, Stage::Decided);
}

void runPinned(const Lab& lab, SessionState& state, const Event& event) {
    PinnedRun pin{textOf(event, "name"), lab.contexts[state.context].slots_,
                  event.payload.value(QLatin1String("act")).toInt(-1), state.context};
    applyEarlier(lab, state.earlier, pin.values);
    const QJsonObject values = event.payload.value(QLatin1String("values")).toObject();
    for (const QString& name : values.keys())
        if (const int slot = lab.slotOf(name); slot >= 0) pin.values[slot] = values.value(name).toDouble();
    state.pinned.append(pin);
}

void runUnpinned(const Lab&, SessionState& state, const Event& event) {
    const int index = event.payload.value(QLatin1String("index")).toInt(-1);
    if (index >= 0 && index < state.pinned.size()) state.pinned.removeAt(index);
}

void boundaryFound(const Lab&, SessionState& state, const Event& event) {
    state.boundaries.insert(textOf(event, "boundary"));
}

void viewChanged(const Lab& lab, SessionState& state, const Event& event) {
    ViewState view;
    view.act =
        qBound(0, event.payload.value(QLatin1String("act")).toInt(), static_cast<int>(lab.acts.size()) - 1);
    const QJsonObject scroll = event.payload.value(QLatin1String("scroll")).toObject();
    for (const QString& name : scroll.keys())
        view.scroll.insert(name, scroll.value(name).toDouble());
    for (const QString& id : listOf(event.payload.value(QLatin1String("open"))))
        view.open.insert(id);
    view.focus = textOf(event, "focus");
    state.view = view;
}

const QHash<QString, Apply>& table() {
    static const QHash<QString, Apply> rows{
        {kinds::kContextChosen, contextChosen},
        {kinds::kTrackChosen, trackChosen},
        {kinds::kTrackFollowed, trackFollowed},
        {kinds::kDecisionsRead, decisionsRead},
        {kinds::kEarlierChanged, earlierChanged},
        {kinds::kControlChanged, controlChanged},
        {kinds::kControlsReset, controlsReset},
        {kinds::kUndone, undone},
        {kinds::kRedone, redone},
        {kinds::kPredictionDrafted, predictionDrafted},
        {kinds::kPredictionCommitted, predictionCommitted},
        {kinds::kTrialLogged, trialLogged},
        {kinds::kLongRunFinished, longRunFinished},
        {kinds::kObservationRecorded, observationRecorded},
        {kinds::kRevealed, revealed},
        {kinds::kReflectionAnswered, reflectionAnswered},
        {kinds::kDecisionMade, decisionMade},
        {kinds::kRunPinned, runPinned},
        {kinds::kRunUnpinned, runUnpinned},
        {kinds::kBoundaryFound, boundaryFound},
        {kinds::kViewChanged, viewChanged},
    };
    return rows;
}

}  // namespace

SessionState freshState(const Lab& lab, const QString& run, const QDateTime& started) {
    SessionState state;
    state.run = run;
    state.started = started;
    state.lastTime = started;
    state.slots_ = lab.contexts[0].slots_;
    state.earlier = defaultReads(lab);
    state.acts.resize(lab.acts.size());
    if (!state.acts.isEmpty()) state.acts[0].stage = Stage::Reading;
    return state;
}

void startIn(const Lab& lab, SessionState& state, int context) {
    state.context = context;
    state.slots_ = lab.contexts[context].slots_;
    applyEarlier(lab, state.earlier, state.slots_);
    state.undo.clear();
    state.redo.clear();
}

void applyEarlier(const Lab& lab, const QVector<EarlierRead>& reads, Slots& slots_) {
    for (int i = 0; i < reads.size(); ++i)
        slots_[lab.firstEarlierSlot() + i] = reads[i].inForce();
}

void apply(const Lab& lab, SessionState& state, const Event& event) {
    const Apply step = table().value(event.kind, nullptr);
    if (!step) return;
    step(lab, state, event);
    state.begun = true;
    state.lastTime = event.time;
}

}  // namespace ridgepoint::labs
