// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "core/ledger/event.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace ridgepoint::ui {

/// What a report is made of, beside the lab itself.
struct ReportRequest {
    QString student;
    QString studentId;
    QString course;
    ledger::RunHeader run;
    QVector<ledger::StoredEvent> events;
    QDateTime exported;
};

/// Writes the report of one run. The shell asks; app/window wires ui/report in.
class ReportExporter {
public:
    virtual ~ReportExporter() = default;
    /// @param file  ends in .pdf or .html
    /// @return empty when written, else one sentence: what, where, what to do
    virtual QString exportTo(const QString& file, const labs::LabSession& session,
                             const ReportRequest& request) = 0;
};

}  // namespace ridgepoint::ui
