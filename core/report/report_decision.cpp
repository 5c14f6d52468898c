// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_parts.h"

namespace ridgepoint::report {
namespace {

DecisionField buildField(const ReportInput& input, const QString& block, const labs::FieldDef& def,
                         const labs::DecisionRecord& record) {
    const QString key = block + QLatin1Char('.') + def.id;
    DecisionField field;
    field.label = input.session.text(key);
    if (field.label.isEmpty()) field.label = def.id;
    switch (def.type) {
        case labs::FieldType::Number:
            field.number = measure(record.numbers.value(def.id), def.unit, def.shown ? def.shown : def.unit,
                                   def.decimals);
            break;
        case labs::FieldType::Choice: {
            const QString choice = record.choices.value(def.id);
            const QString text = input.session.text(key + QLatin1Char('.') + choice);
            field.value = text.isEmpty() ? choice : text;
            break;
        }
        case labs::FieldType::Text:
            field.value = record.texts.value(def.id);
            field.reason = true;
            break;
    }
    return field;
}

}  // namespace

DecisionEntry buildDecision(const ReportInput& input, int act, const labs::Block& block) {
    const labs::DecisionRecord& record = *input.session.state().acts[act].decision;
    DecisionEntry entry;
    entry.prompt = input.session.text(block.id);
    entry.decided = record.decided;
    for (const labs::FieldDef& field : std::get<labs::DecisionBlock>(block.detail).fields)
        entry.fields.append(buildField(input, block.id, field, record));
    return entry;
}

}  // namespace ridgepoint::report
