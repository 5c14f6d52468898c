// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/quantiser.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::instruments;
using ridgepoint::models::QuantizerScheme;
using ridgepoint::models::ValueDistribution;

namespace {

double areaUnder(const Curve& curve) {
    double area = 0.0;
    for (int i = 1; i < curve.x.size(); ++i)
        area += (curve.x[i] - curve.x[i - 1]) * (curve.y[i] + curve.y[i - 1]) / 2.0;
    return area;
}

}  // namespace

class QuantiserTest : public QObject {
    Q_OBJECT

private slots:
    void theProbeIsTheWorkedExample();
    void areasAreShares_data();
    void areasAreShares();
    void curvesRunToTheRight_data() { areasAreShares_data(); }
    void curvesRunToTheRight();
    void theTradeOffHasItsMinimumAtTheBestClip();
    void inputsAreKeptInRange();
    void activationsAreNeverNegative();
};

/// Symmetric, int8, range 1: 0.3 is code 38; and 0 to 6: 1.5 is 64 above the zero point.
void QuantiserTest::theProbeIsTheWorkedExample() {
    Quantiser quantiser;
    quantiser.setBits(8);
    quantiser.setClip(1.0);
    quantiser.setProbe(0.3);
    QCOMPARE(quantiser.probed().code, 38.0);
    QVERIFY(std::abs(quantiser.probed().error + 7.9e-4) < 1e-5);
    quantiser.setProbe(-1.0);
    QCOMPARE(quantiser.probed().code, -127.0);
    quantiser.setDistribution(ValueDistribution::Activations);
    quantiser.setScheme(QuantizerScheme::Affine);
    quantiser.setProbe(0.25);  // a quarter of 0 to 1, as 1.5 is of 0 to 6
    QCOMPARE(quantiser.probed().code, 64.0 - 128.0);
    QVERIFY(std::abs(quantiser.probed().decoded - 1.5058823529411764 / 6.0) < 1e-12);
}

void QuantiserTest::areasAreShares_data() {
    QTest::addColumn<int>("distribution");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("bits");
    QTest::addColumn<double>("clip");
    for (int distribution = 0; distribution < 2; ++distribution)
        for (int scheme = 0; scheme < 2; ++scheme)
            for (const int bits : {2, 4, 8})
                for (const double clip : {0.5, 2.5, 5.0})
                    QTest::addRow("%d %d %d %g", distribution, scheme, bits, clip)
                        << distribution << scheme << bits << clip;
}

void QuantiserTest::areasAreShares() {
    QFETCH(int, distribution);
    QFETCH(int, scheme);
    QFETCH(int, bits);
    QFETCH(double, clip);
    Quantiser quantiser;
    quantiser.setDistribution(static_cast<ValueDistribution>(distribution));
    quantiser.setScheme(static_cast<QuantizerScheme>(scheme));
    quantiser.setBits(bits);
    quantiser.setClip(clip);
    const double drawn = distribution == 0 ? 1.0 : 0.5;
    const double clipped = quantiser.clippedBelow() + quantiser.clippedAbove();
    QVERIFY(std::abs(areaUnder(quantiser.levels()) - (drawn - clipped)) < 1e-4);
    QVERIFY(std::abs(areaUnder(quantiser.density()) - drawn) < 1e-3);
    QVERIFY(std::abs(clipped - quantiser.output("clipped_share")) < 1e-12);
}

void QuantiserTest::curvesRunToTheRight() {
    QFETCH(int, distribution);
    QFETCH(int, scheme);
    QFETCH(int, bits);
    QFETCH(double, clip);
    Quantiser quantiser;
    quantiser.setDistribution(static_cast<ValueDistribution>(distribution));
    quantiser.setScheme(static_cast<QuantizerScheme>(scheme));
    quantiser.setBits(bits);
    quantiser.setClip(clip);
    const Curve levels = quantiser.levels();
    QVERIFY(std::ranges::is_sorted(levels.x));
    QCOMPARE(levels.x.size(), levels.y.size());
    QVERIFY(std::ranges::all_of(levels.y, [](double y) { return y >= 0.0 && std::isfinite(y); }));
    QVERIFY(levels.x.front() >= quantiser.shownFrom() && levels.x.back() <= Quantiser::kShownTo);
}

void QuantiserTest::theTradeOffHasItsMinimumAtTheBestClip() {
    Quantiser quantiser;
    for (const int bits : {2, 4, 8}) {
        quantiser.setBits(bits);
        const Quantiser::TradeOff& curve = quantiser.tradeOff();
        const auto least = std::ranges::min_element(curve.total);
        const double at = curve.clip[std::distance(curve.total.begin(), least)];
        QVERIFY(std::abs(at - quantiser.best().clip) <= 0.076);
        QVERIFY(*least >= quantiser.best().rms);
        QVERIFY(curve.floor < *least && curve.floor > *least / 20.0);
        for (int i = 0; i < curve.clip.size(); ++i)
            QVERIFY(std::abs(std::hypot(curve.rounding[i], curve.clipping[i]) - curve.total[i]) < 1e-12);
    }
}

void QuantiserTest::inputsAreKeptInRange() {
    Quantiser quantiser;
    quantiser.setBits(99);
    QCOMPARE(quantiser.bits(), 8);
    quantiser.setBits(-1);
    QCOMPARE(quantiser.bits(), 2);
    quantiser.setClip(0.0);
    QCOMPARE(quantiser.clip(), Quantiser::kNarrowest);
    quantiser.setClip(std::nan(""));
    QCOMPARE(quantiser.clip(), Quantiser::kNarrowest);
}

void QuantiserTest::activationsAreNeverNegative() {
    Quantiser quantiser;
    quantiser.setDistribution(ValueDistribution::Activations);
    QCOMPARE(quantiser.lowest(), 0.0);
    QCOMPARE(quantiser.clippedBelow(), 0.0);
    QCOMPARE(quantiser.output("levels_used"), 8.0);
    quantiser.setScheme(QuantizerScheme::Affine);
    QCOMPARE(quantiser.output("levels_used"), 16.0);
}

QTEST_APPLESS_MAIN(QuantiserTest)
#include "tst_quantiser.moc"
