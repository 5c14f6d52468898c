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

using namespace ridgepoint;
using namespace ridgepoint::ui;

class TestPlotPaper : public QObject {
    Q_OBJECT
private slots:
    void paintsVectorsWithTextAtEveryResolution_data();
    void paintsVectorsWithTextAtEveryResolution();
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

QTEST_MAIN(TestPlotPaper)
#include "tst_plot_paper.moc"
