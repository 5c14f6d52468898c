// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/latency_histogram.h"
#include "core/simulation/random_stream.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace ridgepoint::simulation;

class LatencyHistogramTest : public QObject {
    Q_OBJECT

    static std::vector<double> sampled(int n) {
        RandomStream random(11, Purpose::Service);
        std::vector<double> values;
        for (int i = 0; i < n; ++i)
            values.push_back(5.0 * std::exp(1.2 * random.normal()));
        return values;
    }

private slots:
    void emptyHasNoQuantile() {
        const LatencyHistogram empty;
        QVERIFY(std::isnan(empty.quantile(0.5)));
        QCOMPARE(empty.countAbove(1.0), std::uint64_t{0});
    }
    void oneValueIsExact() {
        LatencyHistogram one;
        one.record(36.1234);
        for (const double q : {0.0, 0.5, 0.99, 1.0})
            QCOMPARE(one.quantile(q), 36.1234);
        QCOMPARE(one.mean(), 36.1234);
        QCOMPARE(one.standardDeviation(), 0.0);
    }
    /// Every percentile against the sorted samples.
    void errorIsBounded() {
        std::vector<double> values = sampled(50'000);
        LatencyHistogram histogram;
        for (const double value : values)
            histogram.record(value);
        std::sort(values.begin(), values.end());
        for (std::size_t rank = 1; rank <= values.size(); rank += 97) {
            const double exact = values[rank - 1];
            QVERIFY(std::abs(histogram.valueAtRank(rank) - exact) <=
                    exact * LatencyHistogram::kRelativeError);
        }
        QCOMPARE(histogram.quantile(1.0), values.back());
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        QVERIFY(std::abs(histogram.mean() / (sum / double(values.size())) - 1.0) < 1e-12);
    }
    void countsAbove() {
        LatencyHistogram histogram;
        for (int i = 1; i <= 1000; ++i)
            histogram.record(i);
        QCOMPARE(histogram.countAbove(0.5), std::uint64_t{1000});
        QCOMPARE(histogram.countAbove(500.4), std::uint64_t{500});
        QCOMPARE(histogram.countAbove(1000.0), std::uint64_t{0});
    }
    void binsHoldEverySampleInside() {
        LatencyHistogram histogram;
        for (const double value : sampled(20'000))
            histogram.record(value);
        const auto bins = histogram.bins(0.0, 20.0, 60);
        const auto inside = std::accumulate(bins.begin(), bins.end(), std::uint64_t{0});
        const auto expected = 20'000 - histogram.countAbove(20.0);
        QVERIFY(std::max(inside, expected) - std::min(inside, expected) < 30);  // one cell at the edge
        const auto all = histogram.bins(0.0, 2.0 * histogram.largest(), 60);
        QCOMPARE(std::accumulate(all.begin(), all.end(), std::uint64_t{0}), std::uint64_t{20'000});
    }
    void twoHalvesAreTheWhole() {
        LatencyHistogram whole, first, second;
        const auto values = sampled(10'000);
        for (std::size_t i = 0; i < values.size(); ++i) {
            whole.record(values[i]);
            (i % 3 == 0 ? first : second).record(values[i]);
        }
        first.add(second);
        for (const double q : {0.01, 0.5, 0.9, 0.999})
            QCOMPARE(first.quantile(q), whole.quantile(q));
        QCOMPARE(first.count(), whole.count());
        QVERIFY(std::abs(first.standardDeviation() / whole.standardDeviation() - 1.0) < 1e-9);
        first.clear();
        QCOMPARE(first.count(), std::uint64_t{0});
        first.record(3.0);
        QCOMPARE(first.quantile(0.5), 3.0);
    }
    void beyondTheRangeNothingIsLost() {
        LatencyHistogram histogram;
        histogram.record(0.0);
        histogram.record(1e300);
        QCOMPARE(histogram.count(), std::uint64_t{2});
        QCOMPARE(histogram.quantile(1.0), 1e300);
        QCOMPARE(histogram.least(), 0.0);
    }
};

QTEST_APPLESS_MAIN(LatencyHistogramTest)
#include "tst_latency_histogram.moc"
