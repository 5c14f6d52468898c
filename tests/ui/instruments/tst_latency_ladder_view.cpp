// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/machine_levels.h"
#include "tests/core/instruments/published.h"
#include "tests/ui/instruments/instrument_fixture.h"
#include "ui/blocks/choice_box.h"
#include "ui/blocks/text_label.h"
#include "ui/instruments/ladder_row.h"

#include <QRadioButton>

namespace ridgepoint::ui {

using instruments::levelsOf;
using instruments::Machine;

class TestLatencyLadderView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void rowsSayWhatTheyShow();
    void aLevelWithoutAMeasurementSaysSo();
    void spaceMarksAndTheSentenceCompares();
    void arrowsWalkTheRows();
    void theBaseAndItsTimeScaleTheRest();
    void theOtherMachineBringsItsOwnLevels();
    void paperGetsTheSameFigures();
    void narrowRowsGrowDownwards();
};

namespace {

const QString kName = QStringLiteral("latency_ladder");
const QSize kSize(900, 700);

const char* recordOf(Machine machine, const char* level) {
    for (const auto& one : levelsOf(machine).levels)
        if (qstrcmp(one.id, level) == 0) return one.latency;
    return "";
}

hardware::HardwareRegistry machines() {
    ridgepoint::testing::Published all;
    all.add(recordOf(Machine::Cpu, "l1"), 2.0, "ns");
    all.add(recordOf(Machine::Cpu, "l2"), 4.0, 9.0, "ns");
    all.add(recordOf(Machine::Cpu, "dram_local"), 60.0, "ns");
    all.add(levelsOf(Machine::A100).clock, 1.0, "GHz");
    all.add(recordOf(Machine::A100, "hbm"), 400.0, "ns");
    return all.load();
}

LadderRow* rowOf(const Instrument& ladder, const char* level) {
    return ladder.findChild<LadderRow*>(QStringLiteral("ladderRow.") + QLatin1String(level));
}

QString comparison(const Instrument& ladder) {
    return ladder.findChild<TextLabel*>(QStringLiteral("ladderComparison"))->text();
}

}  // namespace

void TestLatencyLadderView::rowsSayWhatTheyShow() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    const QString l2 = rowOf(ladder, "l2")->accessibleName();
    QVERIFY2(l2.contains(QStringLiteral("4–9")), qPrintable(l2));
    QVERIFY(!l2.contains(QStringLiteral("cycle")));
    QVERIFY2(l2.contains(QStringLiteral("2 to 4.5 seconds")), qPrintable(l2));
    QVERIFY(rowOf(ladder, "l1")->accessibleName().contains(QStringLiteral("(base)")));
    QVERIFY(rowOf(ladder, "l1")->accessibleDescription().contains(QStringLiteral("Test")));
}

void TestLatencyLadderView::aLevelWithoutAMeasurementSaysSo() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    LadderRow* nvme = rowOf(ladder, "nvme");
    QVERIFY(nvme->accessibleName().contains(QStringLiteral("no public measurement")));
    QTest::keyClick(nvme, Qt::Key_Space);
    QVERIFY(!nvme->look().isMarked);
    const auto* base = ladder.findChild<ChoiceBox*>(QStringLiteral("ladderBase"));
    QCOMPARE(base->count(), 3);
}

void TestLatencyLadderView::spaceMarksAndTheSentenceCompares() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    const QString before = comparison(ladder);
    QTest::keyClick(rowOf(ladder, "l1"), Qt::Key_Space);
    QVERIFY(rowOf(ladder, "l1")->isChecked());
    QCOMPARE(comparison(ladder), before);
    QTest::mouseClick(rowOf(ladder, "dram_local"), Qt::LeftButton);
    QVERIFY2(comparison(ladder).contains(QStringLiteral("30")), qPrintable(comparison(ladder)));
    QTest::keyClick(rowOf(ladder, "l1"), Qt::Key_Space);
    QCOMPARE(comparison(ladder), before);
}

void TestLatencyLadderView::arrowsWalkTheRows() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto rows = ladder.findChildren<LadderRow*>();
    rows.first()->setFocus();
    for (int i = 1; i < rows.size(); ++i) {
        QTest::keyClick(rows[i - 1], Qt::Key_Down);
        QVERIFY(rows[i]->hasFocus());
    }
    QTest::keyClick(rows.last(), Qt::Key_Down);
    QVERIFY(rows.last()->hasFocus());
    QTest::keyClick(rows.last(), Qt::Key_Up);
    QVERIFY(rows[rows.size() - 2]->hasFocus());
}

void TestLatencyLadderView::theBaseAndItsTimeScaleTheRest() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    auto* base = ladder.findChild<ChoiceBox*>(QStringLiteral("ladderBase"));
    auto* time = ladder.findChild<ChoiceBox*>(QStringLiteral("ladderBaseTime"));
    time->setCurrentIndex(time->findText(QStringLiteral("1 hour")));
    QCOMPARE(rowOf(ladder, "l1")->look().human, QStringLiteral("1 hour"));
    QCOMPARE(rowOf(ladder, "dram_local")->look().human, QStringLiteral("1.3 days"));
    base->setCurrentIndex(base->count() - 1);
    QVERIFY(rowOf(ladder, "dram_local")->look().isBase);
    QCOMPARE(rowOf(ladder, "l1")->look().human, QStringLiteral("2 minutes"));
}

void TestLatencyLadderView::theOtherMachineBringsItsOwnLevels() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    ladder.findChild<QRadioButton*>(QStringLiteral("machine.a100"))->click();
    QVERIFY(!rowOf(ladder, "dram_local"));
    QVERIFY(rowOf(ladder, "nvlink")->accessibleName().contains(QStringLiteral("no public measurement")));
    QVERIFY(rowOf(ladder, "hbm")->accessibleName().contains(QStringLiteral("400 cycles")));
}

void TestLatencyLadderView::paperGetsTheSameFigures() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    const auto table = ladder.table();
    QCOMPARE(table.size(), ladder.findChildren<LadderRow*>().size() + 1);
    for (const QStringList& row : table)
        QCOMPARE(row.size(), 4);
    QCOMPARE(table[1][1], rowOf(ladder, "l1")->look().latency);
}

void TestLatencyLadderView::narrowRowsGrowDownwards() {
    InstrumentFixture fixture(machines());
    const Instrument& ladder = fixture.open(kName, kSize);
    const LadderRow* row = rowOf(ladder, "l2");
    QVERIFY(row->heightForWidth(260) > row->heightForWidth(900));
    QVERIFY(ladder.minimumSizeHint().width() <= 500);
}

}  // namespace ridgepoint::ui

QTEST_MAIN(ridgepoint::ui::TestLatencyLadderView)
#include "tst_latency_ladder_view.moc"
