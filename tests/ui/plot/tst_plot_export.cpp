// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/plot/plot_export.h"
#include "ui/plot/plot_table_model.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QtTest>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

QByteArray csvOf(const labs::PlotSpec& spec) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writePlotCsv(spec, buffer) ? buffer.data() : QByteArray();
}

const QLocale kGerman(QLocale::German, QLocale::Germany);

}  // namespace

class TestPlotExport : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(kGerman); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void csvHasEverySampleAndUnits();
    void csvKeepsThePointInAGermanLocale();
    void csvQuotes();
    void csvReportsAFullDevice();
    void tsvFollowsTheLocale();
    void modelThinsDenseCurvesButKeepsTheMarker();
    void modelSpeaksTheLocale();
    void modelShowsCategoriesAndLines();
    void modelIsSound();
    void fileNamesAreSafe();
};

void TestPlotExport::csvHasEverySampleAndUnits() {
    const QList<QByteArray> lines = csvOf(tests::amdahlChart(200)).split('\n');
    QVERIFY(lines[0].startsWith("processors n,s = 5 % (\xC3\x97),"));
    QVERIFY(lines[0].endsWith("expected 64 \xC3\x97 (\xC3\x97)\r"));
    QVERIFY(lines.size() >= 202);
    for (const QByteArray& line : lines.mid(0, lines.size() - 1))
        QCOMPARE(line.count(','), lines[0].count(','));
}

void TestPlotExport::csvKeepsThePointInAGermanLocale() {
    labs::PlotSpec spec = tests::vendorChart();
    spec.series[0].y[0] = 3100.25;
    QVERIFY(csvOf(spec).contains("Vendor A,3100.25,2480,2200\r\n"));
}

void TestPlotExport::csvQuotes() {
    labs::PlotSpec spec = tests::vendorChart();
    spec.categories[1] = QStringLiteral("B, the \"fast\" one");
    spec.series[0].y[1] = std::nan("");
    QVERIFY(csvOf(spec).contains("\"B, the \"\"fast\"\" one\",,1890,2200\r\n"));
}

void TestPlotExport::csvReportsAFullDevice() {
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!writePlotCsv(tests::vendorChart(), closed));
}

void TestPlotExport::tsvFollowsTheLocale() {
    labs::PlotSpec spec = tests::vendorChart();
    spec.series[0].y[0] = 13100.25;
    QVERIFY(plotTsv(spec, kGerman).contains(QStringLiteral("Vendor A\t13100,25\t2480\t2200\n")));
    QVERIFY(plotTsv(spec, QLocale::c()).contains(QStringLiteral("Vendor A\t13100.25\t2480\t2200\n")));
}

void TestPlotExport::modelThinsDenseCurvesButKeepsTheMarker() {
    PlotTableModel model;
    labs::PlotSpec spec = tests::amdahlChart(3000);
    spec.markers[0].x = 77;
    spec.markers[0].y = tests::amdahl(0.15, 77);
    model.setSpec(spec, QLocale::c());
    QVERIFY(model.rowCount() <= 40);
    QVERIFY(model.rowCount() >= 10);
    QStringList positions;
    for (int row = 0; row < model.rowCount(); ++row)
        positions.append(model.index(row, 0).data().toString());
    QVERIFY(positions.contains(QStringLiteral("77")));
    const int row = static_cast<int>(positions.indexOf(QStringLiteral("77")));
    const int column = model.columnCount() - 3;
    QCOMPARE(model.headerData(column, Qt::Horizontal).toString(), QStringLiteral("Current point (×)"));
    QCOMPARE(model.index(row, column).data().toString(), QString::number(tests::amdahl(0.15, 77), 'f', 2));
}

void TestPlotExport::modelSpeaksTheLocale() {
    PlotTableModel model;
    model.setSpec(tests::amdahlChart(11), kGerman);
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("processors n"));
    const QString expected = kGerman.toString(tests::amdahl(0.05, 1024), 'f', 2);
    QVERIFY(expected.contains(u','));
    QCOMPARE(model.index(10, 1).data().toString(), expected);
    QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsEditable));
}

void TestPlotExport::modelShowsCategoriesAndLines() {
    PlotTableModel model;
    model.setSpec(tests::vendorChart(), QLocale::c());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Vendor B"));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(),
             QStringLiteral("published benchmark (samples/s)"));
    QCOMPARE(model.index(2, 3).data().toString(), QStringLiteral("2200"));
}

void TestPlotExport::modelIsSound() {
    PlotTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSpec(tests::amdahlChart(), QLocale::c());
    model.setSpec(labs::PlotSpec(), QLocale::c());
    QCOMPARE(model.rowCount(), 0);
}

void TestPlotExport::fileNamesAreSafe() {
    labs::PlotSpec spec;
    spec.title = QStringLiteral("a/b: c\\d");
    QCOMPARE(suggestedFileName(spec), QStringLiteral("a_b_ c_d.csv"));
    QCOMPARE(suggestedFileName({}), QStringLiteral("chart.csv"));
}

QTEST_MAIN(TestPlotExport)
#include "tst_plot_export.moc"
