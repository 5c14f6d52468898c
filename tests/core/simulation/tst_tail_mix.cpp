// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/tail_mix.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::simulation;

class TailMixTest : public QObject {
    Q_OBJECT

    static double p99(const TailRun& run) { return run.latency.percentile(0.99).value; }

private slots:
    void nothingSwitchedOnIsTheBase() {
        const TailRun run = *sampleTail({.base = 6.6});
        QCOMPARE(run.latency.mean.value, 6.6);
        QCOMPARE(p99(run), 6.6);
    }
    /// Noise alone is log-normal: P99 = m exp(2.32635 s - s^2/2).
    void noiseAloneIsLogNormal() {
        for (const double noise : {0.2, 0.372, 0.64, 1.0}) {
            const double s = 0.5 * noise;
            const TailRun run = *sampleTail({.base = 130, .sources = {.noise = noise}, .samples = 1'000'000});
            const double truth = 130.0 * std::exp(2.3263478740 * s - 0.5 * s * s);
            QVERIFY(std::abs(p99(run) / truth - 1.0) < 0.006);
            QVERIFY(std::abs(run.latency.mean.value / 130.0 - 1.0) < 0.003);
        }
    }
    void momentsFollowTheClosedForm() {
        const double m = 6.6, noise = 0.4, u = 0.6, f = 2000;
        const TailRun run = *sampleTail({.base = m, .sources = {noise, u, f}, .samples = 2'000'000});
        const double s = 0.5 * noise, p = 0.1 * u, d = 0.5 * m, k = f * m / 1000;
        const double mean = m + 0.02 * k + p * d;
        const double variance = m * m * std::expm1(s * s) + 0.02 * 0.02 * k + 2 * p * d * d - p * p * d * d;
        QVERIFY(std::abs(run.latency.mean.value / mean - 1.0) < 0.001);
        QVERIFY(std::abs(run.latency.standardDeviation / std::sqrt(variance) - 1.0) < 0.006);
    }
    /// Figures that the mission's tables quote, with their tolerance of 2 %.
    void publishedTails_data() {
        QTest::addColumn<double>("base");
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("switches");
        QTest::addColumn<double>("tail");
        QTest::newRow("cloud 20") << 130.0 << .2 << .0 << 0.0 << 163.0;
        QTest::newRow("edge 20") << 6.6 << .2 << .0 << 0.0 << 8.29;
        QTest::newRow("cloud 20/30") << 130.0 << .2 << .3 << 0.0 << 202.0;
        QTest::newRow("edge 20/30") << 6.6 << .2 << .3 << 0.0 << 10.2;
        QTest::newRow("mobile 20/30") << 12.5 << .2 << .3 << 0.0 << 19.4;
        QTest::newRow("tiny 20/30") << 6.5 << .2 << .3 << 0.0 << 10.1;
        QTest::newRow("edge 20/30/1000") << 6.6 << .2 << .3 << 1000.0 << 10.3;
        QTest::newRow("cloud 40/60/2000") << 130.0 << .4 << .6 << 2000.0 << 257.0;
        QTest::newRow("edge 40/60/2000") << 6.6 << .4 << .6 << 2000.0 << 13.1;
    }
    void publishedTails() {
        QFETCH(double, base);
        QFETCH(double, noise);
        QFETCH(double, load);
        QFETCH(double, switches);
        QFETCH(double, tail);
        const TailRun run = *sampleTail({base, {noise, load, switches}, 1'000'000});
        QVERIFY2(std::abs(p99(run) / tail - 1.0) < 0.02, qPrintable(QString::number(p99(run))));
    }
    void withoutASourceItIsTheRunWithoutIt() {
        const TailSources all{0.4, 0.6, 2000};
        const TailRun run = *sampleTail({.base = 6.6, .sources = all});
        const TailSources without[] = {{0, 0.6, 2000}, {0.4, 0, 2000}, {0.4, 0.6, 0}};
        for (std::size_t i = 0; i < kTailSources; ++i) {
            const TailRun apart = *sampleTail({.base = 6.6, .sources = without[i]});
            const double expected = p99(apart);
            QVERIFY(std::abs(run.without[i].quantile(0.99) / expected - 1.0) < 1e-12);
        }
    }
    /// The same seed meets the same fate, so more of a source never makes the tail shorter.
    void tailGrowsWithEachSource() {
        double before = 0.0;
        for (double load = 0.0; load <= 0.9; load += 0.05) {
            const double now = p99(*sampleTail({.base = 6.6, .sources = {0.2, load, 1000}}));
            QVERIFY(now >= before);
            before = now;
        }
    }
};

QTEST_APPLESS_MAIN(TailMixTest)
#include "tst_tail_mix.moc"
