// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/memory_pyramid.h"
#include "tests/core/instruments/published.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::instruments;
using ridgepoint::testing::Published;

namespace {

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

const MachineLevel& tier(const char* id) {
    for (const MachineLevel& level : levelsOf(Machine::A100).pyramid)
        if (qstrcmp(level.id, id) == 0) return level;
    qFatal("no tier %s", id);
}

/// 10, 20 to 40 and 170 ns. Energies below are of one bit: 20, 80 and 400 pJ for 32.
Published threeTimes() {
    Published all;
    all.add(tier("l1").latency, 10.0, "ns");
    all.add(tier("l2").latency, 20.0, "ns");
    all.add(tier("l2").latencyFar, 40.0, "ns");
    all.add(tier("hbm").latency, 170.0, "ns");
    return all;
}

}  // namespace

class MemoryPyramidTest : public QObject {
    Q_OBJECT
private slots:
    void sharesNeverExceedTheWhole();
    void averagesKeepTheRange();
    void aMissingFigureGivesNoAverage();
    void choosesOnlyWhatIsThere();
    void theSlidersStandOnWholePercents();
};

void MemoryPyramidTest::sharesNeverExceedTheWhole() {
    const hardware::HardwareRegistry none;
    MemoryPyramid pyramid(none);
    for (int first = -5; first <= 120; first += 5) {
        for (int second = 120; second >= -5; second -= 5) {
            pyramid.setFirstShare(first / 100.0);
            pyramid.setSecondShare(second / 100.0);
            const MixView mix = pyramid.mix();
            QVERIFY(mix.first >= 0.0 && mix.second >= 0.0 && mix.last >= 0.0);
            QVERIFY(isClose(mix.first + mix.second + mix.last, 1.0));
        }
    }
    pyramid.setSecondShare(0.0);
    pyramid.setFirstShare(0.7);
    pyramid.setSecondShare(0.5);
    QVERIFY(isClose(pyramid.mix().first, 0.5));
}

void MemoryPyramidTest::averagesKeepTheRange() {
    Published all = threeTimes();
    all.add(tier("l1").energy, 0.625, "pJ");
    all.add(tier("l2").energy, 2.5, "pJ");
    all.add(tier("hbm").energy, 12.5, "pJ");
    const auto hardware = all.load();
    MemoryPyramid pyramid(hardware);
    pyramid.setFirstShare(0.5);
    pyramid.setSecondShare(0.25);
    const MixView mix = pyramid.mix();
    QVERIFY(isClose(mix.latency->low.value(), 52.5e-9));
    QVERIFY(isClose(mix.latency->high.value(), 57.5e-9));
    QVERIFY(isClose(mix.lastTime->low.value(), 42.5 / 57.5));
    QVERIFY(isClose(mix.lastTime->high.value(), 42.5 / 52.5));
    QVERIFY(mix.energy->isOne());
    QVERIFY(isClose(mix.energy->low.value(), 130.0));
}

void MemoryPyramidTest::aMissingFigureGivesNoAverage() {
    const auto hardware = threeTimes().load();
    const MemoryPyramid pyramid(hardware);
    QVERIFY(pyramid.mix().latency);
    QVERIFY(!pyramid.mix().energy);
    const hardware::HardwareRegistry none;
    QVERIFY(!MemoryPyramid(none).mix().latency);
    QVERIFY(!MemoryPyramid(none).mix().lastTime);
}

void MemoryPyramidTest::choosesOnlyWhatIsThere() {
    const hardware::HardwareRegistry none;
    MemoryPyramid pyramid(none);
    pyramid.choose(2);
    pyramid.choose(-1);
    pyramid.choose(99);
    QCOMPARE(pyramid.chosen(), 2);
    for (const int row : pyramid.mixTiers())
        QVERIFY(row < pyramid.tiers().size());
}

void MemoryPyramidTest::theSlidersStandOnWholePercents() {
    const labs::ControlDef control = MemoryPyramid::shareControl(QStringLiteral("first"));
    QCOMPARE(control.step, 0.01);
    QVERIFY(control.unit && control.shown && control.unit != control.shown);
}

QTEST_APPLESS_MAIN(MemoryPyramidTest)
#include "tst_memory_pyramid.moc"
