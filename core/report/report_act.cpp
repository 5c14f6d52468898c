// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/report/report_parts.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::report {
namespace {

using labs::BlockKind;

QString key(const QString& id, const QString& part) {
    return id + QLatin1Char('.') + part;
}

/// A value of the question's output in the unit of its estimate, or in its own where none is asked.
std::optional<Measure> predicted(const labs::Lab& lab, const labs::Question& question, double value) {
    if (!question.predicts) return std::nullopt;
    const units::Unit* unit = labs::referenceUnit(lab, *question.predicts);
    return measure(value, unit, question.estimateUnit ? question.estimateUnit : unit,
                   question.estimateDecimals);
}

QString optionText(const QVector<labs::PublicGate::Option>& options, const QString& id) {
    for (const auto& option : options)
        if (option.id == id) return option.text;
    return id;
}

PredictionEntry buildPrediction(const ReportInput& input, int act, const labs::Question& question) {
    const labs::Prediction& prediction = *input.session.state().acts[act].prediction;
    PredictionEntry entry;
    entry.option = optionText(input.session.gate(act).options, prediction.option);
    if (prediction.estimate) {
        entry.estimate = predicted(input.session.lab(), question, prediction.estimate->value);
        entry.estimateTyped = prediction.estimate->typed;
    }
    if (prediction.range) {
        const auto low = predicted(input.session.lab(), question, prediction.range->low);
        const auto high = predicted(input.session.lab(), question, prediction.range->high);
        if (low && high) entry.range = {*low, *high};
    }
    entry.confidence = prediction.confidence;
    entry.committed = prediction.committed;
    return entry;
}

RevealEntry buildReveal(const ReportInput& input, int act, const labs::RevealView& view) {
    const labs::ActDef& def = input.session.lab().acts[act];
    const labs::Question& question = *def.gate();
    RevealEntry entry;
    entry.keyOption = view.keyText;
    entry.right = view.right;
    if (view.modelValue && question.estimateUnit)
        entry.model = predicted(input.session.lab(), question, *view.modelValue);
    entry.factor = view.factor;
    if (view.range) entry.rangeHolds = view.rangeHolds;
    if (const labs::Block* block = def.find(BlockKind::Reveal)) {
        entry.explanation = input.session.text(key(block->id, view.chosenOption));
        entry.binding = input.session.text(key(block->id, QStringLiteral("binding")));
    }
    return entry;
}

QStringList categoryNames(const ReportInput& input, const QStringList& ids) {
    QStringList names;
    for (const QString& id : ids) {
        const QString name = input.session.text(key(QStringLiteral("category"), id));
        names.append(name.isEmpty() ? id : name);
    }
    return names;
}

ObservationEntry buildObservation(const ReportInput& input, int act, const labs::Block& block) {
    const labs::Observation& observation = *input.session.state().acts[act].observation;
    const auto& detail = std::get<labs::ObserveBlock>(block.detail);
    ObservationEntry entry;
    entry.typed = observation.typed;
    if (observation.number && detail.number) {
        const units::Unit* unit = labs::referenceUnit(input.session.lab(), *detail.number);
        entry.number = measure(*observation.number, unit, detail.shown ? detail.shown : unit, 2);
    }
    entry.order = categoryNames(input, observation.order);
    entry.recorded = observation.recorded;
    if (const auto reveal = input.session.reveal(act)) {
        entry.within = reveal->observedWithin;
        entry.modelOrder = categoryNames(input, reveal->modelOrder);
    }
    return entry;
}

ObservationEntry buildFound(const labs::TrialsView& view, const labs::Observation& observation) {
    ObservationEntry entry;
    entry.control = view.control;
    entry.low = view.low;
    entry.high = view.high;
    entry.recorded = observation.recorded;
    return entry;
}

void addTrials(const ReportInput& input, int act, ActEntry& entry) {
    constexpr qsizetype kRows = 12;
    auto view = input.session.trials(act);
    if (!view) return;
    if (const auto& found = input.session.state().acts[act].observation)
        entry.observation = buildFound(*view, *found);
    if (view->rows.isEmpty()) return;
    const auto earlier = static_cast<int>(std::max<qsizetype>(0, view->rows.size() - kRows));
    view->rows.remove(0, earlier);
    entry.trials = TrialsEntry{*view, earlier};
}

ReflectionEntry buildReflection(const ReportInput& input, int act, const labs::Block& block) {
    const labs::ReflectionAnswer& answer = *input.session.state().acts[act].reflection;
    const QVector<labs::PublicGate::Option> options = input.session.reflectOptions(act);
    const QString keyId = input.session.reflectKey(act).value_or(QString());
    ReflectionEntry entry;
    entry.question = input.session.text(block.id);
    entry.option = optionText(options, answer.option);
    entry.sentence = answer.sentence;
    entry.answered = answer.answered;
    entry.right = answer.option == keyId;
    entry.keyOption = optionText(options, keyId);
    entry.explanation = input.session.text(key(block.id, key(answer.option, QStringLiteral("why"))));
    return entry;
}

void addBrief(const ReportInput& input, int act, ActEntry& entry) {
    const labs::ActDef& def = input.session.lab().acts[act];
    const labs::Block* message = def.find(BlockKind::Message);
    if (message && input.session.visible(act, *message)) {
        entry.messageFrom = input.session.text(key(message->id, QStringLiteral("from")));
        entry.message = input.session.text(message->id);
    }
    const labs::Block* gate = def.find(BlockKind::Gate);
    entry.hasGate = gate != nullptr;
    if (gate && input.session.visible(act, *gate)) entry.question = input.session.text(gate->id);
}

}  // namespace

std::optional<Measure> measure(double value, const units::Unit* from, const units::Unit* shown,
                               int decimals) {
    if (!std::isfinite(value) || !from || !shown) return std::nullopt;
    const auto converted = units::convert(value, *from, *shown);
    if (!converted) return std::nullopt;
    return Measure{*converted, labs::unitSymbol(shown), decimals};
}

ActEntry buildAct(const ReportInput& input, int act) {
    const labs::ActDef& def = input.session.lab().acts[act];
    const labs::ActState& state = input.session.state().acts[act];
    ActEntry entry;
    entry.title = input.session.text(def.id);
    entry.minutes = def.minutes;
    addBrief(input, act, entry);
    if (state.prediction && def.gate()) entry.prediction = buildPrediction(input, act, *def.gate());
    const labs::Block* bench = def.find(BlockKind::Workbench);
    if (bench && input.session.unlocked(act)) entry.experiment = buildExperiment(input, *bench);
    const labs::Block* observe = def.find(BlockKind::Observe);
    if (observe && state.observation) entry.observation = buildObservation(input, act, *observe);
    addTrials(input, act, entry);
    const bool seen = state.prediction && state.stage >= labs::Stage::Revealed;
    if (const auto view = input.session.reveal(act); view && seen)
        entry.reveal = buildReveal(input, act, *view);
    const labs::Block* reflect = def.find(BlockKind::Reflect);
    if (reflect && state.reflection) entry.reflection = buildReflection(input, act, *reflect);
    const labs::Block* decision = def.find(BlockKind::Decision);
    if (decision && state.decision) entry.decision = buildDecision(input, act, *decision);
    return entry;
}

QVector<MissingPart> missingParts(const labs::Lab& lab, const QVector<ActEntry>& acts) {
    QVector<MissingPart> missing;
    for (int i = 0; i < acts.size(); ++i) {
        const labs::ActDef& def = lab.acts[i];
        const auto want = [&](BlockKind kind, bool present, Part part) {
            if (def.find(kind) && !present) missing.append({i, part});
        };
        want(BlockKind::Gate, acts[i].prediction.has_value(), Part::Prediction);
        want(BlockKind::Workbench, acts[i].experiment.has_value(), Part::Experiment);
        want(BlockKind::Trials, acts[i].observation.has_value(), Part::Observation);
        want(BlockKind::Observe, acts[i].observation.has_value(), Part::Observation);
        want(BlockKind::Reveal, acts[i].reveal.has_value(), Part::Comparison);
        want(BlockKind::Reflect, acts[i].reflection.has_value(), Part::Reflection);
        want(BlockKind::Decision, acts[i].decision.has_value(), Part::Decision);
    }
    return missing;
}

}  // namespace ridgepoint::report
