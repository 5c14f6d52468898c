// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/evaluator.h"
#include "core/labs/load/load_state.h"

namespace ridgepoint::labs {

using Code = Finding::Code;

namespace {

OptionDef readOption(const JsonNode& node, LoadState& state) {
    node.allowOnly({"id", "kind", "value", "with", "also", "evidence", "source"});
    OptionDef option;
    option.id = node.string(QStringLiteral("id"));
    option.with = readAssignments(node.field(QStringLiteral("with")), state);
    option.evidence = readEvidence(node, state);
    option.source = node.string(QStringLiteral("source"), QString());
    checkSource(node, option.source);
    if (node.has(QStringLiteral("value"))) {
        option.value = readReference(node.field(QStringLiteral("value")), state);
        option.kind = OptionKind::Model;
    }
    const JsonNode also = node.field(QStringLiteral("also"));
    for (const QString& name : also.names())
        option.also.append({name, readReference(also.field(name), state)});
    if (node.string(QStringLiteral("kind"), QString()) == QLatin1String("argued")) {
        option.kind = OptionKind::Argued;
        if (option.source.isEmpty()) node.report(Code::ArguedWithoutSource, option.id);
    }
    return option;
}

/// The key that each context has, all of them named.
void readKeys(const JsonNode& options, const Lab& lab, Question& question) {
    for (const QString& id : options.names())
        if (lab.contextOf(id) < 0) options.field(id).report(Code::UnknownReference, id);
    for (int context = 0; context < lab.contexts.size(); ++context)
        question.keys.insert(context, options.string(lab.contexts[context].id));
}

void readKeyRule(const JsonNode& node, const Lab& lab, Question& question) {
    const JsonNode key = node.field(QStringLiteral("key"));
    const QString rule = key.value().toString();
    if (key.isObject()) {
        key.allowOnly({"option", "options"});
        question.rule = KeyRule::Named;
        if (key.has(QStringLiteral("options")) && !key.has(QStringLiteral("option")))
            readKeys(key.field(QStringLiteral("options")), lab, question);
        else
            question.namedKey = key.string(QStringLiteral("option"));
    } else if (rule == QLatin1String("nearest")) {
        question.rule = KeyRule::Nearest;
    } else if (rule == QLatin1String("largest")) {
        question.rule = KeyRule::Largest;
    } else if (rule == QLatin1String("smallest")) {
        question.rule = KeyRule::Smallest;
    } else {
        key.report(key.exists() ? Code::NotACategory : Code::MissingField, QStringLiteral("key"),
                   QStringLiteral("nearest, largest, smallest, {\"option\": id} or {\"options\": …}"));
    }
}

void checkOptions(const JsonNode& node, const Lab& lab, const Question& question) {
    QStringList ids;
    for (const OptionDef& option : question.options) {
        if (ids.contains(option.id)) node.report(Code::DuplicateId, option.id);
        ids.append(option.id);
        if (question.rule != KeyRule::Named && !option.value)
            node.report(Code::MissingField, QStringLiteral("value"), option.id);
    }
    if (ids.size() < 2 || ids.size() > 6)
        node.field(QStringLiteral("options"))
            .report(Code::OutOfDomain, QString::number(ids.size()), QStringLiteral("2 … 6"));
    if (question.rule != KeyRule::Named) return;
    const JsonNode key = node.field(QStringLiteral("key"));
    if (question.keys.isEmpty() && !ids.contains(question.namedKey))
        key.report(Code::UnknownReference, question.namedKey);
    for (auto named = question.keys.begin(); named != question.keys.end(); ++named)
        if (!named->isEmpty() && !ids.contains(*named))
            key.field(QStringLiteral("options"))
                .field(lab.contexts[named.key()].id)
                .report(Code::UnknownReference, *named);
}

}  // namespace

Question readQuestion(const JsonNode& node, LoadState& state) {
    node.allowOnly({"kind", "id", "scenario", "key", "predicts", "estimate", "options", "evidence"});
    Question question;
    question.id = node.string(QStringLiteral("id"));
    if (node.has(QStringLiteral("scenario"))) {
        const QString scenario = node.string(QStringLiteral("scenario"));
        question.scenario = state.lab.scenarioOf(scenario);
        if (question.scenario < 0)
            node.field(QStringLiteral("scenario")).report(Code::UnknownReference, scenario);
    }
    readKeyRule(node, state.lab, question);
    if (node.has(QStringLiteral("predicts")) || question.rule == KeyRule::Nearest)
        question.predicts = readReference(node.field(QStringLiteral("predicts")), state);
    const JsonNode estimate = node.field(QStringLiteral("estimate"));
    if (estimate.exists() && question.predicts && question.predicts->instance >= 0) {
        estimate.allowOnly({"shown", "decimals"});
        question.estimateUnit = readShown(estimate, referenceUnit(state.lab, *question.predicts));
        question.estimateDecimals = estimate.integer(QStringLiteral("decimals"), 1);
    }
    for (const JsonNode& option : node.list(QStringLiteral("options")))
        question.options.append(readOption(option, state));
    question.evidence = readEvidence(node, state);
    checkOptions(node, state.lab, question);
    return question;
}

}  // namespace ridgepoint::labs
