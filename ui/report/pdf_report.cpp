// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pdf_report.h"

#include "ui/report/report_words.h"

#include <QBuffer>
#include <QPdfWriter>

namespace ridgepoint::ui {
namespace {

constexpr int kResolution = 1200;
constexpr double kSideMargin = 59.0;  ///< [pt]
constexpr double kTopMargin = 56.0;
constexpr double kFootMargin = 68.0;
constexpr double kFootLine = 26.0;  ///< from the text block to the foot
constexpr double kRailWidth = 2.0;

struct Sheet {
    double width;
    double height;
    QRectF text;
};

Sheet sheetOf(const QPdfWriter& writer, const PaperStyle& style) {
    const QRect full = writer.pageLayout().fullRectPixels(kResolution);
    const QRectF text(style.pt(kSideMargin), style.pt(kTopMargin), full.width() - 2 * style.pt(kSideMargin),
                      full.height() - style.pt(kTopMargin + kFootMargin));
    return {static_cast<double>(full.width()), static_cast<double>(full.height()), text};
}

void drawFoot(QPainter& painter, const PaperStyle& style, const Sheet& sheet, const Flow& flow, int page,
              int pages) {
    const double y = sheet.text.bottom() + style.pt(kFootLine - 12);
    painter.setPen(style.hairline());
    painter.drawLine(QPointF(sheet.text.left(), y), QPointF(sheet.text.right(), y));
    painter.setFont(PaperStyle::literal(style.font(PaperStyle::kSmall - 0.8)));
    painter.setPen(style.color(Role::Soft));
    const QRectF box(sheet.text.left(), y + style.pt(4), sheet.text.width(), style.pt(14));
    const QString place = ReportWords::tr("Page %1 of %2").arg(page).arg(pages);
    const QString right = flow.code.isEmpty()
                              ? place
                              : ReportWords::tr("Code %1").arg(flow.code) + QStringLiteral("  ·  ") + place;
    const double rightWidth = painter.fontMetrics().horizontalAdvance(right);
    const QString left = painter.fontMetrics().elidedText(flow.footer, Qt::ElideRight,
                                                          static_cast<int>(box.width() - rightWidth * 1.1));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, left);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, right);
}

void drawRail(QPainter& painter, const PaperStyle& style, const Sheet& sheet, const PlacedStrip& placed) {
    const Strip& strip = *placed.strip;
    const double join = strip.joinsRail && !placed.opensPage ? strip.before : 0.0;
    const QRectF rail(sheet.text.left() + strip.railX, sheet.text.top() + placed.y - join,
                      style.pt(kRailWidth), strip.height + join);
    painter.fillRect(rail, style.color(strip.rail));
}

void drawPage(QPainter& painter, const PaperStyle& style, const Sheet& sheet, const PageStrips& page) {
    for (const PlacedStrip& placed : page) {
        if (placed.strip->hasRail) drawRail(painter, style, sheet, placed);
        if (placed.strip->draw)
            placed.strip->draw(painter, QPointF(sheet.text.left(), sheet.text.top() + placed.y));
    }
}

void prepare(QPdfWriter& writer, const Flow& flow, const PdfOptions& options) {
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(options.page));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(flow.title);
    writer.setCreator(options.creator);
    if (!options.ledger.isEmpty())
        writer.addFileAttachment(QStringLiteral("ledger.json"), options.ledger,
                                 QStringLiteral("application/json"));
}

/// The flow as strips, and the strips on pages. The strips own what the pages point at.
struct Pages {
    Strips strips;
    QVector<PageStrips> pages;
};

Pages layOut(const Flow& flow, const PaperStyle& style, const Sheet& sheet, const PaperArt& art) {
    Typesetter typesetter(style, art, sheet.text.width());
    for (const FlowItem& item : flow.items)
        typesetter.add(item);
    Pages laid{typesetter.finish(), {}};
    laid.pages = paginate(laid.strips, sheet.text.height());
    return laid;
}

}  // namespace

QVector<int> pagesOfHeadings(const Flow& flow, const PdfOptions& options, const PaperArt& art) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter writer(&nowhere);
    prepare(writer, flow, options);
    const PaperStyle style(kResolution);
    const Pages laid = layOut(flow, style, sheetOf(writer, style), art);
    QVector<int> numbers;
    for (int i = 0; i < laid.pages.size(); ++i)
        for (const PlacedStrip& placed : laid.pages[i])
            if (placed.strip->startsPage) numbers.append(i + 1);
    return numbers;
}

Result<QByteArray, report::ReportError> renderPdf(const Flow& flow, const PdfOptions& options,
                                                  const PaperArt& art) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        prepare(writer, flow, options);
        const PaperStyle style(kResolution);
        const Sheet sheet = sheetOf(writer, style);
        const Pages laid = layOut(flow, style, sheet, art);
        const QVector<PageStrips>& pages = laid.pages;
        QPainter painter;
        if (!painter.begin(&writer)) return report::ReportError{report::ReportError::Code::Drawing, {}, {}};
        for (int i = 0; i < pages.size(); ++i) {
            if (i > 0) writer.newPage();
            drawPage(painter, style, sheet, pages[i]);
            drawFoot(painter, style, sheet, flow, i + 1, static_cast<int>(pages.size()));
        }
    }
    return bytes;
}

}  // namespace ridgepoint::ui
