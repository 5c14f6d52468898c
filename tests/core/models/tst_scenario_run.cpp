// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/probability.h"
#include "core/models/scenario_closed_form.h"
#include "tests/core/models/scenario_runs.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using ridgepoint::units::Batch;
using ridgepoint::units::Milliseconds;
using ridgepoint::units::RequestsPerSecond;
using ridgepoint::units::Servers;

/// Runs against closed forms.
class ScenarioRunTest : public QObject {
    Q_OBJECT

private slots:
    void inputsReachTheRun();
    void steadyStreamsAreTheirClosedForm_data();
    void steadyStreamsAreTheirClosedForm();
    void steadyOfflineIsItsClosedForm_data();
    void steadyOfflineIsItsClosedForm();
    void offlineLatenciesAreTheBatches();
    void steadyServerWithRoomIsItsService();
    void steadyServerIsMd1();
    void serverOfOneSlotIsMm1_data();
    void serverOfOneSlotIsMm1();
    void logNormalStreamMeetsItsPercentiles();
    void exponentialStreamMeetsItsPercentiles();
    void littlesLaw_data();
    void littlesLaw();
    void streamsHoldOneQuery();
    void otherSeedsLieWithinTheInterval_data();
    void otherSeedsLieWithinTheInterval();
    void utilisationIsAShareOfTheTime_data();
    void utilisationIsAShareOfTheTime();
};

void ScenarioRunTest::inputsReachTheRun() {
    const std::vector<double> inputs = inputsOf(kScenarioRun, {{"scenario", 1},
                                                               {"fixed", 3},
                                                               {"per_sample", 0.5},
                                                               {"jitter", 0.25},
                                                               {"service", 1},
                                                               {"batching", 0},
                                                               {"slots", 7},
                                                               {"engines", 2},
                                                               {"samples_per_query", 5},
                                                               {"arrival_rate", 11},
                                                               {"queries", 99},
                                                               {"seed", 0x1p53}});
    const auto system = systemOf(inputs);
    QCOMPARE(system.fixed, 3.0);
    QCOMPARE(system.perSample, 0.5);
    QCOMPARE(system.jitter, 0.25);
    QCOMPARE(system.service, ridgepoint::simulation::Service::Exponential);
    QCOMPARE(system.batching, ridgepoint::simulation::Batching::Static);
    QCOMPARE(system.maxBatch, 7);
    QCOMPARE(system.engines, 2);
    const auto load = loadOf(inputs);
    QCOMPARE(load.scenario, Scenario::MultiStream);
    QCOMPARE(load.samplesPerQuery, 5);
    QCOMPARE(load.arrivalRate, 11.0);
    QCOMPARE(load.queries, std::uint64_t{99});
    QCOMPARE(load.duration, 0.0);
    QCOMPARE(load.seed, std::uint64_t{1} << 53);
    QVERIFY(kScenarioRun.isCostly);
}

void ScenarioRunTest::steadyStreamsAreTheirClosedForm_data() {
    QTest::addColumn<int>("scenario");
    QTest::addColumn<double>("engines");
    QTest::addColumn<double>("samples");
    QTest::newRow("single") << int(Scenario::SingleStream) << 1.0 << 1.0;
    QTest::newRow("single, idle engines") << int(Scenario::SingleStream) << 3.0 << 1.0;
    QTest::newRow("multi") << int(Scenario::MultiStream) << 1.0 << 8.0;
    QTest::newRow("multi, even") << int(Scenario::MultiStream) << 2.0 << 8.0;
    QTest::newRow("multi, uneven") << int(Scenario::MultiStream) << 3.0 << 8.0;
    QTest::newRow("multi, idle engines") << int(Scenario::MultiStream) << 16.0 << 8.0;
    QTest::newRow("multi of one") << int(Scenario::MultiStream) << 1.0 << 1.0;
}

void ScenarioRunTest::steadyStreamsAreTheirClosedForm() {
    QFETCH(int, scenario);
    QFETCH(double, engines);
    QFETCH(double, samples);
    const auto kind = static_cast<Scenario>(scenario);
    for (const auto& [fixed, perSample] : {std::pair(34.0, 2.0), std::pair(3.4, 1.6), std::pair(0.0, 0.25)}) {
        const ScenarioResult expected =
            scenarioResult(kind, {.service = {Milliseconds(fixed), Milliseconds(perSample)},
                                  .engines = Servers(engines),
                                  .samples = Batch(samples),
                                  .arrival = RequestsPerSecond(0.0)});
        const RunFigures run(steady(kind, {{"fixed", fixed},
                                           {"per_sample", perSample},
                                           {"engines", engines},
                                           {"samples_per_query", samples},
                                           {"queries", 1000}}));
        QVERIFY(isClose(run["mean"], expected.mean.value(), 1e-9));
        for (const char* name : {"p50", "p90", "p95", "p99", "p999", "percentile", "p99_low", "p99_high"})
            QVERIFY(isClose(run[name], expected.mean.value(), 1e-9));
        QVERIFY(isClose(run["throughput"], expected.throughput.value(), 1e-9));
        QVERIFY(isClose(run["utilisation"], expected.utilisation.value(), 1e-9));
        QCOMPARE(run["valid"], 1.0);
        QCOMPARE(run["stable"], 1.0);
    }
}

void ScenarioRunTest::steadyOfflineIsItsClosedForm_data() {
    QTest::addColumn<double>("slots_");
    QTest::addColumn<double>("engines");
    QTest::newRow("one by one") << 1.0 << 1.0;
    QTest::newRow("cloud") << 153.0 << 1.0;
    QTest::newRow("four engines") << 10.0 << 4.0;
}

/// Whole rounds of full batches: no engine ends before another.
void ScenarioRunTest::steadyOfflineIsItsClosedForm() {
    QFETCH(double, slots_);
    QFETCH(double, engines);
    const ScenarioResult expected =
        scenarioResult(Scenario::Offline, {.service = {Milliseconds(34.0), Milliseconds(2.0)},
                                           .engines = Servers(engines),
                                           .samples = Batch(slots_),
                                           .arrival = RequestsPerSecond(0.0)});
    const RunFigures run(steady(
        Scenario::Offline, {{"slots", slots_}, {"engines", engines}, {"queries", 25.0 * slots_ * engines}}));
    QVERIFY(isClose(run["throughput"], expected.throughput.value(), 1e-9));
    QVERIFY(isClose(run["utilisation"], expected.utilisation.value(), 1e-9));
    QCOMPARE(run["valid"], 1.0);
    for (const char* name : {"percentile", "p99_low", "p99_high"})
        QVERIFY(run.isMissing(name));
}

/// Ten batches of 100 ms: the samples of the k-th end after k batches.
void ScenarioRunTest::offlineLatenciesAreTheBatches() {
    const RunFigures run(
        steady(Scenario::Offline, {{"fixed", 20}, {"per_sample", 8}, {"slots", 10}, {"queries", 100}}));
    QVERIFY(isClose(run["mean"], 550.0, 1e-9));
    QVERIFY(isClose(run["p50"], 500.0, 1.0 / 2048));
    QVERIFY(isClose(run["p90"], 900.0, 1.0 / 2048));
    QVERIFY(isClose(run["p95"], 1000.0, 1.0 / 2048));
    QVERIFY(isClose(run["p999"], 1000.0, 1.0 / 2048));
    const RunFigures rest(
        steady(Scenario::Offline, {{"fixed", 20}, {"per_sample", 8}, {"slots", 10}, {"queries", 3}}));
    QVERIFY(isClose(rest["mean"], 44.0, 1e-12));
}

/// Arrivals that never meet wait for nobody.
void ScenarioRunTest::steadyServerWithRoomIsItsService() {
    const RunFigures run(steady(Scenario::Server, {{"fixed", 0.1},
                                                   {"per_sample", 0.9},
                                                   {"slots", 1},
                                                   {"engines", 64},
                                                   {"arrival_rate", 100},
                                                   {"limit", 5}}));
    for (const char* name : {"mean", "p50", "p99", "p999", "percentile"})
        QVERIFY(isClose(run[name], 1.0, 1e-9));
    QVERIFY(isClose(run["load"], 100.0 / 64'000.0, 1e-12));
    QCOMPARE(run["valid"], 1.0);
}

/// Pollaczek and Khinchine: mean wait = load / (1 - load) / 2 services.
void ScenarioRunTest::steadyServerIsMd1() {
    for (const double load : {0.3, 0.7, 0.9}) {
        const RunFigures run(with(markovQueue(100.0 * load, 2e6), {{"service", 0}}));
        const double truth = 10.0 + 10.0 * load / (1.0 - load) / 2.0;
        QVERIFY2(isClose(run["mean"], truth, 0.02), qPrintable(QString::number(run["mean"] / truth)));
        QVERIFY(isClose(run["utilisation"], 0.4 * load, 0.01));
        QVERIFY(isClose(run["load"], load, 1e-12));
    }
}

void ScenarioRunTest::serverOfOneSlotIsMm1_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {20.0, 50.0, 80.0, 90.0})
        QTest::addRow("%g", rate) << rate;
}

/// P99 within the interval that the run reports, widened by half for chance; the others by the same share.
void ScenarioRunTest::serverOfOneSlotIsMm1() {
    QFETCH(double, rate);
    const RunFigures run(markovQueue(rate, 2e6));
    const double mean = 1000.0 / (100.0 - rate);
    const double truth = mean * std::log(100.0);
    const double reach = 0.75 * (run["p99_high"] - run["p99_low"]);
    QVERIFY(reach > 0.0 && reach < 0.15 * truth);
    QVERIFY2(std::abs(run["p99"] - truth) <= reach, qPrintable(QString::number(run["p99"] / truth)));
    QVERIFY(isClose(run["mean"], mean, reach / truth + 1.0 / 1024));
    QVERIFY(isClose(run["p50"], mean * std::log(2.0), reach / truth + 1.0 / 1024));
    QVERIFY(isClose(run["p90"], mean * std::log(10.0), reach / truth + 1.0 / 1024));
    QVERIFY(isClose(run["throughput"], rate, 0.005));
    QVERIFY(isClose(run["utilisation"], 0.4 * rate / 100.0, 0.01));
    QCOMPARE(run["percentile"], run["p99"]);
    QVERIFY(isClose(run["load"], rate / 100.0, 1e-12));
}

void ScenarioRunTest::logNormalStreamMeetsItsPercentiles() {
    for (const double jitter : {0.15, 0.5, 1.0}) {
        const RunFigures run(
            {{"scenario", of(Scenario::SingleStream)}, {"jitter", jitter}, {"queries", 1e6}});
        const double s = std::sqrt(std::log1p(jitter * jitter));
        const auto truth = [&](double q) { return 36.0 * std::exp(s * normalQuantile(q) - s * s / 2.0); };
        QVERIFY(isClose(run["mean"], 36.0, 0.005));
        QVERIFY(isClose(run["p50"], truth(0.5), 0.006));
        QVERIFY(isClose(run["p90"], truth(0.9), 0.008));
        QVERIFY(isClose(run["p99"], truth(0.99), 0.015));
        QVERIFY(run["p99_low"] < truth(0.99) * 1.005 && run["p99_high"] > truth(0.99) * 0.995);
    }
}

void ScenarioRunTest::exponentialStreamMeetsItsPercentiles() {
    const RunFigures run({{"scenario", of(Scenario::SingleStream)}, {"service", 1}, {"queries", 1e6}});
    QVERIFY(isClose(run["mean"], 36.0, 0.005));
    QVERIFY(isClose(run["p90"], 36.0 * std::log(10.0), 0.008));
    QVERIFY(isClose(run["p99"], 36.0 * std::log(100.0), 0.01));
}

void ScenarioRunTest::littlesLaw_data() {
    QTest::addColumn<Named>("given");
    QTest::newRow("one by one") << Named{{"slots", 1}, {"arrival_rate", 20}};
    QTest::newRow("greedy") << Named{{"slots", 8}, {"engines", 2}};
    QTest::newRow("static") << Named{{"slots", 8}, {"engines", 3}, {"batching", 0}};
    QTest::newRow("unstable") << Named{{"arrival_rate", 500}};
    QTest::newRow("exponential") << Named{{"service", 1}, {"slots", 16}};
}

/// L = lambda W with the number in the system counted apart, by the clock: events sorted by time.
void ScenarioRunTest::littlesLaw() {
    QFETCH(Named, given);
    const std::vector<double> inputs = inputsOf(kScenarioRun, given);
    std::vector<std::pair<double, int>> events;
    const auto observed = ridgepoint::simulation::generateLoad(systemOf(inputs), loadOf(inputs), {},
                                                               [&](double issue, double end) {
                                                                   events.emplace_back(issue, +1);
                                                                   events.emplace_back(end, -1);
                                                               });
    QVERIFY(observed);
    std::sort(events.begin(), events.end());
    double area = 0.0, before = 0.0;
    int inside = 0;
    for (const auto& [time, change] : events) {
        area += inside * (time - before);
        before = time;
        inside += change;
    }
    QCOMPARE(inside, 0);
    const RunFigures run(given);
    const double perMillisecond = run["throughput"] / 1000.0;
    QVERIFY(isClose(area / before, perMillisecond * run["mean"], 1e-9));
}

void ScenarioRunTest::streamsHoldOneQuery() {
    for (const double engines : {1.0, 3.0}) {
        const RunFigures one({{"scenario", of(Scenario::SingleStream)}, {"engines", engines}});
        QVERIFY(isClose(one["throughput"] / 1000.0 * one["mean"], 1.0, 1e-9));
        const RunFigures many({{"scenario", of(Scenario::MultiStream)}, {"engines", engines}});
        QVERIFY(isClose(many["throughput"] / 8.0 / 1000.0 * many["mean"], 1.0, 1e-9));
    }
}

void ScenarioRunTest::otherSeedsLieWithinTheInterval_data() {
    QTest::addColumn<Named>("given");
    QTest::addColumn<double>("truth");
    const double s = std::sqrt(std::log1p(0.15 * 0.15));
    QTest::newRow("single stream") << Named{{"scenario", of(Scenario::SingleStream)}}
                                   << 36.0 * std::exp(s * normalQuantile(0.99) - s * s / 2.0);
    QTest::newRow("server") << markovQueue(50.0, 24'576) << 20.0 * std::log(100.0);
}

/// Of forty runs, a 95 % interval misses the truth twice; ten would mean that it is too narrow.
void ScenarioRunTest::otherSeedsLieWithinTheInterval() {
    QFETCH(Named, given);
    QFETCH(double, truth);
    int outside = 0;
    for (double seed = 1.0; seed <= 40.0; ++seed) {
        const RunFigures run(with(given, {{"seed", seed}}));
        QVERIFY(run["p99_low"] < run["p99_high"]);
        if (truth < run["p99_low"] || truth > run["p99_high"]) ++outside;
    }
    QVERIFY2(outside < 10, qPrintable(QString::number(outside)));
}

void ScenarioRunTest::utilisationIsAShareOfTheTime_data() {
    QTest::addColumn<Named>("given");
    QTest::newRow("no fixed cost") << Named{{"scenario", 0}, {"fixed", 0}, {"service", 1}};
    QTest::newRow("tiny, offline") << Named{
        {"scenario", 3}, {"fixed", 0.5}, {"per_sample", 2}, {"slots", 64}};
    QTest::newRow("overload") << Named{{"scenario", 2}, {"fixed", 0}, {"arrival_rate", 1e4}, {"slots", 1}};
    QTest::newRow("one lucky query") << Named{{"scenario", 0}, {"fixed", 0}, {"service", 1}, {"queries", 1}};
}

/// A service that happened to be short was no more than all of its own time.
void ScenarioRunTest::utilisationIsAShareOfTheTime() {
    QFETCH(Named, given);
    for (double seed = 1.0; seed <= 20.0; ++seed) {
        const double share = RunFigures(with(given, {{"seed", seed}}))["utilisation"];
        QVERIFY2(share > 0.0 && share <= 1.0 + 1e-9, qPrintable(QString::number(share, 'g', 12)));
    }
}
QTEST_APPLESS_MAIN(ScenarioRunTest)
#include "tst_scenario_run.moc"
