// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/plot/plot_view.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

bool hasColorNear(const QImage& image, const QPoint& middle, const QColor& color) {
    for (int y = middle.y() - 4; y <= middle.y() + 4; ++y)
        for (int x = middle.x() - 4; x <= middle.x() + 4; ++x) {
            const QColor seen = image.pixelColor(x, y);
            if (std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green()) +
                    std::abs(seen.blue() - color.blue()) <
                60)
                return true;
        }
    return false;
}

}  // namespace

class TestPlotPaper : public QObject {
    Q_OBJECT
private slots:
    void paintsVectorsWithTextAtEveryResolution_data();
    void paintsVectorsWithTextAtEveryResolution();
    void paintsTheCurves();
    void printsLyingChartsAndUprightLines();
};

void TestPlotPaper::paintsVectorsWithTextAtEveryResolution_data() {
    QTest::addColumn<int>("dotsPerInch");
    QTest::newRow("96") << 96;
    QTest::newRow("1200") << 1200;
}

/// Three charts on an A4 page, from a view that was never shown.
void TestPlotPaper::paintsVectorsWithTextAtEveryResolution() {
    QFETCH(int, dotsPerInch);
    QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    const QString path =
        (kept.isEmpty() ? folder.path() : kept) + QStringLiteral("/paper_%1.pdf").arg(dotsPerInch);
    {
        QPdfWriter writer(path);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        ThemeSource theme;
        PlotView view(theme);
        const double inch = dotsPerInch;
        double top = 0.0;
        for (const labs::PlotSpec& spec :
             {tests::amdahlChart(), tests::vendorChart(), tests::seriesChart()}) {
            view.setSpec(spec);
            view.paintOn(painter, QRectF(0, top, 6.5 * inch, 3.2 * inch), Theme(Scheme::Light));
            top += 3.4 * inch;
        }
    }
    const QString pdfText = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (pdfText.isEmpty()) QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(pdfText, {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const labs::PlotSpec& spec : {tests::amdahlChart(), tests::vendorChart(), tests::seriesChart()})
        QVERIFY2(text.contains(spec.title), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("ceiling 6.67 ×")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("1024")));
    process.start(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().count('\n'), 2);  // the header of an empty list
}

/// The end of a curve lies where paper and values say; found by its colour in a picture of the page.
void TestPlotPaper::paintsTheCurves() {
    labs::PlotSpec spec = tests::amdahlChart();
    spec.series = {spec.series.back()};
    spec.series[0].label.clear();
    spec.lines.clear();
    spec.markers.clear();
    QImage page(600, 400, QImage::Format_RGB32);
    page.fill(Qt::white);
    page.setDotsPerMeterX(3780);
    page.setDotsPerMeterY(3780);
    QPainter painter(&page);
    ThemeSource theme;
    PlotView view(theme);
    view.setSpec(spec);
    const Theme paper(Scheme::Light);
    view.paintOn(painter, QRectF(page.rect()), paper);
    painter.end();
    int columns = 0;
    for (int x = 60; x < 560; x += 10)
        for (int y = 60; y < 340; y += 4)
            if (hasColorNear(page, QPoint(x, y), paper.color(Role::Series1))) {
                ++columns;
                break;
            }
    QVERIFY2(columns >= 45, qPrintable(QString::number(columns)));
}

void TestPlotPaper::printsLyingChartsAndUprightLines() {
    QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("RIDGEPOINT_PICTURES");
    const QString path = (kept.isEmpty() ? folder.path() : kept) + QStringLiteral("/paper_boxes.pdf");
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        ThemeSource theme;
        PlotView view(theme);
        const double inch = writer.resolution();
        double top = 0.0;
        for (const labs::PlotSpec& spec :
             {tests::scheduleChart(8, 8), tests::stackedChart(), tests::meetingChart()}) {
            view.setSpec(spec);
            view.paintOn(painter, QRectF(0, top, 6.5 * inch, 3.2 * inch), Theme(Scheme::Light));
            top += 3.4 * inch;
        }
    }
    const QString pdfText = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (pdfText.isEmpty()) QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(pdfText, {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const char* words : {"of the slots wait", "stage", "idle", "after, as shares of the new step",
                              "saved", "All-reduce", "on demand = reserved 65.0", "forecast 85.0"})
        QVERIFY2(text.contains(QLatin1String(words)), words);
    process.start(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().count('\n'), 2);  // the header of an empty list
}

QTEST_MAIN(TestPlotPaper)
#include "tst_plot_paper.moc"
