// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/run_report.h"

#include "core/ledger/canonical_json.h"
#include "core/ledger/slice.h"
#include "core/report/report_file.h"
#include "ui/report/flow.h"
#include "ui/report/html_report.h"
#include "ui/report/pdf_report.h"
#include "ui/report/text_report.h"

#include <QFileInfo>

namespace ridgepoint::ui {
namespace {

QJsonObject sliceOf(const RunReport& run) {
    ledger::Slice slice{run.header, {}};
    for (const ledger::StoredEvent& stored : run.events)
        slice.rows.push_back({.run = stored.event.run,
                              .kind = stored.event.kind,
                              .payload = QString::fromUtf8(ledger::canonicalJson(stored.event.payload)),
                              .time = ledger::timeText(stored.event.time),
                              .previous = stored.previous,
                              .hash = stored.hash});
    return ledger::sliceToJson(slice);
}

QVector<ledger::Event> eventsOf(const RunReport& run) {
    QVector<ledger::Event> events;
    for (const ledger::StoredEvent& stored : run.events)
        events.append(stored.event);
    return events;
}

}  // namespace

report::Written writeRunReport(const QString& file, const RunReport& run, const report::SourceLookup& source,
                               const PaperArt& art) {
    const QJsonObject slice = sliceOf(run);
    const QByteArray attached = ledger::canonicalJson(slice);
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("json")) return report::writeAtomically(file, attached);

    const report::ReportDocument document =
        report::buildReport({run.session, run.header, eventsOf(run), slice, ledger::verificationCode(slice),
                             run.person, run.exported, source});
    const Flow flow = reportFlow(document, run.locale);
    if (ending == QLatin1String("txt")) return report::writeAtomically(file, renderText(flow).toUtf8());
    if (ending == QLatin1String("html")) return report::writeAtomically(file, renderHtml(flow, attached));
    if (ending != QLatin1String("pdf"))
        return report::ReportError{report::ReportError::Code::UnknownFormat, file, ending};
    PdfOptions options;
    options.ledger = attached;
    options.creator = QStringLiteral("Ridgepoint " RIDGEPOINT_VERSION);
    const auto pdf = renderPdf(flow, options, art);
    if (!pdf) return pdf.error();
    return report::writeAtomically(file, *pdf);
}

}  // namespace ridgepoint::ui
