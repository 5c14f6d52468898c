// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loadgen_verdict.h"
#include "core/models/mlperf_queries.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint::models;
using ridgepoint::simulation::Run;
using ridgepoint::simulation::Scenario;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr double kBound = 10.0;    ///< latency bound of these runs [ms]
constexpr double kInTime = 5.0;    ///< [ms]
constexpr double kTooLate = 20.0;  ///< [ms]

using Late = std::optional<std::uint64_t>;

Run runOf(std::uint64_t inTime, std::uint64_t late) {
    Run run;
    for (std::uint64_t i = 0; i < inTime; ++i)
        run.histogram.record(kInTime);
    for (std::uint64_t i = 0; i < late; ++i)
        run.histogram.record(kTooLate);
    run.queries = inTime + late;
    return run;
}

/// Latencies 1, 2, ... n [ms], so that a percentile tells its rank.
Run ranks(int n) {
    Run run;
    for (int i = 1; i <= n; ++i)
        run.histogram.record(i);
    run.queries = static_cast<std::uint64_t>(n);
    return run;
}

/// P(at most `most` of n are late), summed term by term.
double atMost(std::uint64_t most, double n, double chance) {
    double sum = 0.0;
    for (double k = 0.0; k <= static_cast<double>(most); ++k)
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) +
                        k * std::log(chance) + (n - k) * std::log1p(-chance));
    return sum;
}

Validity validityOf(const Run& run, double limit = kBound, double load = 0.5) {
    return judge(run, Scenario::Server, limit, load).validity;
}

}  // namespace

class LoadgenVerdictTest : public QObject {
    Q_OBJECT

private slots:
    void percentilesOfTheRules();
    void publishedMinimums_data();
    void publishedMinimums();
    void affordableLateIsTheMost_data();
    void affordableLateIsTheMost();
    void aRunOfTheMission();
    void agreesWithTheSmallestRun();
    void moreQueriesAffordMore();
    void noQueryAffordsNothing();
    void percentileAtItsEnds();
    void confidenceAtItsEnds();
    void reasonsHaveTheirOrder();
    void serverNeedsEnoughQueries();
    void serverCountsLateQueries();
    void limitAtItsEnds();
    void loadOfOneIsUnstable();
    void serverReportsWhatItMeasured();
    void closedLoopsNeedTheirLeastQueries_data();
    void closedLoopsNeedTheirLeastQueries();
    void closedLoopsReportTheHighestThatCounts();
    void closedLoopsHaveNoBound();
    void offlineIsAlwaysValid();
    void aRunOfNothingReportsNothing();
};

void LoadgenVerdictTest::percentilesOfTheRules() {
    QCOMPARE(rulePercentile(Scenario::SingleStream), std::optional(0.90));
    QCOMPARE(rulePercentile(Scenario::MultiStream), std::optional(0.99));
    QCOMPARE(rulePercentile(Scenario::Server), std::optional(0.99));
    QVERIFY(!rulePercentile(Scenario::Offline));
}

/// MLPerf's minimums for none and for one late query (44, 64; 459, 662; 4,603, 6,636), and the sample sizes
/// of one-sided tolerance limits after Wilks, which are the same question.
void LoadgenVerdictTest::publishedMinimums_data() {
    QTest::addColumn<double>("percentile");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QVector<int>>("least");
    QTest::newRow("90 / 99") << 0.90 << 0.99 << QVector<int>{44, 64, 81, 97, 113, 127, 142, 156, 170, 183};
    QTest::newRow("95 / 95") << 0.95 << 0.95 << QVector<int>{59, 93, 124, 153, 181, 208, 234, 260, 286, 311};
    QTest::newRow("99 / 95") << 0.99 << 0.95
                             << QVector<int>{299, 473, 628, 773, 913, 1049, 1182, 1312, 1441, 1568};
    QTest::newRow("99 / 99") << 0.99 << 0.99
                             << QVector<int>{459, 662, 838, 1001, 1157, 1307, 1453, 1596, 1736, 1874};
    QTest::newRow("99.9 / 99") << 0.999 << 0.99 << QVector<int>{4603, 6636};
}

void LoadgenVerdictTest::publishedMinimums() {
    QFETCH(double, percentile);
    QFETCH(double, confidence);
    QFETCH(QVector<int>, least);
    for (int late = 0; late < least.size(); ++late) {
        const auto queries = static_cast<std::uint64_t>(least[late]);
        QCOMPARE(affordableLate(queries, percentile, confidence), Late(late));
        QCOMPARE(affordableLate(queries - 1, percentile, confidence), late > 0 ? Late(late - 1) : Late());
    }
}

void LoadgenVerdictTest::affordableLateIsTheMost_data() {
    QTest::addColumn<int>("queries");
    QTest::addColumn<double>("percentile");
    for (const int queries : {1, 2, 43, 100, 1000, 24'576, 270'336})
        for (const double percentile : {0.01, 0.5, 0.9, 0.97, 0.99, 0.999})
            QTest::addRow("%d, %g", queries, percentile) << queries << percentile;
}

/// By the definition: one more would leave too much doubt.
void LoadgenVerdictTest::affordableLateIsTheMost() {
    QFETCH(int, queries);
    QFETCH(double, percentile);
    const double chance = 1.0 - percentile;
    const Late late = affordableLate(static_cast<std::uint64_t>(queries), percentile);
    if (!late) {
        QVERIFY(atMost(0, queries, chance) > 0.01);
        return;
    }
    QVERIFY(atMost(*late, queries, chance) <= 0.01 * (1.0 + 1e-6));
    QVERIFY(atMost(*late + 1, queries, chance) > 0.01 * (1.0 - 1e-6));
}

/// Figures that are quoted of the mission's runs: 24,576 queries afford 209, the plain P99 lets 245 pass.
void LoadgenVerdictTest::aRunOfTheMission() {
    QCOMPARE(affordableLate(24'576, 0.99), Late(209));
    QCOMPARE(validityOf(runOf(24'576 - 209, 209)), Validity::Valid);
    QCOMPARE(validityOf(runOf(24'576 - 210, 210)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(24'576 - 245, 245)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(24'576 - 246, 246)), Validity::TooLate);
}

/// The other way round, core/models/mlperf_queries.h: the smallest run that affords t late queries.
void LoadgenVerdictTest::agreesWithTheSmallestRun() {
    using namespace ridgepoint::units;
    for (const double percentile : {0.9, 0.99, 0.999})
        for (const std::uint64_t late : {0u, 1u, 2u, 7u, 50u, 300u, 2000u}) {
            const Queries least = earlyStopQueries(Level(percentile), Queries(double(late)), Level(0.99));
            const auto queries = static_cast<std::uint64_t>(least.value());
            QCOMPARE(affordableLate(queries, percentile), Late(late));
            QVERIFY(affordableLate(queries - 1, percentile) < Late(late));
        }
}

void LoadgenVerdictTest::moreQueriesAffordMore() {
    for (const double percentile : {0.5, 0.9, 0.99}) {
        Late before;
        for (std::uint64_t queries = 1; queries <= 3000; ++queries) {
            const Late now = affordableLate(queries, percentile);
            QVERIFY(now >= before);
            QVERIFY(!now || *now < queries);
            before = now;
        }
        QVERIFY(before);
    }
}

void LoadgenVerdictTest::noQueryAffordsNothing() {
    for (const double percentile : {0.0, 0.5, 0.9, 0.99, 1.0})
        QCOMPARE(affordableLate(0, percentile), Late());
}

/// A share of none is supported as long as one query was in time; a share of all never is.
void LoadgenVerdictTest::percentileAtItsEnds() {
    for (const std::uint64_t queries : {1u, 2u, 1000u, 4'000'000u}) {
        QCOMPARE(affordableLate(queries, 0.0), Late(queries - 1));
        QCOMPARE(affordableLate(queries, 1.0), Late());
    }
}

void LoadgenVerdictTest::confidenceAtItsEnds() {
    QCOMPARE(affordableLate(100, 0.9, 0.0), Late(100));
    QCOMPARE(affordableLate(100, 0.9, 1.0), Late());
}

/// Unstable before late, late before too few.
void LoadgenVerdictTest::reasonsHaveTheirOrder() {
    const Run fewAndLate = runOf(0, 10);
    QCOMPARE(validityOf(fewAndLate, kBound, 1.5), Validity::Unstable);
    QCOMPARE(validityOf(fewAndLate, kBound, 0.5), Validity::TooLate);
    QCOMPARE(validityOf(runOf(10, 0)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(10, 0), kBound, 1.5), Validity::Unstable);
    QCOMPARE(validityOf(runOf(1000, 0), kBound, 1.5), Validity::Unstable);
    QCOMPARE(validityOf(runOf(1000, 0)), Validity::Valid);
    QCOMPARE(kValidityIds[int(Validity::Valid)], "valid");
    QCOMPARE(kValidityIds[int(Validity::TooFewQueries)], "queries");
    QCOMPARE(kValidityIds[int(Validity::TooLate)], "latency");
    QCOMPARE(kValidityIds[int(Validity::Unstable)], "unstable");
}

void LoadgenVerdictTest::serverNeedsEnoughQueries() {
    QCOMPARE(validityOf(runOf(458, 0)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(459, 0)), Validity::Valid);
}

/// Between what the measured P99 allows and what the queries support lies too few; beyond it, too late.
void LoadgenVerdictTest::serverCountsLateQueries() {
    QCOMPARE(validityOf(runOf(660, 1)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(661, 1)), Validity::Valid);
    const std::uint64_t affordable = *affordableLate(10'000, 0.99);
    QVERIFY(affordable > 0 && affordable < 100);
    QCOMPARE(validityOf(runOf(10'000 - affordable, affordable)), Validity::Valid);
    QCOMPARE(validityOf(runOf(9999 - affordable, affordable + 1)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(9900, 100)), Validity::TooFewQueries);
    QCOMPARE(validityOf(runOf(9899, 101)), Validity::TooLate);
}

void LoadgenVerdictTest::limitAtItsEnds() {
    QCOMPARE(validityOf(runOf(1000, 0), kInTime), Validity::Valid);
    QCOMPARE(validityOf(runOf(1000, 0), 0.0), Validity::TooLate);
    QCOMPARE(validityOf(runOf(0, 1000), kEndless), Validity::Valid);
    QCOMPARE(validityOf(runOf(0, 458), kEndless), Validity::TooFewQueries);
}

void LoadgenVerdictTest::loadOfOneIsUnstable() {
    const Run run = runOf(1000, 0);
    QCOMPARE(validityOf(run, kBound, std::nextafter(1.0, 0.0)), Validity::Valid);
    QCOMPARE(validityOf(run, kBound, 1.0), Validity::Unstable);
    QCOMPARE(validityOf(run, kBound, kEndless), Validity::Unstable);
    QCOMPARE(validityOf(run, kBound, 0.0), Validity::Valid);
    for (const Scenario other : {Scenario::SingleStream, Scenario::MultiStream, Scenario::Offline})
        QCOMPARE(judge(run, other, kBound, 2.0).validity, Validity::Valid);
}

void LoadgenVerdictTest::serverReportsWhatItMeasured() {
    for (const double load : {0.5, 1.5})
        for (const double limit : {0.0, 600.0, kEndless})
            QVERIFY(std::abs(*judge(ranks(1000), Scenario::Server, limit, load).percentile / 990.0 - 1.0) <
                    ridgepoint::simulation::LatencyHistogram::kRelativeError);
}

void LoadgenVerdictTest::closedLoopsNeedTheirLeastQueries_data() {
    QTest::addColumn<int>("scenario");
    QTest::addColumn<int>("least");
    QTest::newRow("single stream") << int(Scenario::SingleStream) << 64;
    QTest::newRow("multi stream") << int(Scenario::MultiStream) << 662;
}

/// The load generator reports the t-th highest latency, so it needs a t of one: 64 and 662 queries.
void LoadgenVerdictTest::closedLoopsNeedTheirLeastQueries() {
    QFETCH(int, scenario);
    QFETCH(int, least);
    const auto of = static_cast<Scenario>(scenario);
    const LoadgenVerdict few = judge(ranks(least - 1), of, kBound, 0.0);
    QCOMPARE(few.validity, Validity::TooFewQueries);
    QVERIFY(!few.percentile);
    const LoadgenVerdict enough = judge(ranks(least), of, kBound, 0.0);
    QCOMPARE(enough.validity, Validity::Valid);
    QCOMPARE(enough.percentile, std::optional(double(least)));
}

/// It discards the t - 1 highest of n and reports the next, which lies above the measured percentile.
void LoadgenVerdictTest::closedLoopsReportTheHighestThatCounts() {
    for (const auto& [scenario, percentile] :
         {std::pair(Scenario::SingleStream, 0.90), std::pair(Scenario::MultiStream, 0.99)})
        for (const int n : {800, 1000, 20'000}) {
            const auto late = static_cast<double>(*affordableLate(std::uint64_t(n), percentile));
            const double expected = n - late + 1.0;
            const double found = *judge(ranks(n), scenario, 0.0, 0.0).percentile;
            QVERIFY(std::abs(found - expected) <= 0.5 + expected / 2048);
            QVERIFY(found > percentile * n);
        }
    QCOMPARE(qRound(*judge(ranks(80), Scenario::SingleStream, 0.0, 0.0).percentile), 80);
    QCOMPARE(qRound(*judge(ranks(81), Scenario::SingleStream, 0.0, 0.0).percentile), 80);
    QCOMPARE(qRound(*judge(ranks(97), Scenario::SingleStream, 0.0, 0.0).percentile), 95);
}

void LoadgenVerdictTest::closedLoopsHaveNoBound() {
    for (const Scenario scenario : {Scenario::SingleStream, Scenario::MultiStream})
        for (const double limit : {0.0, kBound, kEndless})
            QCOMPARE(judge(runOf(0, 1000), scenario, limit, 0.0).validity, Validity::Valid);
}

void LoadgenVerdictTest::offlineIsAlwaysValid() {
    for (const Run& run : {runOf(0, 1), runOf(0, 1000), runOf(1000, 0)}) {
        const LoadgenVerdict verdict = judge(run, Scenario::Offline, 0.0, 2.0);
        QCOMPARE(verdict.validity, Validity::Valid);
        QVERIFY(!verdict.percentile);
    }
}

void LoadgenVerdictTest::aRunOfNothingReportsNothing() {
    for (const Scenario scenario : {Scenario::SingleStream, Scenario::MultiStream, Scenario::Server}) {
        const LoadgenVerdict verdict = judge({}, scenario, kBound, 0.5);
        QCOMPARE(verdict.validity, Validity::TooFewQueries);
        QVERIFY(!verdict.percentile);
    }
}

QTEST_APPLESS_MAIN(LoadgenVerdictTest)
#include "tst_loadgen_verdict.moc"
