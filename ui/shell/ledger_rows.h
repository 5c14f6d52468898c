// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "core/ledger/event.h"

#include <QVector>

#include <utility>

namespace ridgepoint::ui {

/// One line of the Design Ledger: a prediction, an answer or a decision of one act of one run.
struct LedgerRow {
    enum class Kind { Prediction, Reflection, Decision };
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
    QVector<std::pair<QString, QString>> details;
};

/// The lines of one run, in order of the acts.
[[nodiscard]] QVector<LedgerRow> ledgerRows(const labs::LabSession& session, int attempt);

/// "Prediction", "Reflection", "Decision"
[[nodiscard]] QString rowKindText(LedgerRow::Kind kind);

}  // namespace ridgepoint::ui
