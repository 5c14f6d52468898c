// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_samples.h"
#include "ui/plot/plot_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

QString sentenceOf(const QString& label, double x, double y) {
    return QStringLiteral("%1: processors n %2, speedup %3\u202f×").arg(label).arg(x).arg(y, 0, 'f', 2);
}

}  // namespace

class TestPlotView : public QObject {
    Q_OBJECT
private slots:
    void init();
    void hasNameDescriptionAndValue();
    void hidesItsPartsFromAssistiveTechnology();
    void hasNoUnnamedStops();
    void readsPointsWithTheKeyboard();
    void keepsReadingWhenTheChartChanges();
    void readsBars();
    void togglesTheTable();
    void copiesPictureAndText();
    void savesWhereItIsTold();
    void survivesBadData_data();
    void survivesBadData();
    void growsWithTheText();

private:
    ThemeSource m_theme;
    std::unique_ptr<PlotView> m_view;
};

void TestPlotView::init() {
    QLocale::setDefault(QLocale::c());
    m_theme.set(Scheme::Light, 1.0);
    m_view = std::make_unique<PlotView>(m_theme);
    m_view->setLocale(QLocale::c());
    m_view->setSpec(tests::amdahlChart(11));
    m_view->resize(650, 420);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QVERIFY(m_view->hasFocus());
}

void TestPlotView::hasNameDescriptionAndValue() {
    QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(voice);
    QCOMPARE(voice->role(), QAccessible::Chart);
    QCOMPARE(voice->text(QAccessible::Name), m_view->spec().title);
    QVERIFY(voice->text(QAccessible::Description).startsWith(m_view->summaryText()));
    QVERIFY(voice->text(QAccessible::Description).contains(QStringLiteral("T shows the table")));
    QVERIFY(voice->valueInterface());
    QCOMPARE(voice->valueInterface()->currentValue().toDouble(), tests::amdahl(0.15, 64));
    QCOMPARE(voice->text(QAccessible::Value), m_view->spec().markers[0].label);
}

void TestPlotView::hidesItsPartsFromAssistiveTechnology() {
    QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(voice->childCount(), 2);
    for (int i = 0; i < voice->childCount(); ++i) {
        QVERIFY(!voice->child(i)->text(QAccessible::Name).isEmpty());
        QCOMPARE(voice->indexOfChild(voice->child(i)), i);
    }
    QTest::keyClick(m_view.get(), Qt::Key_T);
    QCOMPARE(voice->childCount(), 3);
}

void TestPlotView::hasNoUnnamedStops() {
    m_view->setAskFile([](const QString&) { return QString(); });
    for (const bool isTable : {false, true}) {
        m_view->setTableShown(isTable);
        for (const QWidget* child : m_view->findChildren<QWidget*>())
            if (child->isVisible() && child->focusPolicy() != Qt::NoFocus && !child->focusProxy())
                QVERIFY2(
                    !child->accessibleName().isEmpty() || qobject_cast<QTableView*>(child->parentWidget()),
                    child->metaObject()->className());
    }
}

void TestPlotView::readsPointsWithTheKeyboard() {
    const QString here = QStringLiteral("s = 15 %");
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 64, tests::amdahl(0.15, 64)));
    QCOMPARE(m_view->accessibleDescription(), m_view->spokenPoint());
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 128, tests::amdahl(0.15, 128)));
    QCOMPARE(m_view->currentValue(), tests::amdahl(0.15, 128));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->spokenPoint(),
             sentenceOf(QStringLiteral("e = 90 %"), 128, tests::efficient(0.15, 128, 0.9)));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 1, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 1, 1));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 4, tests::amdahl(0.15, 4)));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->spokenPoint(), sentenceOf(here, 1024, tests::amdahl(0.15, 1024)));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_view->spokenPoint(), m_view->spec().markers[0].label);
    QVERIFY(m_view->accessibleDescription().startsWith(m_view->summaryText()));
}

void TestPlotView::keepsReadingWhenTheChartChanges() {
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    m_view->setSpec(tests::amdahlChart(11, 0.2));
    QCOMPARE(m_view->spokenPoint(), sentenceOf(QStringLiteral("s = 20 %"), 64, tests::amdahl(0.2, 64)));
    m_view->setSpec(labs::PlotSpec());
    QCOMPARE(m_view->spokenPoint(), QString());
}

void TestPlotView::readsBars() {
    m_view->setSpec(tests::vendorChart());
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->spokenPoint(),
             QStringLiteral("published benchmark: Vendor A, throughput 3100\u202fsamples/s"));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->spokenPoint(),
             QStringLiteral("your workload: Vendor C, throughput 2560\u202fsamples/s"));
}

void TestPlotView::togglesTheTable() {
    auto* table = m_view->findChild<QTableView*>(QStringLiteral("plotTable"));
    QTest::keyClick(m_view.get(), Qt::Key_T);
    QVERIFY(m_view->isTableShown());
    QVERIFY(table->isVisible() && table->hasFocus());
    QVERIFY(table->accessibleName().contains(m_view->spec().title));
    QCOMPARE(table->model()->rowCount(), 11);
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(!m_view->isTableShown());
    QVERIFY(m_view->hasFocus());
    QTest::mouseClick(m_view->findChild<QToolButton*>(QStringLiteral("plotTableButton")), Qt::LeftButton);
    QVERIFY(m_view->isTableShown());
}

void TestPlotView::copiesPictureAndText() {
    QSignalSpy said(m_view.get(), &PlotView::said);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->text().startsWith(QStringLiteral("processors n\ts = 5 % (×)\t")));
    QCOMPARE(said.count(), 1);
}

void TestPlotView::savesWhereItIsTold() {
    QTemporaryDir folder;
    QString suggestion;
    QString answer = folder.filePath(QStringLiteral("data.csv"));
    m_view->setAskFile([&](const QString& suggested) {
        suggestion = suggested;
        return answer;
    });
    QSignalSpy said(m_view.get(), &PlotView::said);
    auto* save = m_view->findChild<QToolButton*>(QStringLiteral("plotSaveButton"));
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(suggestion, QStringLiteral("Speedup against processors.csv"));
    QFile file(answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("processors n,"));
    answer = folder.filePath(QStringLiteral("missing/data.csv"));
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(said.count(), 2);
    QVERIFY(said[1][0].toString().contains(answer));
}

void TestPlotView::survivesBadData_data() {
    QTest::addColumn<labs::PlotSpec>("spec");
    QTest::addColumn<bool>("isEmpty");
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    QTest::newRow("nothing") << labs::PlotSpec() << true;
    labs::PlotSpec noSlots;
    noSlots.kind = labs::PlotKind::Slots;
    noSlots.series = tests::amdahlChart().series;
    QTest::newRow("no slots") << noSlots << true;
    QTest::newRow("one cell") << tests::scheduleChart(1, 1) << false;
    QTest::newRow("one stage") << tests::scheduleChart(1, 64) << false;
    QTest::newRow("one micro-batch") << tests::scheduleChart(8, 1) << false;
    QTest::newRow("unordered chunks") << tests::scheduleChart(4, 6, 2) << false;
    QTest::newRow("many stages") << tests::scheduleChart(90, 20) << false;
    QTest::newRow("many slots") << tests::scheduleChart(2, 4000) << false;
    QTest::newRow("too many cells") << tests::scheduleChart(64, 4096) << true;
    QTest::newRow("too many stages") << tests::scheduleChart(1e6, 1e6) << true;
    QTest::newRow("no number of stages") << tests::scheduleChart(kNan, 8) << true;
    QTest::newRow("half a micro-batch") << tests::scheduleChart(8, 0.5) << true;
    labs::PlotSpec stacked = tests::stackedChart();
    stacked.series[1].y = {kNan, -3.0, kInfinity, 1e300};
    QTest::newRow("stacked with holes") << stacked << false;
    for (labs::PlotSeries& series : stacked.series)
        series.y.fill(0.0);
    QTest::newRow("stacked zeros") << stacked << false;
    labs::PlotSpec upright = tests::meetingChart(kNan, kInfinity, 1e300, -1e300);
    QTest::newRow("upright lines nowhere") << upright << false;
    for (const bool isBars : {false, true}) {
        labs::PlotSpec spec = isBars ? tests::vendorChart() : tests::amdahlLogChart();
        for (labs::PlotSeries& series : spec.series)
            series.y.fill(kNan);
        QTest::addRow("all NaN %d", isBars) << spec << true;
        for (labs::PlotSeries& series : spec.series)
            series.y.fill(-kInfinity);
        QTest::addRow("all infinite %d", isBars) << spec << true;
        for (labs::PlotSeries& series : spec.series)
            series.y[0] = 2.0;
        QTest::addRow("one point %d", isBars) << spec << false;
        for (labs::PlotSeries& series : spec.series)
            series.y.fill(1e300);
        QTest::addRow("far outside %d", isBars) << spec << false;
        for (labs::PlotSeries& series : spec.series)
            series.y.resize(1);
        QTest::addRow("short y %d", isBars) << spec << false;
        spec.y.from = spec.y.to = kNan;
        spec.lines.append({QString(), QString(), labs::LineRole::Threshold, kInfinity});
        spec.markers.append({QString(), kNan, kInfinity, false});
        QTest::addRow("bad axis, line and marker %d", isBars) << spec << false;
    }
    labs::PlotSpec single = tests::amdahlChart();
    for (labs::PlotSeries& series : single.series)
        series = {series.id, series.label, series.role, {64}, {6.0}};
    QTest::newRow("single samples") << single << false;
    labs::PlotSpec backwards = tests::amdahlChart();
    for (labs::PlotSeries& series : backwards.series)
        std::reverse(series.x.begin(), series.x.end());
    QTest::newRow("backwards") << backwards << false;
}

void TestPlotView::survivesBadData() {
    QFETCH(labs::PlotSpec, spec);
    QFETCH(bool, isEmpty);
    m_view->setSpec(spec);
    const QImage picture = m_view->grab().toImage();
    QVERIFY(!picture.isNull());
    for (const Qt::Key key :
         {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_T, Qt::Key_T})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTest::mouseMove(m_view.get(), QPoint(300, 200));
    m_view->copy();
    if (isEmpty) QCOMPARE(m_view->accessibleDescription().isEmpty(), false);
    for (const QSize& size : {QSize(1, 1), QSize(120, 90), QSize(2000, 50)}) {
        m_view->resize(size);
        m_view->grab();
    }
}

void TestPlotView::growsWithTheText() {
    const int normal = m_view->heightForWidth(420);
    QVERIFY(normal >= 260);
    m_theme.set(Scheme::Dark, 2.0);
    QVERIFY(m_view->heightForWidth(420) >= 520);
}

QTEST_MAIN(TestPlotView)
#include "tst_plot_view.moc"
