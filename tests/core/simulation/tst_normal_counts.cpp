// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/normal_counts.h"

#include "core/simulation/latency_histogram.h"
#include "core/simulation/random_stream.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace ridgepoint::simulation;

class NormalCountsTest : public QObject {
    Q_OBJECT

    static double sum(const std::vector<double>& counts) {
        return std::accumulate(counts.begin(), counts.end(), 0.0);
    }
    static bool isNear(double found, double expected, double reach) {
        return std::abs(found - expected) <= reach;
    }

private slots:
    /// Shares within one, two and three standard deviations.
    void sharesOfTheNormalDistribution() {
        const auto counts = normalCounts(10.0, 2.0, 1.0, 4.0, 16.0, 6);
        const double shares[] = {0.0214002339, 0.1359051219, 0.3413447461,
                                 0.3413447461, 0.1359051219, 0.0214002339};
        QCOMPARE(counts.size(), std::size_t{6});
        for (std::size_t bin = 0; bin < counts.size(); ++bin)
            QVERIFY(isNear(counts[bin], shares[bin], 1e-9));
        QVERIFY(isNear(sum(counts), 0.9973002039, 1e-9));
    }
    void wideBinsHoldEverything() {
        for (const double count : {1.0, 20'000.0, 1e7})
            for (const int bins : {1, 2, 7, 60, 1000})
                QVERIFY(isNear(sum(normalCounts(6.6, 0.9, count, -10.0, 30.0, bins)), count, 1e-9 * count));
    }
    /// What is beyond the ends is left out, and no more.
    void endsAreLeftOut() {
        const double half = sum(normalCounts(5.0, 1.0, 100.0, 5.0, 50.0, 60));
        QVERIFY(isNear(half, 50.0, 1e-9));
        QVERIFY(isNear(sum(normalCounts(5.0, 1.0, 100.0, 500.0, 600.0, 60)), 0.0, 1e-12));
        // Mean 10, deviation 5: 2.275 % of the mass lies below no latency at all.
        QVERIFY(isNear(sum(normalCounts(10.0, 5.0, 1.0, 0.0, 100.0, 60)), 1.0 - 0.02275013194817921, 1e-12));
    }
    void sumDoesNotDependOnBins() {
        const double whole = normalCounts(7.0, 3.0, 1000.0, 2.0, 9.0, 1).front();
        for (const int bins : {2, 3, 60, 997})
            QVERIFY(isNear(sum(normalCounts(7.0, 3.0, 1000.0, 2.0, 9.0, bins)), whole, 1e-9));
    }
    void symmetricAboutTheMean() {
        for (const int bins : {1, 2, 9, 60}) {
            auto counts = normalCounts(10.0, 3.0, 20'000.0, 0.0, 20.0, bins);
            auto mirrored = counts;
            std::reverse(mirrored.begin(), mirrored.end());
            for (std::size_t bin = 0; bin < counts.size(); ++bin)
                QVERIFY(isNear(counts[bin], mirrored[bin], 1e-8));
            const auto middle = counts.begin() + (bins - 1) / 2;
            QVERIFY(std::is_sorted(counts.begin(), middle + 1));
        }
    }
    void scalesWithCountAndUnit() {
        const auto once = normalCounts(10.0, 2.0, 1.0, 0.0, 20.0, 40);
        const auto often = normalCounts(10.0, 2.0, 20'000.0, 0.0, 20.0, 40);
        const auto inOtherUnit = normalCounts(10'000.0, 2000.0, 1.0, 0.0, 20'000.0, 40);
        for (std::size_t bin = 0; bin < once.size(); ++bin) {
            QVERIFY(isNear(often[bin], 20'000.0 * once[bin], 1e-8));
            QVERIFY(isNear(inOtherUnit[bin], once[bin], 1e-12));
        }
        QCOMPARE(sum(normalCounts(10.0, 2.0, 0.0, 0.0, 20.0, 40)), 0.0);
    }
    void neverNegativeOrUnknown() {
        for (const double sd : {0.0, 1e-12, 1e-3, 1.0, 1e6})
            for (const double mean : {-5.0, 0.0, 3.0, 1e9})
                for (const double count : normalCounts(mean, sd, 20'000.0, 0.0, 10.0, 60))
                    QVERIFY(count >= 0.0 && count <= 20'000.0);
    }
    /// With no spread, one bin holds all: the one with the mean.
    void noSpreadIsOneBin_data() {
        QTest::addColumn<double>("mean");
        QTest::addColumn<int>("bin");
        QTest::newRow("inside") << 6.5 << 6;
        QTest::newRow("first") << 0.25 << 0;
        QTest::newRow("last") << 9.75 << 9;
        QTest::newRow("on the start") << 0.0 << 0;
        QTest::newRow("below") << -1.0 << -1;
        QTest::newRow("above") << 11.0 << -1;
    }
    void noSpreadIsOneBin() {
        QFETCH(double, mean);
        QFETCH(int, bin);
        const auto counts = normalCounts(mean, 0.0, 500.0, 0.0, 10.0, 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(counts[std::size_t(i)], i == bin ? 500.0 : 0.0);
    }
    /// On an edge, the samples themselves fall into the bin that begins there.
    void noSpreadAgreesWithTheSamples() {
        for (const double value : {0.5, 1.0, 3.0, 7.75, 9.0}) {
            LatencyHistogram samples;
            for (int i = 0; i < 500; ++i)
                samples.record(value);
            const auto counted = samples.bins(0.0, 10.0, 10);
            const auto expected = normalCounts(value, samples.standardDeviation(), 500.0, 0.0, 10.0, 10);
            for (std::size_t bin = 0; bin < counted.size(); ++bin)
                QCOMPARE(expected[bin], double(counted[bin]));
        }
    }
    /// Normal samples fill the bins as expected: chi-square of 40 bins, its mean 40, its deviation 9.
    void agreesWithNormalSamples() {
        constexpr int kBins = 40;
        constexpr int kSamples = 200'000;
        RandomStream random(7, Purpose::Noise);
        std::vector<double> found(kBins, 0.0);
        for (int i = 0; i < kSamples; ++i) {
            const double place = std::floor(50.0 + 10.0 * random.normal()) - 30.0;
            if (place >= 0.0 && place < kBins) ++found[std::size_t(place)];
        }
        const auto expected = normalCounts(50.0, 10.0, kSamples, 30.0, 70.0, kBins);
        double distance = 0.0;
        for (std::size_t bin = 0; bin < found.size(); ++bin)
            distance += (found[bin] - expected[bin]) * (found[bin] - expected[bin]) / expected[bin];
        QVERIFY2(distance > 5.0 && distance < 85.0, qPrintable(QString::number(distance)));
    }
};

QTEST_APPLESS_MAIN(NormalCountsTest)
#include "tst_normal_counts.moc"
