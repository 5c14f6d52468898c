// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/probability.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class ProbabilityTest : public QObject {
    Q_OBJECT

private slots:
    void normalQuantilesAreThePublishedOnes();
    void normalQuantileIsTheInverse();
    void gammaAgreesWithItsClosedFormForAWholeShape();
    void gammaHasNoStepWhereTheSeriesTakesOver();
    void gammaHasItsLimits();
    void erlangLossAgreesWithItsRecursion();
    void binomialAgreesWithItsSum();
};

void ProbabilityTest::normalQuantilesAreThePublishedOnes() {
    QVERIFY(isClose(normalQuantile(0.99), 2.3263478740408408));
    QVERIFY(isClose(normalQuantile(0.995), 2.5758293035489004));
    QVERIFY(isClose(normalQuantile(0.975), 1.9599639845400545));
    QVERIFY(isClose(normalQuantile(0.9), 1.2815515655446004));
    QVERIFY(std::abs(normalQuantile(0.5)) < 1e-15);
}

void ProbabilityTest::normalQuantileIsTheInverse() {
    for (int permille = 1; permille < 1000; ++permille) {
        const double level = permille / 1000.0;
        QVERIFY(isClose(normalBelow(normalQuantile(level)), level));
        QVERIFY(std::abs(normalQuantile(level) + normalQuantile(1.0 - level)) < 1e-12);
    }
}

/// For k = 4: P(4, x) = 1 - exp(-x) (1 + x + x²/2 + x³/6).
void ProbabilityTest::gammaAgreesWithItsClosedFormForAWholeShape() {
    for (int percent = 1; percent < 100; ++percent) {
        const double level = percent / 100.0;
        const double x = 4.0 * gammaQuantileOverMean(4.0, level);
        const double below = 1.0 - std::exp(-x) * (1.0 + x + x * x / 2.0 + x * x * x / 6.0);
        QVERIFY(isClose(below, level, 1e-11));
    }
}

void ProbabilityTest::gammaHasNoStepWhereTheSeriesTakesOver() {
    for (const double level : {1e-9, 0.01, 0.5, 0.9, 0.99, 0.999999}) {
        const double before = gammaQuantileOverMean(1e6, level);
        const double after = gammaQuantileOverMean(std::nextafter(1e6, 2e6), level);
        QVERIFY(isClose(before, after, 1e-10));
    }
}

void ProbabilityTest::gammaHasItsLimits() {
    QCOMPARE(gammaQuantileOverMean(0.0, 0.99), 0.0);
    QCOMPARE(gammaQuantileOverMean(1e-24, 0.99), 0.0);
    QCOMPARE(gammaQuantileOverMean(HUGE_VAL, 0.99), 1.0);
}

/// B(c) = a B(c - 1) / (c + a B(c - 1)), from B(0) = 1.
void ProbabilityTest::erlangLossAgreesWithItsRecursion() {
    for (const double load : {0.01, 0.5, 0.9, 0.99})
        for (const int servers : {1, 2, 8, 100, 2000}) {
            const double offered = load * servers;
            double loss = 1.0;
            for (int c = 1; c <= servers; ++c)
                loss = offered * loss / (c + offered * loss);
            QVERIFY(isClose(erlangLoss(servers, offered), loss, 1e-11));
        }
    QCOMPARE(erlangLoss(3.0, 0.0), 0.0);
}

void ProbabilityTest::binomialAgreesWithItsSum() {
    for (const int trials : {1, 7, 50})
        for (const double p : {0.01, 0.3, 0.9}) {
            double term = std::pow(1.0 - p, trials);
            double sum = 0.0;
            for (int k = 0; k < trials; ++k) {
                sum += term;
                QVERIFY(isClose(binomialAtMost(k, trials, p), sum, 1e-10));
                term *= (trials - k) / (k + 1.0) * p / (1.0 - p);
            }
            QCOMPARE(binomialAtMost(trials, trials, p), 1.0);
        }
}

QTEST_APPLESS_MAIN(ProbabilityTest)
#include "tst_probability.moc"
