// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/latency_record.h"
#include "core/simulation/random_stream.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::simulation;

class LatencyRecordTest : public QObject {
    Q_OBJECT

    static Summary exponentials(std::uint64_t seed, std::uint64_t n) {
        RandomStream random(seed, Purpose::Service);
        LatencyRecord record(n);
        for (std::uint64_t i = 0; i < n; ++i)
            record.record(random.exponential());
        record.finish();
        return record.summary();
    }

private slots:
    void everySampleCounts() {
        for (const std::uint64_t n : {1u, 7u, 19u, 20u, 21u, 1009u})
            QCOMPARE(exponentials(1, n).count, n);
    }
    /// An interval of 95 % misses now and then, and no more often than that: of 200 runs, at most 20 (the
    /// chance of more is below 1 in 1,000), and not never.
    void intervalsCoverTheTruth() {
        int missedMean = 0, missedTail = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const Summary summary = exponentials(seed, 20'000);
            const Estimate tail = summary.percentile(0.99);
            const double truth = std::log(100.0);
            missedMean += summary.mean.low > 1.0 || summary.mean.high < 1.0;
            missedTail += tail.low > truth || tail.high < truth;
            QVERIFY(tail.low <= tail.value && tail.value <= tail.high);
        }
        QVERIFY2(missedMean > 0 && missedMean <= 20, qPrintable(QString::number(missedMean)));
        QVERIFY2(missedTail <= 20, qPrintable(QString::number(missedTail)));
    }
    void fewSamplesAreProvisional() {
        const Summary few = exponentials(1, 5'000);
        QVERIFY(!few.percentile(0.9).isProvisional);
        QVERIFY(few.percentile(0.99).isProvisional);
        QVERIFY(!exponentials(1, 20'000).percentile(0.99).isProvisional);
        QVERIFY(exponentials(1, 20'000).percentile(0.999).isProvisional);
    }
    void moreSamplesNarrowTheInterval() {
        const auto width = [](const Estimate& e) { return e.high - e.low; };
        const Summary few = exponentials(1, 10'000);
        const Summary many = exponentials(1, 1'000'000);
        QVERIFY(width(many.mean) < 0.3 * width(few.mean));
        QVERIFY(width(many.percentile(0.99)) < 0.3 * width(few.percentile(0.99)));
    }
};

QTEST_APPLESS_MAIN(LatencyRecordTest)
#include "tst_latency_record.moc"
