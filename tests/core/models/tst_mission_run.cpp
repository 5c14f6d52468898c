// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_run.h"
#include "core/models/scenario_run.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using ridgepoint::simulation::Batching;
using ridgepoint::simulation::Scenario;
using ridgepoint::simulation::Service;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

MissionRun runWith(const Named& given, Scenario scenario = Scenario::Server, std::uint64_t seed = 1) {
    const std::vector<double> inputs = inputsOf(kMissionRunInputs, given);
    if (check(kMissionRunInputs, inputs)) qFatal("inputs outside their domain");
    return missionRun(scenario, seed, inputs);
}

}  // namespace

class MissionRunTest : public QObject {
    Q_OBJECT

private slots:
    void tracks_data();
    void tracks();
    void offlineTakesTheTracksBatch();
    void zeroMeansWhatTheTrackHas();
    void givenValuesReplaceTheTracks();
    void eightBitsHalveTheWork();
    void durationIsInSeconds();
    void choicesReachTheSystem();
    void everyTrackRunsInEveryScenario();
    void takesTheEndsOfItsDomain();
    void refusesWhatIsOutsideTheDomain_data();
    void refusesWhatIsOutsideTheDomain();
    void everyInputHasAFallback();
};

void MissionRunTest::tracks_data() {
    QTest::addColumn<double>("fixed");
    QTest::addColumn<double>("perSample");
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("offline");
    QTest::addColumn<int>("slots_");
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("window");
    QTest::newRow("cloud") << 34.0 << 2.0 << 8 << 153 << 4 << 75.0 << 260.0;
    QTest::newRow("edge") << 3.4 << 1.6 << 8 << 32 << 1 << 240.0 << 10.0;
    QTest::newRow("mobile") << 1000.0 / 60.0 - 10.0 << 10.0 << 2 << 16 << 1 << 30.0 << 1000.0 / 60.0;
    QTest::newRow("tiny") << 0.5 << 2.0 << 2 << 64 << 1 << 250.0 << 10.0;
}

/// The numbers of the tracks, as the mission prints them.
void MissionRunTest::tracks() {
    QFETCH(double, fixed);
    QFETCH(double, perSample);
    QFETCH(int, samples);
    QFETCH(int, offline);
    QFETCH(int, slots_);
    QFETCH(double, rate);
    QFETCH(double, window);
    int track = 0;
    while (kTrackIds[track] != QTest::currentDataTag())
        ++track;
    const Named given{{"track", double(track)}};
    const MissionRun run = runWith(given);
    QCOMPARE(run.system.fixed, fixed);
    QCOMPARE(run.system.perSample, perSample);
    QCOMPARE(run.system.jitter, 0.15);
    QCOMPARE(run.system.maxBatch, slots_);
    QCOMPARE(run.system.engines, 1);
    QCOMPARE(run.load.samplesPerQuery, samples);
    QCOMPARE(run.load.arrivalRate, rate);
    QCOMPARE(run.load.queries, std::uint64_t{24'576});
    QCOMPARE(run.load.duration, 0.0);
    QCOMPARE(run.limit, window);
    QCOMPARE(runWith(given, Scenario::Offline).system.maxBatch, offline);
}

void MissionRunTest::offlineTakesTheTracksBatch() {
    for (const Scenario scenario : {Scenario::SingleStream, Scenario::MultiStream, Scenario::Server}) {
        const MissionRun run = runWith({}, scenario, 42);
        QCOMPARE(run.system.maxBatch, 4);
        QCOMPARE(run.load.scenario, scenario);
        QCOMPARE(run.load.seed, std::uint64_t{42});
    }
    QCOMPARE(runWith({}, Scenario::Offline).system.maxBatch, 153);
    QCOMPARE(runWith({{"slots", 7}}, Scenario::Offline).system.maxBatch, 7);
}

void MissionRunTest::zeroMeansWhatTheTrackHas() {
    const MissionRun zeros =
        runWith({{"arrival_rate", 0}, {"slots", 0}, {"samples_per_query", 0}, {"limit", 0}, {"duration", 0}});
    const MissionRun track = runWith({});
    QCOMPARE(zeros.load.arrivalRate, track.load.arrivalRate);
    QCOMPARE(zeros.system.maxBatch, track.system.maxBatch);
    QCOMPARE(zeros.load.samplesPerQuery, track.load.samplesPerQuery);
    QCOMPARE(zeros.limit, track.limit);
    QCOMPARE(zeros.load.duration, 0.0);
}

void MissionRunTest::givenValuesReplaceTheTracks() {
    for (double track = 0.0; track < 4.0; ++track) {
        const MissionRun run = runWith({{"track", track},
                                        {"arrival_rate", 12.5},
                                        {"slots", 48},
                                        {"engines", 3},
                                        {"samples_per_query", 5},
                                        {"queries", 1000},
                                        {"limit", 0.25},
                                        {"jitter", 0.5}});
        QCOMPARE(run.load.arrivalRate, 12.5);
        QCOMPARE(run.system.maxBatch, 48);
        QCOMPARE(run.system.engines, 3);
        QCOMPARE(run.load.samplesPerQuery, 5);
        QCOMPARE(run.load.queries, std::uint64_t{1000});
        QCOMPARE(run.limit, 0.25);
        QCOMPARE(run.system.jitter, 0.5);
    }
}

void MissionRunTest::eightBitsHalveTheWork() {
    for (double track = 0.0; track < 4.0; ++track) {
        const MissionRun full = runWith({{"track", track}});
        const MissionRun half = runWith({{"track", track}, {"precision", 1}});
        QCOMPARE(half.system.perSample, 0.5 * full.system.perSample);
        QCOMPARE(half.system.fixed, full.system.fixed);
    }
}

void MissionRunTest::durationIsInSeconds() {
    QCOMPARE(runWith({{"duration", 600}}).load.duration, 600'000.0);
}

void MissionRunTest::choicesReachTheSystem() {
    const MissionRun fallback = runWith({});
    QCOMPARE(fallback.system.service, Service::LogNormal);
    QCOMPARE(fallback.system.batching, Batching::Greedy);
    const Service services[] = {Service::Deterministic, Service::Exponential, Service::LogNormal};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(runWith({{"service", double(i)}}).system.service, services[i]);
    QCOMPARE(runWith({{"batching", 0}}).system.batching, Batching::Static);
}

/// Without randomness in the service, a stream's run is the closed form of its track.
void MissionRunTest::everyTrackRunsInEveryScenario() {
    for (double track = 0.0; track < 4.0; ++track)
        for (const Scenario scenario :
             {Scenario::SingleStream, Scenario::MultiStream, Scenario::Server, Scenario::Offline}) {
            const MissionRun asked = runWith({{"track", track}, {"queries", 500}, {"service", 0}}, scenario);
            const auto run = ridgepoint::simulation::generateLoad(asked.system, asked.load);
            QVERIFY(run);
            QVERIFY(run->latency.mean.value > 0.0 && run->throughput > 0.0);
            const int samples = scenario == Scenario::MultiStream ? asked.load.samplesPerQuery : 1;
            const double service = asked.system.fixed + samples * asked.system.perSample;
            if (scenario < Scenario::Server) QVERIFY(isClose(run->latency.mean.value, service, 1e-9));
        }
}

void MissionRunTest::takesTheEndsOfItsDomain() {
    QVERIFY(!refusal(kMissionRunInputs, {{"arrival_rate", 1e6}, {"slots", 65536}, {"engines", 1024}}));
    QVERIFY(
        !refusal(kMissionRunInputs, {{"samples_per_query", 65536}, {"queries", 1e9}, {"duration", 3600}}));
    QVERIFY(!refusal(kMissionRunInputs, {{"limit", 1e300}, {"jitter", 0}, {"queries", 1}, {"engines", 1}}));
    QVERIFY(!refusal(kMissionRunInputs, {{"jitter", 1}, {"track", 3}, {"service", 2}, {"batching", 1}}));
}

void MissionRunTest::refusesWhatIsOutsideTheDomain_data() {
    using Code = DomainError::Code;
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* input, double value, Code code) {
        QTest::addRow("%s %g", input, value) << QByteArray(input) << value << int(code);
    };
    for (const char* choice : {"track", "precision", "service", "batching"}) {
        row(choice, -1, Code::NotAChoice);
        row(choice, 0.5, Code::NotAChoice);
        row(choice, 4, Code::NotAChoice);
    }
    row("arrival_rate", -1, Code::BelowRange);
    row("arrival_rate", 1.1e6, Code::AboveRange);
    row("slots", -1, Code::BelowRange);
    row("slots", 65537, Code::AboveRange);
    row("slots", 1.5, Code::NotWhole);
    row("engines", 0, Code::BelowRange);
    row("engines", 1025, Code::AboveRange);
    row("samples_per_query", -1, Code::BelowRange);
    row("samples_per_query", 65537, Code::AboveRange);
    row("queries", 0, Code::BelowRange);
    row("queries", 1e9 + 1, Code::AboveRange);
    row("queries", 10.5, Code::NotWhole);
    row("duration", -0.1, Code::BelowRange);
    row("duration", 3601, Code::AboveRange);
    row("limit", -1, Code::BelowRange);
    row("limit", kEndless, Code::AboveRange);
    row("jitter", -0.1, Code::BelowRange);
    row("jitter", 1.1, Code::AboveRange);
}

void MissionRunTest::refusesWhatIsOutsideTheDomain() {
    QFETCH(QByteArray, input);
    QFETCH(double, value);
    QFETCH(int, code);
    QCOMPARE(refusal(kMissionRunInputs, {{input.constData(), value}}),
             std::optional(static_cast<DomainError::Code>(code)));
    QCOMPARE(refusal(kMissionRunInputs, {{input.constData(), std::nan("")}}),
             std::optional(DomainError::Code::NotANumber));
}

void MissionRunTest::everyInputHasAFallback() {
    for (const Parameter& parameter : kMissionRunInputs.parameters)
        QVERIFY2(parameter.fallback, text(parameter.id).constData());
    QVERIFY(!refusal(kMissionRunInputs, {}));
}

QTEST_APPLESS_MAIN(MissionRunTest)
#include "tst_mission_run.moc"
