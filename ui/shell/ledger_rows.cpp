// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledger_rows.h"

#include "ui/blocks/answer_text.h"
#include "ui/words/earlier_words.h"
#include "ui/words/number_words.h"
#include "ui/words/stage_words.h"
#include "ui/words/time_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

struct LedgerRows {
    Q_DECLARE_TR_FUNCTIONS(LedgerRows)
};

constexpr QChar kDash(0x2013);

QString optionText(const QVector<labs::PublicGate::Option>& options, const QString& id) {
    for (const labs::PublicGate::Option& option : options)
        if (option.id == id) return option.text;
    return id;
}

LedgerRow::Basis basisOf(const labs::LabSession& session) {
    if (session.lab().earlier.isEmpty()) return LedgerRow::Basis::None;
    if (session.basedOnOlder()) return LedgerRow::Basis::Older;
    const auto& reads = session.state().earlier;
    const bool isChanged = std::any_of(
        reads.cbegin(), reads.cend(), [](const labs::EarlierRead& read) { return read.changed.has_value(); });
    return isChanged ? LedgerRow::Basis::Changed : LedgerRow::Basis::InForce;
}

LedgerRow baseRow(const labs::LabSession& session, int act, int attempt) {
    LedgerRow row;
    row.lab = session.lab().id;
    row.labTitle = session.lab().number + QLatin1Char(' ') + session.text(QStringLiteral("title"));
    row.act = act;
    row.attempt = attempt;
    row.run = session.state().run;
    row.basis = basisOf(session);
    return row;
}

/// What the run took over, and whether that still stands.
void addEarlier(const labs::LabSession& session, LedgerRow& row) {
    for (const labs::EarlierView& view : session.earlier()) {
        row.details.append({LedgerRows::tr("Taken over: %1").arg(view.label),
                            view.value + QLatin1Char('\n') + originText(view)});
    }
    if (row.basis == LedgerRow::Basis::Older)
        row.details.append({LedgerRows::tr("Based on an older decision"), olderText(session.earlier())});
}

QString percentText(int percent) {
    return withUnit(numberText(percent, 0), QStringLiteral("%"));
}

QString boundariesText(const labs::LabSession& session, int act) {
    const labs::Block* bench = session.lab().acts[act].find(labs::BlockKind::Workbench);
    if (!bench) return {};
    QStringList found;
    for (const QString& id : session.state().boundaries)
        if (id.startsWith(bench->id + QLatin1Char('.'))) found.append(session.text(id));
    found.sort();
    return found.join(QLatin1Char('\n'));
}

void addReveal(const labs::LabSession& session, int act, LedgerRow& row) {
    const auto reveal = session.reveal(act);
    const labs::Question* gate = session.lab().acts[act].gate();
    if (!reveal || !gate) return;
    row.model = reveal->modelValue && gate->estimateUnit ? predictedText(session, act, *reveal->modelValue)
                                                         : reveal->keyText;
    row.details.append({LedgerRows::tr("The model says"), reveal->keyText});
    row.details.append({LedgerRows::tr("Your option"), reveal->right
                                                           ? LedgerRows::tr("agrees with the model")
                                                           : LedgerRows::tr("differs from the model")});
    if (reveal->factor)
        row.details.append({LedgerRows::tr("Estimate over model"),
                            withUnit(numberText(*reveal->factor, 2), QString(QChar(0xd7)))});
}

LedgerRow predictionRow(const labs::LabSession& session, int act, LedgerRow row) {
    const labs::Prediction& prediction = *session.state().acts[act].prediction;
    const labs::Question* gate = session.lab().acts[act].gate();
    row.kind = LedgerRow::Kind::Prediction;
    row.when = prediction.committed;
    row.what = optionText(session.gate(act).options, prediction.option);
    row.confidence = percentText(prediction.confidence);
    if (prediction.estimate && gate && gate->estimateUnit)
        row.estimate = predictedText(session, act, prediction.estimate->value);
    row.details = {{LedgerRows::tr("Predicted"), row.what}};
    if (prediction.estimate)
        row.details.append({LedgerRows::tr("Estimate as typed"), prediction.estimate->typed});
    if (prediction.range) row.details.append({LedgerRows::tr("Surely between"), prediction.range->typed});
    row.details.append({LedgerRows::tr("Confidence"), row.confidence});
    addReveal(session, act, row);
    if (session.state().acts[act].observation)
        row.details.append({LedgerRows::tr("Observed"), observationText(session, act)});
    const QString boundaries = boundariesText(session, act);
    if (!boundaries.isEmpty()) row.details.append({LedgerRows::tr("Limits found"), boundaries});
    return row;
}

LedgerRow reflectionRow(const labs::LabSession& session, int act, LedgerRow row) {
    const labs::ReflectionAnswer& answer = *session.state().acts[act].reflection;
    row.kind = LedgerRow::Kind::Reflection;
    row.when = answer.answered;
    row.what =
        answer.option.isEmpty() ? answer.sentence : optionText(session.reflectOptions(act), answer.option);
    row.details = {{LedgerRows::tr("Answer"), row.what}};
    if (const auto key = session.reflectKey(act))
        row.details.append({LedgerRows::tr("The model says"), optionText(session.reflectOptions(act), *key)});
    row.details.append({LedgerRows::tr("In your words"), answer.sentence});
    return row;
}

QString fieldValue(const labs::FieldDef& field, const labs::DecisionRecord& decision,
                   const labs::LabSession& session, const QString& key) {
    switch (field.type) {
        case labs::FieldType::Number:
            return labs::valueText(models::Value::number(decision.numbers.value(field.id)), field.unit,
                                   field.shown ? field.shown : field.unit, field.decimals, session.wording());
        case labs::FieldType::Choice: {
            const QString choice = decision.choices.value(field.id);
            const QString text = session.text(key + QLatin1Char('.') + choice);
            return text.isEmpty() ? choice : text;
        }
        case labs::FieldType::Text:
            return decision.texts.value(field.id);
    }
    return {};
}

LedgerRow decisionRow(const labs::LabSession& session, int act, LedgerRow row) {
    const labs::DecisionRecord& decision = *session.state().acts[act].decision;
    row.kind = LedgerRow::Kind::Decision;
    row.when = decision.decided;
    const labs::Block* block = session.lab().acts[act].find(labs::BlockKind::Decision);
    if (!block) return row;
    QStringList values;
    for (const labs::FieldDef& field : std::get<labs::DecisionBlock>(block->detail).fields) {
        const QString key = block->id + QLatin1Char('.') + field.id;
        const QString value = fieldValue(field, decision, session, key);
        const QString label = session.text(key);
        row.details.append({label.isEmpty() ? field.id : label, value});
        if (field.type != labs::FieldType::Text) values.append(value);
    }
    row.what = values.join(QStringLiteral(" · "));
    return row;
}

}  // namespace

QString rowKindText(LedgerRow::Kind kind) {
    switch (kind) {
        case LedgerRow::Kind::Prediction:
            return LedgerRows::tr("Prediction");
        case LedgerRow::Kind::Reflection:
            return LedgerRows::tr("Reflection");
        case LedgerRow::Kind::Decision:
            return LedgerRows::tr("Decision");
        case LedgerRow::Kind::Track:
            return LedgerRows::tr("Track");
    }
    return QString(kDash);
}

QVector<LedgerRow> ledgerRows(const labs::LabSession& session, int attempt) {
    QVector<LedgerRow> rows;
    const auto& acts = session.state().acts;
    for (int act = 0; act < acts.size(); ++act) {
        const LedgerRow base = baseRow(session, act, attempt);
        if (acts[act].prediction) rows.append(predictionRow(session, act, base));
        if (acts[act].reflection) rows.append(reflectionRow(session, act, base));
        if (acts[act].decision) rows.append(decisionRow(session, act, base));
    }
    for (LedgerRow& row : rows)
        addEarlier(session, row);
    return rows;
}

QVector<DecisionReader> readersOf(const labs::LabSession& session) {
    QVector<DecisionReader> readers;
    const auto& reads = session.state().earlier;
    for (int i = 0; i < reads.size(); ++i) {
        if (reads[i].isDefault()) continue;
        const QString field = session.text(QStringLiteral("earlier.") + session.lab().earlier[i].id);
        const auto known = std::find_if(readers.begin(), readers.end(), [&](const DecisionReader& reader) {
            return reader.decidedIn == reads[i].run;
        });
        if (known == readers.end())
            readers.append({reads[i].run, session.lab().id, {field}});
        else
            known->fields.append(field);
    }
    return readers;
}

void noteReaders(QVector<LedgerRow>& rows, const QVector<DecisionReader>& readers) {
    for (LedgerRow& row : rows) {
        if (row.kind != LedgerRow::Kind::Decision) continue;
        for (const DecisionReader& reader : readers)
            if (reader.decidedIn == row.run)
                row.details.append({LedgerRows::tr("Taken over by %1").arg(labName(reader.lab)),
                                    reader.fields.join(QStringLiteral(", "))});
    }
}

QString basisText(LedgerRow::Basis basis) {
    switch (basis) {
        case LedgerRow::Basis::None:
            break;
        case LedgerRow::Basis::InForce:
            return LedgerRows::tr("decisions in force");
        case LedgerRow::Basis::Changed:
            return LedgerRows::tr("changed for the run");
        case LedgerRow::Basis::Older:
            return LedgerRows::tr("an older decision");
    }
    return {};
}

}  // namespace ridgepoint::ui
