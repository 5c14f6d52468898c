// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "core/ledger/event.h"

#include <QVector>

#include <utility>

namespace ridgepoint::ui {

/// One line of the Design Ledger: a prediction, an answer or a decision of one act of one run; or a choice of
/// a track, which belongs to no act (-1).
struct LedgerRow {
    enum class Kind { Prediction, Reflection, Decision, Track };
    Kind kind = Kind::Prediction;
    QDateTime when;
    QString lab;       ///< id
    QString labTitle;  ///< "12 Where speedup stops"
    int act = 0;
    int attempt = 1;
    QString what;        ///< what was predicted, answered or decided
    QString estimate;    ///< empty where none was asked
    QString confidence;  ///< "80 %"
    QString model;       ///< what the model says; empty before it is revealed
    QString run;
    /// What the run took over from earlier labs.
    enum class Basis { None, InForce, Changed, Older };
    Basis basis = Basis::None;
    QVector<std::pair<QString, QString>> details;
};

/// The lines of one run, in order of the acts.
[[nodiscard]] QVector<LedgerRow> ledgerRows(const labs::LabSession& session, int attempt);

/// A later lab that took over fields of a decision.
struct DecisionReader {
    QString decidedIn;  ///< run of the decision
    QString lab;        ///< id of the lab that read it
    QStringList fields;
    bool operator==(const DecisionReader&) const = default;
};

/// Whose decisions a run took over, by the run that decided.
[[nodiscard]] QVector<DecisionReader> readersOf(const labs::LabSession& session);

/// Adds to each decision which later labs took it over.
void noteReaders(QVector<LedgerRow>& rows, const QVector<DecisionReader>& readers);

/// "older decision", "changed for the run", "decisions in force"; empty when nothing was taken over
[[nodiscard]] QString basisText(LedgerRow::Basis basis);

/// "Prediction", "Reflection", "Decision", "Track"
[[nodiscard]] QString rowKindText(LedgerRow::Kind kind);

}  // namespace ridgepoint::ui
