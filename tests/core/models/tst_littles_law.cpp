// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/littles_law.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class LittlesLawTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void holdsForAnyRecordOfArrivalsAndDepartures();
    void wholeRequestsFitDespiteRounding();
    void oneThatIsTooLargeDoesNotFit();
    void rateAndLimitAgree();
    void refusesWhatIsOutsideTheDomain();
};

void LittlesLawTest::workedCases_data() {
    const double infinity = std::numeric_limits<double>::infinity();
    addWorkedCases({
        {"defaults",
         {},
         {{"concurrent", 50}, {"memory_needed", 50}, {"max_concurrent", 24}, {"max_rate", 480}}},
        {"2 GB each",
         {{"rate", 500}, {"latency", 0.1}, {"memory_per_request", 2}, {"memory", 80}},
         {{"concurrent", 50}, {"memory_needed", 100}, {"max_concurrent", 40}, {"max_rate", 400}}},
        {"requests without memory",
         {{"rate", 200}, {"latency", 0.25}, {"memory_per_request", 0}},
         {{"concurrent", 50}, {"memory_needed", 0}, {"max_concurrent", infinity}, {"max_rate", infinity}}},
    });
}

void LittlesLawTest::workedCases() {
    compareWorkedCase(kLittlesLaw);
}

/// The law itself, by counting: the mean number in the system over a span that starts and ends empty.
void LittlesLawTest::holdsForAnyRecordOfArrivalsAndDepartures() {
    std::mt19937_64 random(1961);
    std::uniform_int_distribution<int> arrival(0, 9000);
    std::uniform_int_distribution<int> stay(1, 1000);
    constexpr int kTicks = 10'000;
    for (int run = 0; run < 20; ++run) {
        std::vector<int> present(kTicks, 0);
        double stays = 0.0;
        constexpr int kRequests = 500;
        for (int i = 0; i < kRequests; ++i) {
            const int from = arrival(random);
            const int length = std::min(stay(random), kTicks - from);
            stays += length;
            for (int tick = from; tick < from + length; ++tick)
                ++present[static_cast<std::size_t>(tick)];
        }
        const double meanPresent = std::accumulate(present.begin(), present.end(), 0.0) / kTicks;
        const RequestsPerSecond rate(static_cast<double>(kRequests) / kTicks);
        QVERIFY(isClose(requestsInSystem(rate, Seconds(stays / kRequests)).value(), meanPresent));
    }
}

void LittlesLawTest::wholeRequestsFitDespiteRounding() {
    for (int fit = 1; fit <= 1000; ++fit)
        for (const double perRequest : {0.1, 0.3, 0.4, 0.7, 1.1})
            QCOMPARE(requestsThatFit(Bytes(fit * perRequest), Bytes(perRequest)), Requests(fit));
    QCOMPARE(requestsThatFit(Bytes(2.999), Bytes(1.0)), Requests(2.0));
}

void LittlesLawTest::oneThatIsTooLargeDoesNotFit() {
    const Outputs out = evaluateWith(kLittlesLaw, {{"memory_per_request", 25}});
    QCOMPARE(resultWith(kLittlesLaw, out, "max_concurrent"), 0.0);
    QCOMPARE(resultWith(kLittlesLaw, out, "max_rate"), 0.0);
}

void LittlesLawTest::rateAndLimitAgree() {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> time(0.001, 10.0);
    for (int limit = 1; limit <= 1000; ++limit) {
        const Seconds latency(time(random));
        const RequestsPerSecond rate = rateAtLimit(Requests(limit), latency);
        QVERIFY(isClose(requestsInSystem(rate, latency).value(), limit));
    }
}

void LittlesLawTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kLittlesLaw, {{"rate", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLittlesLaw, {{"latency", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLittlesLaw, {{"memory_per_request", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLittlesLaw, {{"memory", 0}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(LittlesLawTest)
#include "tst_littles_law.moc"
