// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_error.h"
#include "ui/report/typesetter.h"

#include <QByteArray>
#include <QPageSize>

namespace ridgepoint::ui {

struct PdfOptions {
    QPageSize::PageSizeId page = QPageSize::A4;  ///< or QPageSize::Letter
    QByteArray ledger;                           ///< attached as ledger.json
    QString creator;                             ///< "Ridgepoint 0.1.0"
};

/// On which page each heading that starts one stands, in order; the first page is 1.
[[nodiscard]] QVector<int> pagesOfHeadings(const Flow& flow, const PdfOptions& options, const PaperArt& art);

/// Draws the report page by page on the calling thread: type and charts as vectors, lab, student, page and
/// verification code at the foot of each page. Needs a Gui application (the offscreen platform will do).
/// @errors Drawing
[[nodiscard]] Result<QByteArray, report::ReportError> renderPdf(const Flow& flow, const PdfOptions& options,
                                                                const PaperArt& art);

}  // namespace ridgepoint::ui
