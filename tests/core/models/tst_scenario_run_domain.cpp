// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/models/scenario_runs.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

/// What holds for every run, whatever its inputs, and which inputs are taken.
class ScenarioRunDomainTest : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameFigures_data();
    void sameSeedSameFigures();
    void loadOfOneIsUnstable();
    void onlyTheServerHasALoad();
    void verdicts();
    void streamsReportWhatMlperfReports();
    void provisionalBelowTenThousand();
    void randomInputsGiveOrderedFigures_data();
    void randomInputsGiveOrderedFigures();
    void takesTheEndsOfItsDomain();
    void refusesWhatIsOutsideTheDomain_data();
    void refusesWhatIsOutsideTheDomain();
};

void ScenarioRunDomainTest::sameSeedSameFigures_data() {
    QTest::addColumn<double>("scenario");
    for (double scenario = 0.0; scenario < 4.0; ++scenario)
        QTest::addRow("%s", text(kScenarioIds[int(scenario)]).constData()) << scenario;
}

/// To the last bit; another seed is another run.
void ScenarioRunDomainTest::sameSeedSameFigures() {
    QFETCH(double, scenario);
    for (const double service : {1.0, 2.0}) {
        const Named given{{"scenario", scenario}, {"service", service}, {"seed", 7}};
        const RunFigures first(given), second(given), other(with(given, {{"seed", 8}}));
        for (const Output& output : kScenarioRun.outputs) {
            const QByteArray name = text(output.id);
            QCOMPARE(first.isMissing(name), second.isMissing(name));
            if (!first.isMissing(name)) QVERIFY(first[name] == second[name]);
        }
        QVERIFY(first["mean"] != other["mean"]);
        QVERIFY(first["throughput"] != other["throughput"]);
        QVERIFY(isClose(first["mean"], other["mean"], 0.3));
    }
}

void ScenarioRunDomainTest::loadOfOneIsUnstable() {
    const Named queue{{"fixed", 0}, {"per_sample", 10}, {"slots", 1}, {"limit", 1e6}};
    for (const double rate : {100.0, 100.1, 1000.0}) {
        const RunFigures run(with(queue, {{"arrival_rate", rate}}));
        QVERIFY(isClose(run["load"], rate / 100.0, 1e-12));
        QCOMPARE(run["stable"], 0.0);
        QCOMPARE(run["valid"], 0.0);
        QCOMPARE(run["reason"], of(Validity::Unstable));
        QVERIFY(std::isfinite(run["p999"]));
    }
    QCOMPARE(RunFigures(with(queue, {{"arrival_rate", 99.9}}))["stable"], 1.0);
    // Engines and slots carry it: 200 arrivals of 42 ms for four take 2.1 engines.
    const Named crowd{{"arrival_rate", 200}};
    QCOMPARE(RunFigures(with(crowd, {{"engines", 2}}))["stable"], 0.0);
    QCOMPARE(RunFigures(with(crowd, {{"engines", 3}}))["stable"], 1.0);
    QCOMPARE(RunFigures(with(crowd, {{"slots", 16}}))["stable"], 1.0);
    QVERIFY(isClose(RunFigures(with(crowd, {{"engines", 2}}))["load"], 1.05, 1e-12));
}

void ScenarioRunDomainTest::onlyTheServerHasALoad() {
    for (const Scenario scenario : {Scenario::SingleStream, Scenario::MultiStream, Scenario::Offline}) {
        const RunFigures run({{"scenario", of(scenario)}, {"arrival_rate", 1e6}});
        QCOMPARE(run["load"], 0.0);
        QCOMPARE(run["stable"], 1.0);
        QCOMPARE(run["reason"], of(Validity::Valid));
    }
}

void ScenarioRunDomainTest::verdicts() {
    const auto reason = [](const Named& given) {
        const RunFigures run(given);
        if ((run["reason"] == of(Validity::Valid)) != (run["valid"] == 1.0)) return -1.0;
        return run["reason"];
    };
    QCOMPARE(reason({}), of(Validity::Valid));
    QCOMPARE(reason({{"limit", 1.0}}), of(Validity::TooLate));
    QCOMPARE(reason({{"queries", 458}, {"limit", 1e9}}), of(Validity::TooFewQueries));
    QCOMPARE(reason({{"queries", 459}, {"limit", 1e9}}), of(Validity::Valid));
    QCOMPARE(reason({{"queries", 1}, {"limit", 1.0}}), of(Validity::TooLate));
    QCOMPARE(reason({{"arrival_rate", 1000}, {"limit", 1.0}, {"queries", 1}}), of(Validity::Unstable));
    // A bound at the measured P99 is met, but some two hundred late queries are more than support it.
    const double tail = RunFigures({})["p99"];
    QCOMPARE(reason({{"limit", tail}}), of(Validity::TooFewQueries));
    const Named single{{"scenario", of(Scenario::SingleStream)}, {"limit", 1.0}};
    QCOMPARE(reason(with(single, {{"queries", 63}})), of(Validity::TooFewQueries));
    QCOMPARE(reason(with(single, {{"queries", 64}})), of(Validity::Valid));
    const Named multi{{"scenario", of(Scenario::MultiStream)}, {"limit", 1.0}};
    QCOMPARE(reason(with(multi, {{"queries", 661}})), of(Validity::TooFewQueries));
    QCOMPARE(reason(with(multi, {{"queries", 662}})), of(Validity::Valid));
    QCOMPARE(reason({{"scenario", of(Scenario::Offline)}, {"limit", 1.0}, {"queries", 1}}),
             of(Validity::Valid));
}

/// The estimate of early stopping lies above the measured percentile, and ever closer with more queries.
void ScenarioRunDomainTest::streamsReportWhatMlperfReports() {
    QVERIFY(RunFigures({{"scenario", 0}, {"queries", 63}}).isMissing("percentile"));
    QVERIFY(RunFigures({{"scenario", 1}, {"queries", 661}}).isMissing("percentile"));
    for (const auto& [scenario, measured] : {std::pair(0.0, "p90"), std::pair(1.0, "p99")}) {
        double before = kEndless;
        for (const double queries : {1000.0, 30'000.0, 1e6}) {
            const RunFigures run({{"scenario", scenario}, {"queries", queries}});
            const double excess = run["percentile"] / run[measured] - 1.0;
            QVERIFY(excess >= 0.0 && excess < before);
            before = excess;
        }
        QVERIFY(before < 0.005);
    }
}

/// A hundred queries beyond P99 take ten thousand.
void ScenarioRunDomainTest::provisionalBelowTenThousand() {
    for (double scenario = 0.0; scenario < 4.0; ++scenario) {
        QCOMPARE(RunFigures({{"scenario", scenario}, {"queries", 9900}})["provisional"], 1.0);
        QCOMPARE(RunFigures({{"scenario", scenario}, {"queries", 10'100}})["provisional"], 0.0);
    }
}

void ScenarioRunDomainTest::randomInputsGiveOrderedFigures_data() {
    sameSeedSameFigures_data();
}

void ScenarioRunDomainTest::randomInputsGiveOrderedFigures() {
    QFETCH(double, scenario);
    std::mt19937_64 random(1917 + static_cast<unsigned>(scenario));
    std::uniform_real_distribution<double> share(0.0, 1.0);
    const auto upTo = [&](double most) { return std::floor(std::pow(most, share(random))); };
    const bool isOffline = scenario == of(Scenario::Offline);
    for (int i = 0; i < 250; ++i) {
        const Named given{{"scenario", scenario},
                          {"fixed", share(random) < 0.2 ? 0.0 : std::pow(10.0, 3.0 * share(random) - 1.0)},
                          {"per_sample", std::pow(10.0, 4.0 * share(random) - 2.0)},
                          {"jitter", share(random)},
                          {"service", std::floor(3.0 * share(random))},
                          {"batching", std::floor(2.0 * share(random))},
                          {"slots", upTo(100)},
                          {"engines", upTo(20)},
                          {"samples_per_query", upTo(50)},
                          {"arrival_rate", std::pow(10.0, 4.0 * share(random))},
                          {"queries", upTo(20'000)},
                          {"limit", std::pow(10.0, 4.0 * share(random))},
                          {"seed", upTo(1e9)}};
        const RunFigures run(given);
        for (const char* name : {"mean", "p50", "p90", "p95", "p99", "p999", "throughput", "utilisation",
                                 "load", "stable", "provisional", "valid", "reason"})
            QVERIFY2(std::isfinite(run[name]) && run[name] >= 0.0, name);
        for (std::size_t q = 1; q < std::size(kPercentiles); ++q)
            QVERIFY(run[kPercentiles[q - 1]] <= run[kPercentiles[q]]);
        QVERIFY(run["p50"] > 0.0 && run["throughput"] > 0.0);
        QVERIFY(run["utilisation"] <= 1.0 + 1e-9);
        QCOMPARE(run.isMissing("p99_low"), isOffline);
        QCOMPARE(run.isMissing("p99_high"), isOffline);
        if (!isOffline) QVERIFY(run["p99_low"] <= run["p99"] && run["p99"] <= run["p99_high"]);
        QCOMPARE(run["stable"] == 1.0, run["load"] < 1.0);
        QCOMPARE(run["valid"] == 1.0, run["reason"] == of(Validity::Valid));
        const bool isStream = scenario < of(Scenario::Server);
        QCOMPARE(run.isMissing("percentile"),
                 isOffline || (isStream && run["reason"] == of(Validity::TooFewQueries)));
    }
}

void ScenarioRunDomainTest::takesTheEndsOfItsDomain() {
    const Named least{
        {"fixed", 0},   {"per_sample", 1e-300},   {"jitter", 0},          {"slots", 1},      {"engines", 1},
        {"queries", 1}, {"samples_per_query", 1}, {"arrival_rate", 1e-9}, {"limit", 1e-300}, {"seed", 0}};
    const Named most{{"fixed", 1e6},   {"per_sample", 1e6},   {"jitter", 1},
                     {"slots", 65536}, {"engines", 1024},     {"samples_per_query", 65536},
                     {"queries", 100}, {"arrival_rate", 1e6}, {"limit", 1e300},
                     {"seed", 0x1p53}};
    for (double scenario = 0.0; scenario < 4.0; ++scenario)
        for (const Named& given : {least, most}) {
            const RunFigures run(with(given, {{"scenario", scenario}}));
            for (const char* name : kPercentiles)
                QVERIFY(std::isfinite(run[name]));
            QVERIFY(run["utilisation"] >= 0.0 && run["utilisation"] <= 1.0 + 1e-9);
        }
    QVERIFY(!refusal(kScenarioRun, {{"queries", 1e8}}));
}

void ScenarioRunDomainTest::refusesWhatIsOutsideTheDomain_data() {
    using Code = DomainError::Code;
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* input, double value, Code code) {
        QTest::addRow("%s %g", input, value) << QByteArray(input) << value << int(code);
    };
    for (const auto& [choice, beyond] :
         {std::pair("scenario", 4), std::pair("service", 3), std::pair("batching", 2)}) {
        row(choice, beyond, Code::NotAChoice);
        row(choice, -1.0, Code::NotAChoice);
        row(choice, 0.5, Code::NotAChoice);
    }
    row("fixed", -1e-9, Code::BelowRange);
    row("fixed", 1e6 + 1, Code::AboveRange);
    for (const char* input : {"per_sample", "arrival_rate"}) {
        row(input, 0.0, Code::BelowRange);
        row(input, 1e6 + 1, Code::AboveRange);
    }
    row("jitter", -0.01, Code::BelowRange);
    row("jitter", 1.01, Code::AboveRange);
    for (const auto& [count, beyond] :
         {std::pair("slots", 65537.0), std::pair("engines", 1025.0), std::pair("samples_per_query", 65537.0),
          std::pair("queries", 1e8 + 1)}) {
        row(count, 0.0, Code::BelowRange);
        row(count, 1.5, Code::NotWhole);
        row(count, beyond, Code::AboveRange);
    }
    row("limit", 0.0, Code::BelowRange);
    row("limit", kEndless, Code::AboveRange);
    row("seed", -1.0, Code::BelowRange);
    row("seed", 0.5, Code::NotWhole);
    row("seed", 0x1p54, Code::AboveRange);
    row("seed", 1e300, Code::AboveRange);
}

void ScenarioRunDomainTest::refusesWhatIsOutsideTheDomain() {
    QFETCH(QByteArray, input);
    QFETCH(double, value);
    QFETCH(int, code);
    const auto error = check(kScenarioRun, inputsOf(kScenarioRun, {{input.constData(), value}}));
    QVERIFY(error);
    QCOMPARE(int(error->code), code);
    QCOMPARE(error->parameter, parameterIndex(kScenarioRun, input.constData()));
    QCOMPARE(refusal(kScenarioRun, {{input.constData(), std::nan("")}}),
             std::optional(DomainError::Code::NotANumber));
}
QTEST_APPLESS_MAIN(ScenarioRunDomainTest)
#include "tst_scenario_run_domain.moc"
