// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_builder.h"
#include "core/report/report_error.h"
#include "ui/report/typesetter.h"

#include <QLocale>

namespace ridgepoint::ui {

/// One run, and who hands it in.
struct RunReport {
    const labs::LabSession& session;
    ledger::RunHeader header;
    QVector<ledger::StoredEvent> events;  ///< of this run, oldest first
    report::Person person;
    QDateTime exported;
    QLocale locale;
};

/// Writes the report of a run as its file's ending says: .pdf, .html, .json (the ledger slice) or .txt. All
/// of them are made from one document, whole or not at all.
/// @param art  how charts and equations are drawn on paper
/// @errors UnknownFormat, Drawing, and those of writeAtomically
[[nodiscard]] report::Written writeRunReport(const QString& file, const RunReport& run,
                                             const report::SourceLookup& source, const PaperArt& art);

}  // namespace ridgepoint::ui
