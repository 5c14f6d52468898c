// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proof_table.h"

#include "ui/words/finding_words.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace ridgepoint::cli {
namespace {

QJsonValue number(double value) {
    if (std::isnan(value)) return QJsonValue::Null;
    if (std::isinf(value)) return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    return value;
}

QString unitId(const units::Unit* unit) {
    return unit ? QString::fromUtf8(unit->id.data(), static_cast<qsizetype>(unit->id.size())) : QString();
}

template <class Rows, class ToJson>
QJsonArray array(const Rows& rows, const ToJson& toJson) {
    QJsonArray all;
    for (const auto& row : rows)
        all.append(toJson(row));
    return all;
}

QJsonObject evidenceJson(const labs::EvidenceProof& e) {
    static const std::array names{QStringLiteral("at_least"), QStringLiteral("at_most"),
                                  QStringLiteral("above"),    QStringLiteral("below"),
                                  QStringLiteral("is"),       QStringLiteral("is_not")};
    QJsonObject json{{QStringLiteral("value"), e.output},
                     {QStringLiteral("is"), number(e.value)},
                     {QStringLiteral("comparison"), names[static_cast<std::size_t>(e.comparison)]},
                     {QStringLiteral("limit"), number(e.limit)},
                     {QStringLiteral("unit"), unitId(e.unit)},
                     {QStringLiteral("holds"), e.holds},
                     {QStringLiteral("exact"), e.exact},
                     {QStringLiteral("slack"), number(e.slack)}};
    if (!e.at.isEmpty()) json.insert(QStringLiteral("at"), e.at);
    if (!e.limitName.isEmpty()) json.insert(QStringLiteral("limit_from"), e.limitName);
    return json;
}

QJsonObject optionJson(const labs::OptionProof& option) {
    static const std::array kinds{QStringLiteral("model"), QStringLiteral("proved"),
                                  QStringLiteral("argued")};
    QJsonObject json{{QStringLiteral("id"), option.id},
                     {QStringLiteral("text"), option.text},
                     {QStringLiteral("kind"), kinds[static_cast<std::size_t>(option.kind)]},
                     {QStringLiteral("value"), number(option.value)},
                     {QStringLiteral("evidence"), array(option.evidence, evidenceJson)}};
    if (!option.source.isEmpty()) json.insert(QStringLiteral("source"), option.source);
    return json;
}

QJsonObject keyJson(const labs::KeyProof& key) {
    return {{QStringLiteral("question"), key.question},
            {QStringLiteral("context"), key.context},
            {QStringLiteral("key"), key.key},
            {QStringLiteral("rule"), key.rule},
            {QStringLiteral("model"), number(key.model)},
            {QStringLiteral("model_unit"), unitId(key.modelUnit)},
            {QStringLiteral("key_value"), number(key.keyValue)},
            {QStringLiteral("unit"), unitId(key.unit)},
            {QStringLiteral("rival"), key.rival},
            {QStringLiteral("rival_value"), number(key.rivalValue)},
            {QStringLiteral("margin"), number(key.margin)},
            {QStringLiteral("ties"), QJsonArray::fromStringList(key.ties)},
            {QStringLiteral("evidence"), array(key.evidence, evidenceJson)},
            {QStringLiteral("options"), array(key.options, optionJson)}};
}

QJsonValue pointJson(const labs::Lab& lab, const std::optional<labs::GridPoint>& point) {
    if (!point) return QJsonValue::Null;
    QJsonObject json;
    for (const auto& [slot, value] : *point) {
        const QStringList choices = lab.slotChoices(slot);
        json.insert(labs::slotName(lab, slot),
                    choices.isEmpty() ? QJsonValue(value) : QJsonValue(choices.value(qRound(value))));
    }
    return json;
}

QJsonObject reachJson(const labs::Lab& lab, const labs::ReachProof& r) {
    return {{QStringLiteral("workbench"), r.workbench},
            {QStringLiteral("context"), r.context},
            {QStringLiteral("state"), r.state},
            {QStringLiteral("failure"), r.failure},
            {QStringLiteral("reached"), r.reached()},
            {QStringLiteral("left"), r.left()},
            {QStringLiteral("held"), r.held},
            {QStringLiteral("points"), r.points},
            {QStringLiteral("grid"), r.grid},
            {QStringLiteral("holds_at"), pointJson(lab, r.holdsAt)},
            {QStringLiteral("fails_at"), pointJson(lab, r.failsAt)}};
}

QJsonObject walkJson(const labs::WalkProof& walk) {
    return {{QStringLiteral("workbench"), walk.workbench},
            {QStringLiteral("contexts"), QJsonArray::fromStringList(walk.contexts)},
            {QStringLiteral("controls"), QJsonArray::fromStringList(walk.controls)},
            {QStringLiteral("states"), QJsonArray::fromStringList(walk.states)},
            {QStringLiteral("grid"), walk.grid},
            {QStringLiteral("points"), walk.points},
            {QStringLiteral("sampled"), walk.sampled()},
            {QStringLiteral("seconds"), walk.seconds}};
}

QJsonObject changeJson(const labs::ChangeProof& change) {
    return {{QStringLiteral("name"), change.name},
            {QStringLiteral("scenario"), change.scenario},
            {QStringLiteral("on_screen"), change.onScreen},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("after"), change.after}};
}

QJsonObject contextJson(const labs::ContextProof& context) {
    return {{QStringLiteral("context"), context.context},
            {QStringLiteral("compared_with"), context.comparedWith},
            {QStringLiteral("given"), array(context.given, changeJson)},
            {QStringLiteral("results"), array(context.results, changeJson)}};
}

QJsonObject findingJson(const labs::Finding& finding) {
    const ui::FindingText text = ui::findingText(finding);
    return {{QStringLiteral("place"), text.place},
            {QStringLiteral("problem"), text.problem},
            {QStringLiteral("mend"), text.mend}};
}

}  // namespace

QJsonObject proofJson(const ProvenLab& proven) {
    const labs::Lab& lab = *proven.lab;
    const labs::LabProof& proof = proven.proof;
    const auto reach = [&](const labs::ReachProof& r) { return reachJson(lab, r); };
    return {{QStringLiteral("lab"), lab.id},
            {QStringLiteral("revision"), lab.revision},
            {QStringLiteral("clean"), proven.clean()},
            {QStringLiteral("questions"), array(proof.keys, keyJson)},
            {QStringLiteral("states"), array(proof.reach, reach)},
            {QStringLiteral("walks"), array(proof.walks, walkJson)},
            {QStringLiteral("contexts"), array(proof.contexts, contextJson)},
            {QStringLiteral("cases"), QJsonObject{{QStringLiteral("held"), proven.cases.held},
                                                  {QStringLiteral("of"), proven.cases.cases}}},
            {QStringLiteral("findings"), array(proof.findings + proven.cases.findings, findingJson)}};
}

}  // namespace ridgepoint::cli
