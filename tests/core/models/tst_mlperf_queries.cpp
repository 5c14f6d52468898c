// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mlperf_queries.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class MlperfQueriesTest : public QObject {
    Q_OBJECT

private slots:
    void counts_data();
    void counts() { compareWorkedCase(kMlperfQueryCount); }
    void countsOfTheRulesExactly();
    void aWholeMultipleIsNotRoundedUp();
    void moreConfidenceAsksForMore();
    void earlyStops_data();
    void earlyStops();
    void earlyStopIsTheSmallest();
    void earlyStopGrows();
    void earlyStopTakesTheEndsOfItsDomain();
    void refusesWhatIsOutsideTheDomain();
};

void MlperfQueriesTest::counts_data() {
    addWorkedCases({
        {"defaults", {}, {{"queries", 23885.627763676363}, {"rounded", 24576}}},
        {"P95", {{"percentile", 0.95}}, {{"queries", 50425.21416776115}, {"rounded", 57344}}},
        {"P97", {{"percentile", 0.97}}, {{"queries", 85811.32937320758}, {"rounded", 90112}}},
        {"P99", {{"percentile", 0.99}}, {{"queries", 262741.9054004397}, {"rounded", 270336}}},
        {"P99.9", {{"percentile", 0.999}}, {{"queries", 2651304.6817680737}, {"rounded", 2654208}}},
    });
}

void MlperfQueriesTest::countsOfTheRulesExactly() {
    const auto rounded = [](double p) { return roundedQueries(queriesForPercentile(Level(p), Level(0.99))); };
    QCOMPARE(rounded(0.90), Queries(24'576.0));
    QCOMPARE(rounded(0.95), Queries(57'344.0));
    QCOMPARE(rounded(0.97), Queries(90'112.0));
    QCOMPARE(rounded(0.99), Queries(270'336.0));
    QCOMPARE(rounded(0.999), Queries(2'654'208.0));
}

void MlperfQueriesTest::aWholeMultipleIsNotRoundedUp() {
    QCOMPARE(roundedQueries(Queries(8192.0)), Queries(8192.0));
    QCOMPARE(roundedQueries(Queries(8192.1)), Queries(16384.0));
    QCOMPARE(roundedQueries(Queries(0.5)), Queries(8192.0));
}

void MlperfQueriesTest::moreConfidenceAsksForMore() {
    for (int percent = 51; percent < 100; ++percent)
        QVERIFY(queriesForPercentile(Level(0.9), Level(percent / 100.0)) >
                queriesForPercentile(Level(0.9), Level((percent - 1) / 100.0)));
}

void MlperfQueriesTest::earlyStops_data() {
    QTest::addColumn<double>("percentile");
    QTest::addColumn<double>("overLatency");
    QTest::addColumn<double>("queries");
    QTest::newRow("P90, none") << 0.9 << 0.0 << 44.0;
    QTest::newRow("P90, one") << 0.9 << 1.0 << 64.0;
    QTest::newRow("P99, none") << 0.99 << 0.0 << 459.0;
    QTest::newRow("P99, one") << 0.99 << 1.0 << 662.0;
    QTest::newRow("P99.9, none") << 0.999 << 0.0 << 4603.0;
    QTest::newRow("P99.9, one") << 0.999 << 1.0 << 6636.0;
}

void MlperfQueriesTest::earlyStops() {
    QFETCH(double, percentile);
    QFETCH(double, overLatency);
    QFETCH(double, queries);
    QCOMPARE(numberWith(kMlperfEarlyStop, {{"percentile", percentile}, {"overlatency", overLatency}},
                        "min_queries"),
             queries);
}

/// By its definition, from the sum of binomial terms.
void MlperfQueriesTest::earlyStopIsTheSmallest() {
    const auto atMost = [](int t, int n, double p) {
        double term = std::pow(1.0 - p, n);
        double sum = 0.0;
        for (int k = 0; k <= t; ++k) {
            sum += term;
            term *= (n - k) / (k + 1.0) * p / (1.0 - p);
        }
        return sum;
    };
    for (const double percentile : {0.9, 0.97, 0.99})
        for (const double confidence : {0.9, 0.99})
            for (int t = 0; t <= 20; ++t) {
                const int n = static_cast<int>(
                    earlyStopQueries(Level(percentile), Queries(t), Level(confidence)).value());
                QVERIFY(atMost(t, n, 1.0 - percentile) <= 1.0 - confidence);
                QVERIFY(atMost(t, n - 1, 1.0 - percentile) > 1.0 - confidence);
            }
}

void MlperfQueriesTest::earlyStopGrows() {
    const Level p99(0.99);
    for (int t = 1; t <= 200; ++t)
        QVERIFY(earlyStopQueries(p99, Queries(t), p99) > earlyStopQueries(p99, Queries(t - 1), p99));
}

void MlperfQueriesTest::earlyStopTakesTheEndsOfItsDomain() {
    for (const double percentile : {1e-9, 1.0 - 1e-9})
        for (const double confidence : {1e-9, 1.0 - 1e-9})
            for (const double t : {0.0, 1e6}) {
                const double n =
                    numberWith(kMlperfEarlyStop,
                               {{"percentile", percentile}, {"overlatency", t}, {"confidence", confidence}},
                               "min_queries");
                QVERIFY(n > t);
                QVERIFY(n < 9e15);  // still counted exactly by a double
                QCOMPARE(n, std::floor(n));
            }
}

void MlperfQueriesTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kMlperfQueryCount, {{"percentile", 1}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kMlperfQueryCount, {{"confidence", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kMlperfEarlyStop, {{"overlatency", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kMlperfEarlyStop, {{"overlatency", 0.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kMlperfEarlyStop, {{"overlatency", 1e7}}), std::optional(Code::AboveRange));
}

QTEST_APPLESS_MAIN(MlperfQueriesTest)
#include "tst_mlperf_queries.moc"
