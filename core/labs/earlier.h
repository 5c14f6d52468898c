// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/decision_book.h"
#include "core/labs/lab.h"

#include <QJsonObject>

/// What a run knows of the decisions of earlier labs. Read when the run begins and kept as read: a decision
/// that is changed later never alters the run silently.
namespace ridgepoint::labs {

/// One value that a run took over.
struct EarlierRead {
    double value = 0.0;             ///< as the slot holds it
    QString run;                    ///< where it was decided; empty: the lab's default
    QDateTime decided;              ///< invalid for the default
    std::optional<double> changed;  ///< the student's own "what if" for this run
    [[nodiscard]] bool isDefault() const { return run.isEmpty(); }
    [[nodiscard]] double inForce() const { return changed.value_or(value); }
    bool operator==(const EarlierRead&) const = default;
};

/// The default of each earlier decision.
[[nodiscard]] QVector<EarlierRead> defaultReads(const Lab& lab);

/// What the ledger says now. A decision that this lab cannot hold (an unknown choice, a number outside its
/// range) counts as not made.
[[nodiscard]] QVector<EarlierRead> readDecisions(const Lab& lab, const DecisionBook& book);

/// Values as an event keeps them, by id; choices in words.
[[nodiscard]] QJsonObject readsToJson(const Lab& lab, const QVector<EarlierRead>& reads);
/// Ids that this lab does not know are skipped; what is missing has its default.
[[nodiscard]] QVector<EarlierRead> readsFromJson(const Lab& lab, const QJsonObject& json);

/// A value as the slot holds it; nothing when the definition does not allow it.
[[nodiscard]] std::optional<double> earlierValue(const EarlierDef& def, const QJsonValue& value);

}  // namespace ridgepoint::labs
