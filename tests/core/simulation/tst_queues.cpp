// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_generator.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::simulation;

/// The simulator against queueing theory: closed forms must lie within the intervals that a run reports,
/// widened by half for the few of all these checks that chance would fail.
class QueuesTest : public QObject {
    Q_OBJECT

    static SystemUnderTest queue(Service service, int engines, double meanService = 10.0) {
        return {.fixed = 0.0,
                .perSample = meanService,
                .service = service,
                .jitter = 0.15,
                .batching = Batching::Greedy,
                .maxBatch = 1,
                .engines = engines};
    }
    static Run server(const SystemUnderTest& system, double rate, std::uint64_t queries = 2'000'000,
                      const Observer& observer = {}) {
        return *generateLoad(system, {.scenario = Scenario::Server, .arrivalRate = rate, .queries = queries},
                             {}, observer);
    }
    static void verifyWithin(const Estimate& found, double truth, const char* what) {
        const double reach = 0.75 * (found.high - found.low) + 1e-9;
        QVERIFY2(std::abs(found.value - truth) <= reach,
                 qPrintable(QStringLiteral("%1: %2 [%3, %4], theory %5")
                                .arg(QLatin1String(what))
                                .arg(found.value)
                                .arg(found.low)
                                .arg(found.high)
                                .arg(truth)));
    }
    /// Erlang's C: the chance that an arrival waits.
    static double erlangC(double offered, int servers) {
        double term = 1.0, sum = 1.0;
        for (int k = 1; k < servers; ++k) {
            term *= offered / k;
            sum += term;
        }
        const double last = term * offered / servers / (1.0 - offered / servers);
        return last / (sum + last);
    }

private slots:
    void mm1_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {20.0, 50.0, 80.0, 90.0})
            QTest::addRow("%g", rate) << rate;
    }
    void mm1() {
        QFETCH(double, rate);
        const Run run = server(queue(Service::Exponential, 1), rate);
        const double spare = 100.0 - rate;  // service rate less arrival rate [1/s]
        verifyWithin(run.latency.mean, 1000.0 / spare, "mean");
        for (const double q : {0.5, 0.9, 0.99})
            verifyWithin(run.latency.percentile(q), 1000.0 * std::log(1.0 / (1.0 - q)) / spare, "percentile");
        QVERIFY(std::abs(run.utilisation - rate / 100.0) < 0.01);
    }

    void mmc_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("rate");
        QTest::newRow("2 at .9") << 2 << 180.0;
        QTest::newRow("8 at .9") << 8 << 720.0;
        QTest::newRow("8 at .5") << 8 << 400.0;
    }
    void mmc() {
        QFETCH(int, servers);
        QFETCH(double, rate);
        const Run run = server(queue(Service::Exponential, servers), rate);
        const double wait = erlangC(rate / 100.0, servers) * 1000.0 / (servers * 100.0 - rate);
        verifyWithin(run.latency.mean, 10.0 + wait, "mean");
    }

    /// Pollaczek and Khinchine: mean wait = load / (1 - load) * (1 + cv^2) / 2 * mean service.
    void mg1_data() {
        QTest::addColumn<int>("service");
        QTest::addColumn<double>("cv");
        QTest::newRow("M/D/1") << int(Service::Deterministic) << 0.0;
        QTest::newRow("log-normal, .15") << int(Service::LogNormal) << 0.15;
    }
    void mg1() {
        QFETCH(int, service);
        QFETCH(double, cv);
        for (const double load : {0.3, 0.7, 0.9}) {
            const Run run = server(queue(static_cast<Service>(service), 1), load * 100.0);
            verifyWithin(run.latency.mean, 10.0 + load / (1.0 - load) * (1.0 + cv * cv) / 2.0 * 10.0, "mean");
        }
    }

    /// A batch costs the same whatever its size and takes all that waits: with Poisson arrivals the number
    /// that arrives during one service is Poisson, and so is the next batch, but at least one.
    void batchesOfUnlimitedSize() {
        SystemUnderTest system = queue(Service::Deterministic, 1, 0.0);
        system.fixed = 10.0;
        system.maxBatch = 10'000;
        const double perService = 3.0;  // arrivals during one service
        double batches = 0.0, lastEnd = -1.0;
        const Run run = server(system, perService * 100.0, 1'000'000, [&](double, double end) {
            batches += end != lastEnd;
            lastEnd = end;
        });
        // An empty queue (chance exp(-3)) waits for one arrival, which then makes a batch of one.
        const double meanBatch = perService + std::exp(-perService);
        QVERIFY(std::abs(double(run.samples) / batches / meanBatch - 1.0) < 0.005);
    }

    /// L = lambda W, the number in the system counted apart from the latencies: events sorted by time.
    void littlesLaw_data() {
        QTest::addColumn<int>("largest");
        QTest::addColumn<int>("engines");
        QTest::addColumn<int>("batching");
        QTest::newRow("one by one") << 1 << 1 << int(Batching::Greedy);
        QTest::newRow("greedy") << 8 << 2 << int(Batching::Greedy);
        QTest::newRow("static") << 8 << 3 << int(Batching::Static);
    }
    void littlesLaw() {
        QFETCH(int, largest);
        QFETCH(int, engines);
        QFETCH(int, batching);
        SystemUnderTest system = queue(Service::LogNormal, engines, 2.0);
        system.fixed = 6.0;
        system.maxBatch = largest;
        system.batching = static_cast<Batching>(batching);
        std::vector<std::pair<double, int>> events;
        const Run run = server(system, 90.0, 50'000, [&](double issue, double end) {
            events.emplace_back(issue, +1);
            events.emplace_back(end, -1);
        });
        std::sort(events.begin(), events.end());
        double area = 0.0, before = 0.0;
        int inside = 0;
        for (const auto& [time, change] : events) {
            area += inside * (time - before);
            before = time;
            inside += change;
            QVERIFY(inside >= 0);
        }
        QCOMPARE(inside, 0);
        const double lambda = double(run.queries) / run.elapsed;
        QVERIFY(std::abs(area / run.elapsed / (lambda * run.latency.mean.value) - 1.0) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(QueuesTest)
#include "tst_queues.moc"
