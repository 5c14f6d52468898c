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
    option.evidence = readConditions(node, QStringLiteral("evidence"), state);
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

void readKeyRule(const JsonNode& node, Question& question) {
    const JsonNode key = node.field(QStringLiteral("key"));
    const QString rule = key.value().toString();
    if (key.isObject()) {
        question.rule = KeyRule::Named;
        question.namedKey = key.string(QStringLiteral("option"));
    } else if (rule == QLatin1String("nearest")) {
        question.rule = KeyRule::Nearest;
    } else if (rule == QLatin1String("largest")) {
        question.rule = KeyRule::Largest;
    } else if (rule == QLatin1String("smallest")) {
        question.rule = KeyRule::Smallest;
    } else {
        key.report(key.exists() ? Code::NotACategory : Code::MissingField, QStringLiteral("key"),
                   QStringLiteral("nearest, largest, smallest or {\"option\": id}"));
    }
}

void checkOptions(const JsonNode& node, const Question& question) {
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
    if (question.rule == KeyRule::Named && !ids.contains(question.namedKey))
        node.field(QStringLiteral("key")).report(Code::UnknownReference, question.namedKey);
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
    readKeyRule(node, question);
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
    question.evidence = readConditions(node, QStringLiteral("evidence"), state);
    checkOptions(node, question);
    return question;
}

}  // namespace ridgepoint::labs
