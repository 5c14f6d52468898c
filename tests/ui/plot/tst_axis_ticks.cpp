// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_ticks.h"
#include "ui/plot/plot_numbers.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using labs::AxisScale;
using labs::PlotAxis;

namespace {

AxisMap axis(AxisScale scale, double from, double to) {
    PlotAxis description;
    description.scale = scale;
    description.from = from;
    description.to = to;
    return AxisMap(description);
}

QStringList texts(const AxisMap& map, int most, const QLocale& locale = QLocale::c()) {
    QStringList list;
    for (const Tick& tick : axisTicks(map, most, locale))
        list.append(tick.text);
    return list;
}

}  // namespace

class TestAxisTicks : public QObject {
    Q_OBJECT
private slots:
    void mapsEndsAndMiddle();
    void hasNoPlaceForWhatCannotBeDrawn();
    void repairsImpossibleRanges();
    void stepsAreRound();
    void powersOfTwoKeepBothEnds();
    void largePowersAreWrittenAsPowers();
    void neverExceedsWhatHasRoom();
    void countsHaveWholeTicks();
    void whatIsReadInPartsHasTicksInParts();
    void numbersFollowTheLocaleWithRealMinus();
};

void TestAxisTicks::mapsEndsAndMiddle() {
    const AxisMap log = axis(AxisScale::Log2, 1, 1024);
    QCOMPARE(log.fraction(1), 0.0);
    QCOMPARE(log.fraction(1024), 1.0);
    QCOMPARE(log.fraction(32), 0.5);
    QCOMPARE(log.value(0.5), 32.0);
    const AxisMap linear = axis(AxisScale::Linear, -10, 10);
    QCOMPARE(linear.fraction(5), 0.75);
    QCOMPARE(linear.value(0.75), 5.0);
}

void TestAxisTicks::hasNoPlaceForWhatCannotBeDrawn() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    QVERIFY(std::isnan(axis(AxisScale::Log10, 1, 10).fraction(0)));
    QVERIFY(std::isnan(axis(AxisScale::Log10, 1, 10).fraction(-3)));
    QVERIFY(std::isnan(axis(AxisScale::Linear, 0, 1).fraction(kInfinity)));
    QVERIFY(std::isnan(axis(AxisScale::Linear, 0, 1).fraction(std::nan(""))));
}

void TestAxisTicks::repairsImpossibleRanges() {
    for (const AxisScale scale : {AxisScale::Linear, AxisScale::Log2, AxisScale::Log10})
        for (const auto& [from, to] :
             {std::pair(0.0, 0.0), std::pair(5.0, 5.0), std::pair(-3.0, -1.0), std::pair(8.0, 1.0),
              std::pair(std::nan(""), 1.0), std::pair(0.0, 100.0)}) {
            const AxisMap map = axis(scale, from, to);
            QVERIFY(map.to() > map.from());
            QVERIFY(std::isfinite(map.fraction(map.to())));
            QVERIFY(tickValues(map, 6).size() <= 12);
        }
}

void TestAxisTicks::stepsAreRound() {
    QCOMPARE(texts(axis(AxisScale::Linear, 0, 20), 5),
             QStringList({u"0"_qs, u"5"_qs, u"10"_qs, u"15"_qs, u"20"_qs}));
    QCOMPARE(texts(axis(AxisScale::Linear, 0, 1), 6),
             QStringList({u"0.0"_qs, u"0.2"_qs, u"0.4"_qs, u"0.6"_qs, u"0.8"_qs, u"1.0"_qs}));
    QCOMPARE(texts(axis(AxisScale::Linear, -10, 10), 3), QStringList({u"\u221210"_qs, u"0"_qs, u"10"_qs}));
}

void TestAxisTicks::powersOfTwoKeepBothEnds() {
    QCOMPARE(texts(axis(AxisScale::Log2, 1, 1024), 8),
             QStringList({u"1"_qs, u"4"_qs, u"16"_qs, u"64"_qs, u"256"_qs, u"1024"_qs}));
    QCOMPARE(texts(axis(AxisScale::Log2, 1, 1024), 3), QStringList({u"1"_qs, u"32"_qs, u"1024"_qs}));
}

void TestAxisTicks::largePowersAreWrittenAsPowers() {
    QCOMPARE(texts(axis(AxisScale::Log10, 1, 1e12), 5),
             QStringList({u"1"_qs, u"1000"_qs, u"10⁶"_qs, u"10⁹"_qs, u"10¹²"_qs}));
    QCOMPARE(texts(axis(AxisScale::Log10, 0.01, 1), 5), QStringList({u"0.01"_qs, u"0.1"_qs, u"1"_qs}));
}

void TestAxisTicks::neverExceedsWhatHasRoom() {
    for (int most = 2; most < 12; ++most) {
        QVERIFY(tickValues(axis(AxisScale::Log2, 1, 1 << 17), most).size() <= most);
        QVERIFY(tickValues(axis(AxisScale::Log10, 1e-3, 1e9), most).size() <= most);
        QVERIFY(tickValues(axis(AxisScale::Linear, 0, 777), most).size() <= most + 1);
    }
}

namespace {

AxisMap counted(double from, double to, int decimals = 0, AxisScale scale = AxisScale::Linear) {
    PlotAxis description;
    description.scale = scale;
    description.from = from;
    description.to = to;
    description.decimals = decimals;
    return AxisMap(description);
}

}  // namespace

/// Nobody has half an engine: however much room there is, no tick stands between whole numbers.
void TestAxisTicks::countsHaveWholeTicks() {
    QVERIFY(counted(1, 4).isWhole());
    QCOMPARE(texts(counted(1, 4), 8), QStringList({u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs}));
    QCOMPARE(texts(counted(0, 2), 12), QStringList({u"0"_qs, u"1"_qs, u"2"_qs}));
    for (double to = 2.0; to < 40.0; to += 0.7)
        for (int most = 2; most < 14; ++most) {
            const QVector<double> values = tickValues(counted(0, to), most);
            QVERIFY(values.size() >= (most < 4 ? 1 : 2));
            for (const double value : values)
                QCOMPARE(value, std::round(value));
        }
}

/// With decimals, on a logarithm, or where fewer than two whole numbers would be left.
void TestAxisTicks::whatIsReadInPartsHasTicksInParts() {
    QVERIFY(!counted(1, 4, 1).isWhole());
    QVERIFY(!counted(1, 4, 0, AxisScale::Log2).isWhole());
    QVERIFY(!counted(1, 4, 0, AxisScale::Log10).isWhole());
    QVERIFY(!counted(0, 1.9).isWhole());
    QVERIFY(counted(0, 2.0).isWhole());
    QVERIFY(tickValues(counted(1, 4, 1), 8).contains(1.5));
    QVERIFY(tickValues(counted(0, 1), 6).size() >= 3);
    QVERIFY(tickValues(counted(0.25, 1.75), 6).size() >= 2);
}

void TestAxisTicks::numbersFollowTheLocaleWithRealMinus() {
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(chartNumber(-6.067, 2, german), u"\u22126,07"_qs);
    QCOMPARE(placeText(64, PlotAxis(), german), u"64"_qs);
    QCOMPARE(placeText(7.976, PlotAxis(), german), u"7,98"_qs);
    QCOMPARE(chartNumber(1024, 0, german), u"1024"_qs);
    QCOMPARE(chartNumber(65536, 0, german), u"65.536"_qs);
    PlotAxis speedup;
    speedup.unit = u"×"_qs;
    speedup.decimals = 2;
    QCOMPARE(chartQuantity(6.067, speedup, QLocale::c()), u"6.07\u202f×"_qs);
}

QTEST_APPLESS_MAIN(TestAxisTicks)
#include "tst_axis_ticks.moc"
