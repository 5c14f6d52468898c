// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flow_parts.h"
#include "ui/words/trial_words.h"

namespace ridgepoint::ui {
namespace {

void addPart(FlowItems& items, const QString& text) {
    items.append(FlowHeading{HeadingLevel::Part, {}, text});
}

void addFacts(FlowItems& items, const QVector<FlowFact>& facts) {
    if (!facts.isEmpty()) items.append(FlowFacts{facts});
}

void flowProblem(FlowItems& items, const report::ActEntry& act) {
    if (act.message.isEmpty()) return;
    addPart(items, ReportWords::tr("Problem"));
    if (!act.messageFrom.isEmpty()) items.append(FlowText{Voice::Small, act.messageFrom, Origin::Lab});
    items.append(FlowText{Voice::Quote, act.message, Origin::Lab});
}

void flowPrediction(FlowItems& items, const report::ActEntry& act, const ReportWords& words) {
    if (!act.hasGate || act.question.isEmpty()) return;
    addPart(items, ReportWords::tr("Prediction"));
    items.append(FlowText{Voice::Body, act.question, Origin::Lab});
    if (!act.prediction) {
        items.append(FlowText{Voice::Small, ReportWords::tr("Not committed.")});
        return;
    }
    const report::PredictionEntry& prediction = *act.prediction;
    QVector<FlowFact> facts{{ReportWords::tr("Own answer"), prediction.option, true, Origin::Lab}};
    if (prediction.estimate)
        facts.append({ReportWords::tr("Own estimate"), words.measure(*prediction.estimate), true});
    if (prediction.range)
        facts.append({ReportWords::tr("Surely between"), ReportWords::tr("%1 and %2")
                                                             .arg(words.measure(prediction.range->first),
                                                                  words.measure(prediction.range->second))});
    facts.append({ReportWords::tr("Confidence"),
                  words.measure({static_cast<double>(prediction.confidence), QStringLiteral("%"), 0})});
    facts.append({ReportWords::tr("Committed"), words.moment(prediction.committed)});
    addFacts(items, facts);
}

QString listText(const QStringList& names) {
    return names.join(QStringLiteral(", "));
}

void flowTrials(FlowItems& items, const report::TrialsEntry& trials) {
    FlowTable table;
    table.caption = ReportWords::tr("Trials against the limit of %1").arg(trials.view.limit);
    table.columns = {{ReportWords::tr("Trial"), true, 0.5}};
    for (const labs::TrialColumnView& column : trials.view.columns)
        table.columns.append({trialColumnText(column), true, 1.0});
    table.columns.append({ReportWords::tr("Against the limit"), false, 1.2});
    for (const labs::TrialRow& row : trials.view.rows)
        table.rows.append(
            {QStringList{QString::number(row.number)} + row.cells + QStringList{sideText(row)}});
    items.append(table);
    if (trials.earlier > 0)
        items.append(FlowText{
            Voice::Small,
            ReportWords::tr("Trials 1 to %1 came before these; the ledger holds them.").arg(trials.earlier)});
    if (!trials.view.isDone) items.append(FlowText{Voice::Body, trialsStateText(trials.view)});
}

void flowObservation(FlowItems& items, const report::ActEntry& act, const ReportWords& words) {
    if (!act.observation && !act.trials) return;
    addPart(items, ReportWords::tr("Observation"));
    if (act.trials) flowTrials(items, *act.trials);
    if (!act.observation) return;
    const report::ObservationEntry& seen = *act.observation;
    QVector<FlowFact> facts;
    if (!seen.low.isEmpty())
        facts.append({ReportWords::tr("Limit reached with"), bracketText(seen.control, seen.low, seen.high),
                      true, Origin::Lab});
    if (seen.number) facts.append({ReportWords::tr("Own reading"), words.measure(*seen.number), true});
    if (!seen.order.isEmpty())
        facts.append({ReportWords::tr("Own order, largest first"), listText(seen.order), true, Origin::Lab});
    if (facts.isEmpty()) facts.append({ReportWords::tr("Own reading"), seen.typed, true, Origin::Student});
    if (!seen.modelOrder.isEmpty())
        facts.append({ReportWords::tr("Order in the model"), listText(seen.modelOrder), false, Origin::Lab});
    if (seen.within)
        facts.append({ReportWords::tr("Reading"), *seen.within
                                                      ? ReportWords::tr("agrees with the instrument")
                                                      : ReportWords::tr("differs from the instrument")});
    facts.append({ReportWords::tr("Recorded"), words.moment(seen.recorded)});
    addFacts(items, facts);
}

void flowComparison(FlowItems& items, const report::ActEntry& act, const ReportWords& words) {
    if (!act.reveal) return;
    const report::RevealEntry& reveal = *act.reveal;
    addPart(items, ReportWords::tr("Comparison"));
    QVector<FlowFact> facts;
    if (reveal.model) facts.append({ReportWords::tr("Model"), words.measure(*reveal.model), true});
    if (reveal.factor)
        facts.append({ReportWords::tr("Estimate against model"), words.factor(*reveal.factor), true});
    if (reveal.rangeHolds)
        facts.append({ReportWords::tr("Own range"), *reveal.rangeHolds
                                                        ? ReportWords::tr("holds the value of the model")
                                                        : ReportWords::tr("misses the value of the model")});
    facts.append({ReportWords::tr("Answer of the model"), reveal.keyOption, false, Origin::Lab});
    facts.append({ReportWords::tr("Own answer"), reveal.right ? ReportWords::tr("agrees with the model")
                                                              : ReportWords::tr("differs from the model")});
    addFacts(items, facts);
    if (!reveal.explanation.isEmpty()) items.append(FlowText{Voice::Body, reveal.explanation, Origin::Lab});
    if (!reveal.binding.isEmpty()) items.append(FlowText{Voice::Body, reveal.binding, Origin::Lab});
}

void flowReflection(FlowItems& items, const report::ActEntry& act, const ReportWords& words) {
    if (!act.reflection) return;
    const report::ReflectionEntry& reflection = *act.reflection;
    addPart(items, ReportWords::tr("Reflection"));
    items.append(FlowText{Voice::Body, reflection.question, Origin::Lab});
    QVector<FlowFact> facts{{ReportWords::tr("Own answer"), reflection.option, true, Origin::Lab}};
    if (!reflection.right)
        facts.append({ReportWords::tr("Answer of the model"), reflection.keyOption, false, Origin::Lab});
    facts.append({ReportWords::tr("Answered"), words.moment(reflection.answered)});
    addFacts(items, facts);
    if (!reflection.sentence.isEmpty())
        items.append(FlowText{Voice::Quote, reflection.sentence, Origin::Student});
    if (!reflection.explanation.isEmpty())
        items.append(FlowText{Voice::Body, reflection.explanation, Origin::Lab});
}

void flowDecision(FlowItems& items, const report::ActEntry& act, const ReportWords& words) {
    if (!act.decision) return;
    addPart(items, ReportWords::tr("Decision"));
    if (!act.decision->prompt.isEmpty())
        items.append(FlowText{Voice::Body, act.decision->prompt, Origin::Lab});
    QVector<FlowFact> facts;
    for (const report::DecisionField& field : act.decision->fields) {
        if (field.reason) continue;
        const QString value = field.number ? words.measure(*field.number) : field.value;
        facts.append({field.label, value, true, field.number ? Origin::Program : Origin::Lab});
    }
    facts.append({ReportWords::tr("Decided"), words.moment(act.decision->decided)});
    addFacts(items, facts);
    for (const report::DecisionField& field : act.decision->fields) {
        if (!field.reason || field.value.isEmpty()) continue;
        items.append(FlowText{Voice::Small, field.label, Origin::Lab});
        items.append(FlowText{Voice::Quote, field.value, Origin::Student});
    }
}

}  // namespace

void flowAct(FlowItems& items, const report::ActEntry& act, int index, const ReportWords& words) {
    items.append(FlowHeading{HeadingLevel::Section, words.act(index), act.title, Origin::Lab});
    if (act.message.isEmpty() && !act.prediction)
        items.append(FlowText{Voice::Small, ReportWords::tr("This act has not been opened yet.")});
    flowProblem(items, act);
    flowPrediction(items, act, words);
    flowObservation(items, act, words);
    flowComparison(items, act, words);
    if (act.experiment) flowExperiment(items, *act.experiment, words);
    flowReflection(items, act, words);
    flowDecision(items, act, words);
}

}  // namespace ridgepoint::ui
