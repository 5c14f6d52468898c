// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_generator.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::simulation;

class LoadGeneratorTest : public QObject {
    Q_OBJECT

    static Run run(const SystemUnderTest& system, Load load) { return *generateLoad(system, load); }
    static SystemUnderTest steady(double fixed, double perSample) {
        return {.fixed = fixed, .perSample = perSample, .service = Service::Deterministic};
    }

private slots:
    void singleStreamIsServiceTime() {
        const Run found = run(steady(3.4, 1.6), {.scenario = Scenario::SingleStream, .queries = 1000});
        QCOMPARE(found.queries, std::uint64_t{1000});
        QVERIFY(std::abs(found.latency.percentile(0.9).value - 5.0) < 1e-9);
        QVERIFY(std::abs(found.throughput - 200.0) < 1e-6);
        QVERIFY(std::abs(found.utilisation - 0.32) < 1e-9);
    }
    void singleStreamPercentileOfLogNormal() {
        const Run found =
            run({.fixed = 34, .perSample = 2}, {.scenario = Scenario::SingleStream, .queries = 1'000'000});
        const double s = std::sqrt(std::log1p(0.15 * 0.15));
        const auto truth = [&](double z) { return 36.0 * std::exp(s * z - s * s / 2); };
        QVERIFY(std::abs(found.latency.percentile(0.9).value / truth(1.2815515655) - 1.0) < 0.002);
        QVERIFY(std::abs(found.latency.percentile(0.99).value / truth(2.3263478740) - 1.0) < 0.003);
    }
    void multiStreamSplitsOverEngines_data() {
        QTest::addColumn<int>("engines");
        QTest::addColumn<double>("latency");
        QTest::newRow("1") << 1 << 3.4 + 8 * 1.6;
        QTest::newRow("2") << 2 << 3.4 + 4 * 1.6;
        QTest::newRow("3, uneven") << 3 << 3.4 + 3 * 1.6;
        QTest::newRow("16, more than samples") << 16 << 3.4 + 1.6;
    }
    void multiStreamSplitsOverEngines() {
        QFETCH(int, engines);
        QFETCH(double, latency);
        SystemUnderTest system = steady(3.4, 1.6);
        system.engines = engines;
        const Run found = run(system, {.scenario = Scenario::MultiStream, .queries = 500});
        QVERIFY(std::abs(found.latency.mean.value - latency) < 1e-9);
        QCOMPARE(found.samples, std::uint64_t{4000});
    }
    void offlineIsThroughput() {
        SystemUnderTest system = steady(34, 2);
        system.maxBatch = 153;
        const Run found = run(system, {.scenario = Scenario::Offline, .queries = 153 * 100});
        QVERIFY(std::abs(found.throughput - 450.0) < 1e-6);
        QVERIFY(std::abs(found.utilisation - 0.9) < 1e-9);
        QCOMPARE(found.queries, std::uint64_t{1});
    }
    void enginesShareTheOfflineQuery() {
        SystemUnderTest system = steady(34, 2);
        system.maxBatch = 10;
        system.engines = 4;
        const Run found = run(system, {.scenario = Scenario::Offline, .queries = 10 * 4 * 25});
        QVERIFY(std::abs(found.elapsed - 25 * 54.0) < 1e-6);
    }
    /// A static batch waits for its last member; a greedy one takes what is there.
    void staticBatchesWait() {
        SystemUnderTest system = steady(1, 0.1);
        system.maxBatch = 16;
        const Load load{.scenario = Scenario::Server, .arrivalRate = 20, .queries = 4096};
        const Run greedy = run(system, load);
        system.batching = Batching::Static;
        const Run waits = run(system, load);
        QVERIFY(greedy.latency.percentile(0.5).value < 2.0);
        // The middle one of sixteen waits for seven or eight more, 50 ms apart.
        QVERIFY(waits.latency.mean.value > 300.0 && waits.latency.mean.value < 450.0);
    }
    void overloadGrowsWithTheRun() {
        const SystemUnderTest system{.maxBatch = 4};
        QVERIFY(offeredLoad(system, 100.0) > 1.0);
        const Load load{.scenario = Scenario::Server, .arrivalRate = 100.0, .queries = 20'000};
        Load longer = load;
        longer.queries = 80'000;
        QVERIFY(run(system, longer).latency.mean.value > 3.0 * run(system, load).latency.mean.value);
    }
    void durationExtendsTheRun() {
        const Run found =
            run(steady(9, 1), {.scenario = Scenario::SingleStream, .queries = 10, .duration = 600'000});
        QCOMPARE(found.queries, std::uint64_t{60'000});
    }
    void sameSeedSameBits() {
        for (const Scenario scenario :
             {Scenario::SingleStream, Scenario::MultiStream, Scenario::Server, Scenario::Offline}) {
            const Load load{.scenario = scenario, .queries = 30'000, .seed = 42};
            const Run a = run({}, load);
            const Run b = run({}, load);
            QCOMPARE(a.latency.mean.value, b.latency.mean.value);
            QCOMPARE(a.elapsed, b.elapsed);
            for (const double q : kReported)
                QCOMPARE(a.latency.percentile(q).value, b.latency.percentile(q).value);
            Load other = load;
            other.seed = 43;
            QVERIFY(run({}, other).elapsed != a.elapsed);
        }
    }
    void canBeStoppedAndWatched() {
        std::stop_source source;
        double seen = -1.0;
        const auto stopHalfWay = [&](double share) {
            QVERIFY(share >= seen);
            seen = share;
            if (share > 0.5) source.request_stop();
        };
        const Load load{.scenario = Scenario::Server, .queries = 200'000};
        QVERIFY(!generateLoad({}, load, {source.get_token(), stopHalfWay}));
        QVERIFY(seen > 0.5 && seen < 0.7);
    }
};

QTEST_APPLESS_MAIN(LoadGeneratorTest)
#include "tst_load_generator.moc"
