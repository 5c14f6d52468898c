// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QVector>

#include <optional>

namespace ridgepoint::labs {

/// One field of a decision, as the ledger holds it.
struct DecidedField {
    QJsonValue value;  ///< a number in the field's unit, or the id of a choice
    QString run;       ///< in which run it was decided
    QDateTime decided;
    bool operator==(const DecidedField&) const = default;
};

/// The decision in force of each lab: the newest one of all its runs. What later labs read.
class DecisionBook {
public:
    DecisionBook() = default;
    /// @param decisions  events of kind kDecisionMade, oldest first; other kinds are skipped
    DecisionBook(const QVector<ledger::RunHeader>& runs, const QVector<ledger::StoredEvent>& decisions);

    /// @return nothing when the lab has not been decided, or its decision has no such field
    [[nodiscard]] std::optional<DecidedField> find(const QString& lab, const QString& field) const;

private:
    QHash<QString, QHash<QString, DecidedField>> m_fields;  ///< lab, field
};

}  // namespace ridgepoint::labs
