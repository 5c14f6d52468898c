// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/decision_book.h"

#include "core/labs/event_kinds.h"

namespace ridgepoint::labs {

DecisionBook::DecisionBook(const QVector<ledger::RunHeader>& runs,
                           const QVector<ledger::StoredEvent>& decisions) {
    QHash<QString, QString> labOf;
    for (const ledger::RunHeader& run : runs)
        labOf.insert(run.run, run.lab);
    for (const ledger::StoredEvent& stored : decisions) {
        const QString lab = labOf.value(stored.event.run);
        if (lab.isEmpty() || stored.event.kind != kinds::kDecisionMade) continue;
        QHash<QString, DecidedField> fields;
        for (const char* part : {"numbers", "choices"}) {
            const QJsonObject values = stored.event.payload.value(QLatin1String(part)).toObject();
            for (auto value = values.begin(); value != values.end(); ++value)
                fields.insert(value.key(), {value.value(), stored.event.run, stored.event.time});
        }
        m_fields.insert(lab, fields);
    }
}

std::optional<DecidedField> DecisionBook::find(const QString& lab, const QString& field) const {
    const auto decided = m_fields.constFind(lab);
    if (decided == m_fields.cend() || !decided->contains(field)) return std::nullopt;
    return decided->value(field);
}

}  // namespace ridgepoint::labs
