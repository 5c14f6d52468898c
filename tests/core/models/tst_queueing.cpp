// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/queueing.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class QueueingTest : public QObject {
    Q_OBJECT

private slots:
    void oneServer_data();
    void oneServer() { compareWorkedCase(kMm1); }
    void manyServers_data();
    void manyServers() { compareWorkedCase(kMmc); }
    void tooMuchLoadWaitsForever();
    void oneOfManyIsOneServer();
    void waitsGrowWithTheArrivals();
    void poolingShortensTheWait();
    void theLargestRateMeetsItsLimit();
    void shortWaitsHaveAQuantileOfZero();
    void aMillionServersAreCounted();
    void refusesWhatIsOutsideTheDomain();
};

void QueueingTest::oneServer_data() {
    const double infinity = std::numeric_limits<double>::infinity();
    const auto at = [](double rate) { return Named{{"arrival_rate", rate}}; };
    const auto within = [](double limit) { return Named{{"service_rate", 200}, {"limit", limit}}; };
    addWorkedCases({
        {"defaults", {}, {{"load", 0.5}, {"mean", 20.0}, {"quantile_value", 92.10340371976183}}},
        {"90 %", at(90), {{"load", 0.9}, {"mean", 100.0}, {"quantile_value", 460.51701859880916}}},
        {"99 %", at(99), {{"load", 0.99}, {"mean", 1000.0}, {"quantile_value", 4605.170185988091}}},
        {"full", at(100), {{"load", 1.0}, {"mean", infinity}, {"quantile_value", infinity}}},
        {"within 100 ms", within(100), {{"max_rate", 153.9482981401191}}},
        {"within 50 ms", within(50), {{"max_rate", 107.89659628023819}}},
        {"within 15 ms", within(15), {{"max_rate", 0.0}}},
    });
}

void QueueingTest::manyServers_data() {
    const auto row = [](double rate, double servers) {
        return Named{{"arrival_rate", rate}, {"servers", servers}};
    };
    addWorkedCases({
        {"one",
         {},
         {{"load", 0.9},
          {"wait_probability", 0.9},
          {"mean_wait", 90.00000000000001},
          {"p99_wait", 449.9809670330266},
          {"mean_sojourn", 100.00000000000001}}},
        {"two",
         row(180, 2),
         {{"load", 0.9},
          {"wait_probability", 0.8526315789473684},
          {"mean_wait", 42.63157894736843},
          {"p99_wait", 222.2871224529995},
          {"mean_sojourn", 52.63157894736843}}},
        {"eight",
         row(720, 8),
         {{"load", 0.9},
          {"wait_probability", 0.7015329901462571},
          {"mean_wait", 8.769162376828216},
          {"p99_wait", 53.13353541810947},
          {"mean_sojourn", 18.769162376828213}}},
    });
}

void QueueingTest::tooMuchLoadWaitsForever() {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double rate : {200.0, 201.0, 1e9}) {
        const Outputs out = evaluateWith(kMmc, {{"arrival_rate", rate}, {"servers", 2}});
        QCOMPARE(resultWith(kMmc, out, "load"), rate / 200.0);
        QCOMPARE(resultWith(kMmc, out, "wait_probability"), 1.0);
        QCOMPARE(resultWith(kMmc, out, "mean_wait"), infinity);
        QCOMPARE(resultWith(kMmc, out, "p99_wait"), infinity);
        QCOMPARE(resultWith(kMmc, out, "mean_sojourn"), infinity);
        QCOMPARE(numberWith(kMm1, {{"arrival_rate", rate}}, "mean"), infinity);
    }
}

void QueueingTest::oneOfManyIsOneServer() {
    for (int percent = 1; percent < 100; ++percent) {
        const Named rate{{"arrival_rate", percent}};
        QVERIFY(isClose(numberWith(kMmc, rate, "mean_sojourn"), numberWith(kMm1, rate, "mean")));
        QVERIFY(isClose(numberWith(kMmc, rate, "wait_probability"), percent / 100.0));
    }
}

void QueueingTest::waitsGrowWithTheArrivals() {
    for (const double servers : {1.0, 2.0, 8.0})
        for (int percent = 2; percent < 100; ++percent) {
            const auto queueAt = [&](int load) {
                return MarkovQueue{RequestsPerSecond(servers * load), RequestsPerSecond(100.0),
                                   Servers(servers)};
            };
            const MarkovQueue less = queueAt(percent - 1);
            const MarkovQueue more = queueAt(percent);
            QVERIFY(more.waitProbability() > less.waitProbability());
            QVERIFY(more.meanWait() > less.meanWait());
            QVERIFY(more.waitQuantile(Level(0.99)) >= less.waitQuantile(Level(0.99)));
        }
}

/// At the same load of each server, more of them behind one queue wait less.
void QueueingTest::poolingShortensTheWait() {
    double last = std::numeric_limits<double>::infinity();
    for (int servers = 1; servers <= 64; ++servers) {
        const double wait =
            numberWith(kMmc, {{"arrival_rate", 90 * servers}, {"servers", servers}}, "mean_wait");
        QVERIFY(wait < last);
        last = wait;
    }
}

void QueueingTest::theLargestRateMeetsItsLimit() {
    for (const double limit : {25.0, 50.0, 100.0, 1000.0}) {
        const double rate = numberWith(kMm1, {{"service_rate", 200}, {"limit", limit}}, "max_rate");
        QVERIFY(isClose(numberWith(kMm1, {{"arrival_rate", rate}, {"service_rate", 200}}, "quantile_value"),
                        limit));
    }
}

void QueueingTest::shortWaitsHaveAQuantileOfZero() {
    QCOMPARE(numberWith(kMmc, {{"arrival_rate", 0.5}}, "p99_wait"), 0.0);
    QVERIFY(numberWith(kMmc, {{"arrival_rate", 1.5}}, "p99_wait") > 0.0);
}

void QueueingTest::aMillionServersAreCounted() {
    const MarkovQueue queue{RequestsPerSecond(99.9e6), RequestsPerSecond(100.0), Servers(1e6)};
    // For many servers the chance tends to 1 / (1 + β Φ(β) / φ(β)) with β = (1 - ρ) sqrt(c), here 1.
    QVERIFY(isClose(queue.waitProbability().value(), 0.2234, 1e-2));
    QCOMPARE(refusal(kMmc, {{"servers", 1e6}}), std::nullopt);
}

void QueueingTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kMm1, {{"arrival_rate", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kMm1, {{"service_rate", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kMm1, {{"quantile", 1}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kMmc, {{"servers", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kMmc, {{"servers", 1.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kMmc, {{"servers", 2e6}}), std::optional(Code::AboveRange));
}

QTEST_APPLESS_MAIN(QueueingTest)
#include "tst_queueing.moc"
