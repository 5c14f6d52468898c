// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_report.h"

#include "core/report/source_lookup.h"
#include "ui/report/paper_art.h"
#include "ui/report/report_words.h"
#include "ui/report/run_report.h"

namespace ridgepoint::app {

QString WindowReport::exportTo(const QString& file, const labs::LabSession& session,
                               const ui::ReportRequest& request) {
    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const auto source = report::makeSourceLookup(QStringLiteral(":/ridgepoint/sources.json"), registry);
    const ui::RunReport run{session,          request.run,
                            request.events,   {request.student, request.studentId},
                            request.exported, QLocale()};
    const report::Written written =
        ui::writeRunReport(file, run, source, ui::paperArt(session, m_equations));
    return written ? QString() : ui::reportErrorText(written.error());
}

}  // namespace ridgepoint::app
