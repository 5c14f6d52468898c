// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/handbook_export.h"

#include "core/labs/lab_loader.h"
#include "ui/handbook/handbook_flow.h"
#include "ui/report/html_report.h"
#include "ui/report/paper_art.h"
#include "ui/report/pdf_report.h"
#include "ui/report/text_report.h"

#include <QFileInfo>

namespace ridgepoint::ui {
namespace {

QVector<labs::LabPtr> loadSections(const HandbookTools& tools, const QString& language) {
    QVector<labs::LabPtr> sections;
    for (const handbook::SectionEntry& entry : handbook::sections(language))
        if (const labs::LabPtr section = labs::loadSection(entry.folder, tools.hardware, language).lab)
            sections.append(section);
    return sections;
}

/// Laid out twice: the first time tells on which page each section begins.
Result<QByteArray, report::ReportError> handbookPdf(const HandbookTools& tools,
                                                    const QVector<labs::LabPtr>& sections,
                                                    const QLocale& locale) {
    PdfOptions options;
    options.creator = QStringLiteral("Ridgepoint " RIDGEPOINT_VERSION);
    const PaperArt art = paperArt(tools.equations);
    const QVector<int> pages = pagesOfHeadings(handbookFlow(tools, sections, {}, locale), options, art);
    return renderPdf(handbookFlow(tools, sections, pages, locale), options, art);
}

}  // namespace

report::Written writeHandbook(const QString& file, const HandbookTools& tools, const QString& language,
                              const QLocale& locale) {
    const QString ending = QFileInfo(file).suffix().toLower();
    const QVector<labs::LabPtr> sections = loadSections(tools, language);
    if (ending == QLatin1String("pdf")) {
        const auto pdf = handbookPdf(tools, sections, locale);
        if (!pdf) return pdf.error();
        return report::writeAtomically(file, *pdf);
    }
    const Flow flow = handbookFlow(tools, sections, {}, locale);
    if (ending == QLatin1String("html")) return report::writeAtomically(file, renderHtml(flow, {}));
    if (ending == QLatin1String("txt")) return report::writeAtomically(file, renderText(flow).toUtf8());
    return report::ReportError{report::ReportError::Code::UnknownFormat, file, ending};
}

}  // namespace ridgepoint::ui
