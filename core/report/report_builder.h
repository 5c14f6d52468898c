// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "core/report/report_document.h"

#include <functional>

namespace ridgepoint::report {

/// What a source key stands for; nothing when the registry does not know it.
using SourceLookup = std::function<std::optional<SourceText>(const QString& key)>;

/// Everything a report is made of.
struct ReportInput {
    const labs::LabSession& session;
    ledger::RunHeader header;
    QVector<ledger::Event> events;  ///< of this run, in order
    QJsonObject ledgerSlice;
    QString verificationCode;
    Person person;
    QDateTime exported;   ///< its time zone is used throughout
    SourceLookup source;  ///< by key of resources/sources.json, or "hardware:<record>"
};

/// The report of one run at whatever stage it stands. What the student has not reached is not in the value
/// at all: no key, no model value and no reading of a gate that is not committed and revealed.
[[nodiscard]] ReportDocument buildReport(const ReportInput& input);

}  // namespace ridgepoint::report
