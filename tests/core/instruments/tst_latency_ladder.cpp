// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/latency_ladder.h"
#include "tests/core/instruments/published.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::instruments;
using ridgepoint::testing::Published;
using ridgepoint::units::Seconds;

namespace {

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

int rowOf(const LatencyLadder& ladder, const char* level) {
    for (int i = 0; i < ladder.rows().size(); ++i)
        if (ladder.rows()[i].level == QLatin1String(level)) return i;
    return -1;
}

const char* latencyRecord(Machine machine, const char* level) {
    for (const MachineLevel& one : levelsOf(machine).levels)
        if (qstrcmp(one.id, level) == 0) return one.latency;
    return "";
}

/// A CPU with a range and without a clock, an A100 of 1 GHz.
hardware::HardwareRegistry machines() {
    Published all;
    all.add(latencyRecord(Machine::Cpu, "l1"), 2.0, "ns");
    all.add(latencyRecord(Machine::Cpu, "l2"), 4.0, 9.0, "ns");
    all.add(latencyRecord(Machine::Cpu, "dram_local"), 60.0, "ns");
    all.add(levelsOf(Machine::A100).clock, 1.0, "GHz");
    all.add(latencyRecord(Machine::A100, "l1"), 30.0, "ns");
    all.add(latencyRecord(Machine::A100, "hbm"), 600.0, "ns");
    return all.load();
}

}  // namespace

class LatencyLadderTest : public QObject {
    Q_OBJECT
private slots:
    void cyclesAreOfTheClockOfTheMachine();
    void withoutAClockThereAreNoCycles();
    void theBaseLastsTheBaseTime();
    void aRangeStaysARange();
    void whatIsNotPublishedIsNothing();
    void comparesTwoOfOneMachine();
    void aThirdMarkReplacesTheOldest();
    void theAxisHoldsAllLevels();
    void nothingPublishedAtAll();
    void everyRecordIsShipped();
};

void LatencyLadderTest::cyclesAreOfTheClockOfTheMachine() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    ladder.setMachine(Machine::A100);
    QVERIFY(ladder.clockRecord());
    const LadderRow& l1 = ladder.rows()[rowOf(ladder, "l1")];
    QVERIFY(isClose(l1.latency->low.value(), 30e-9));
    QVERIFY(isClose(l1.cycles->low.value(), 30.0));
}

void LatencyLadderTest::withoutAClockThereAreNoCycles() {
    const auto hardware = machines();
    const LatencyLadder ladder(hardware);
    QVERIFY(!ladder.clock());
    for (const LadderRow& row : ladder.rows())
        QVERIFY(!row.cycles);
}

void LatencyLadderTest::theBaseLastsTheBaseTime() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    const int l1 = rowOf(ladder, "l1");
    const int dram = rowOf(ladder, "dram_local");
    QVERIFY(ladder.setBase(l1));
    ladder.setBaseTime(Seconds(10.0));
    QVERIFY(isClose(ladder.rows()[l1].human->low.value(), 10.0));
    QVERIFY(isClose(ladder.rows()[dram].human->low.value(), 300.0));
    QVERIFY(ladder.setBase(dram));
    QVERIFY(isClose(ladder.rows()[dram].human->high.value(), 10.0));
    QVERIFY(isClose(ladder.rows()[l1].human->high.value(), 1.0 / 3.0));
    ladder.setBaseTime(Seconds(0.0));
    QCOMPARE(ladder.baseTime(), Seconds(10.0));
}

void LatencyLadderTest::aRangeStaysARange() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    const int l1 = rowOf(ladder, "l1");
    const int l2 = rowOf(ladder, "l2");
    QVERIFY(ladder.setBase(l1));
    ladder.setBaseTime(Seconds(1.0));
    const LadderRow row = ladder.rows()[l2];
    QVERIFY(isClose(row.human->low.value(), 2.0) && isClose(row.human->high.value(), 4.5));
    QVERIFY(row.bar.low < row.bar.high);
    QVERIFY(ladder.setBase(l2));  // its middle on the log scale, 6 ns, lasts a second
    QVERIFY(ladder.rows()[l2].human->isOne());
    QVERIFY(isClose(ladder.rows()[l1].human->low.value(), 1.0 / 3.0));
}

void LatencyLadderTest::whatIsNotPublishedIsNothing() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    const int missing = rowOf(ladder, "nvme");
    QVERIFY(!ladder.rows()[missing].record);
    QVERIFY(!ladder.rows()[missing].latency);
    QVERIFY(!ladder.setBase(missing));
    QVERIFY(!ladder.setBase(-1));
    ladder.toggleCompared(missing);
    QVERIFY(!ladder.rows()[missing].isCompared);
}

void LatencyLadderTest::comparesTwoOfOneMachine() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    QVERIFY(!ladder.comparison());
    ladder.toggleCompared(rowOf(ladder, "dram_local"));
    QVERIFY(!ladder.comparison());
    ladder.toggleCompared(rowOf(ladder, "l2"));
    const auto comparison = ladder.comparison();
    QVERIFY(comparison);
    QCOMPARE(comparison->slower, rowOf(ladder, "dram_local"));
    QVERIFY(isClose(comparison->ratio.low, 60.0 / 9.0) && isClose(comparison->ratio.high, 15.0));
    ladder.setMachine(Machine::A100);
    QVERIFY(!ladder.comparison());
}

void LatencyLadderTest::aThirdMarkReplacesTheOldest() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    for (const char* level : {"l1", "l2", "dram_local"})
        ladder.toggleCompared(rowOf(ladder, level));
    QVERIFY(!ladder.rows()[rowOf(ladder, "l1")].isCompared);
    QVERIFY(ladder.rows()[rowOf(ladder, "dram_local")].isCompared);
    ladder.toggleCompared(rowOf(ladder, "l2"));
    QVERIFY(!ladder.comparison());
}

void LatencyLadderTest::theAxisHoldsAllLevels() {
    const auto hardware = machines();
    LatencyLadder ladder(hardware);
    for (const Machine machine : {Machine::Cpu, Machine::A100}) {
        ladder.setMachine(machine);
        for (const LadderRow& row : ladder.rows())
            if (row.latency) QVERIFY(row.bar.low >= 0.0 && row.bar.high <= 1.0);
    }
    const LadderAxis axis{-9, -6};
    QVERIFY(isClose(axis.shareOf(Seconds(1e-8)), 1.0 / 3.0));
    QCOMPARE(axis.shareOf(Seconds(0.0)), 0.0);
    QCOMPARE(axis.shareOf(Seconds(1.0)), 1.0);
}

void LatencyLadderTest::nothingPublishedAtAll() {
    const hardware::HardwareRegistry none;
    LatencyLadder ladder(none);
    QVERIFY(!ladder.rows().isEmpty());
    QVERIFY(!ladder.clockRecord());
    QVERIFY(!ladder.clock());
    for (const LadderRow& row : ladder.rows())
        QVERIFY(!row.latency && !row.isBase);
}

void LatencyLadderTest::everyRecordIsShipped() {
    const auto shipped =
        hardware::HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
    for (const Machine machine : {Machine::Cpu, Machine::A100})
        for (const auto& levels : {levelsOf(machine).levels, levelsOf(machine).pyramid})
            for (const MachineLevel& level : levels)
                for (const char* id :
                     {level.latency, level.latencyFar, level.bandwidth, level.energy, level.capacity})
                    if (*id) QVERIFY2(shipped.find(QString::fromLatin1(id)), id);
}

QTEST_APPLESS_MAIN(LatencyLadderTest)
#include "tst_latency_ladder.moc"
