// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/access_mix.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

namespace {

/// Three levels of round figures, and the shares.
Named over(Named shares) {
    for (const auto& level : Named{{"first", 10},
                                   {"second", 20},
                                   {"last", 170},
                                   {"first_energy", 20},
                                   {"second_energy", 80},
                                   {"last_energy", 400}})
        shares.push_back(level);
    return shares;
}

}  // namespace

class AccessMixTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void sharesAboveOneAreRefused();
    void theAverageLiesBetweenTheLevels();
    void aFewSlowAccessesTakeMostOfTheTime();
};

void AccessMixTest::workedCases_data() {
    addWorkedCases({

        {"half, a quarter, a quarter",
         over({{"first_share", 0.5}, {"second_share", 0.25}}),
         {{"latency", 52.5}, {"energy", 130}, {"last_share", 0.25}, {"last_time_share", 42.5 / 52.5}}},
        {"all in the first",
         over({{"first_share", 1}, {"second_share", 0}}),
         {{"latency", 10}, {"energy", 20}, {"last_share", 0}, {"last_time_share", 0}}},
        {"all in the last",
         over({{"first_share", 0}, {"second_share", 0}}),
         {{"latency", 170}, {"energy", 400}, {"last_share", 1}, {"last_time_share", 1}}},
        {"nothing is left by rounding",
         over({{"first_share", 0.9}, {"second_share", 0.1}}),
         {{"latency", 11}, {"energy", 26}, {"last_share", 0}}},
    });
}

void AccessMixTest::workedCases() {
    compareWorkedCase(kAccessMix);
}

void AccessMixTest::sharesAboveOneAreRefused() {
    const auto with = [](double first, double second) {
        return check(kAccessMix,
                     inputsOf(kAccessMix, over({{"first_share", first}, {"second_share", second}})));
    };
    const auto fault = with(0.7, 0.4);
    QVERIFY(fault);
    QCOMPARE(fault->code, DomainError::Code::NotTogether);
    QCOMPARE(fault->parameter, parameterIndex(kAccessMix, "second_share"));
    QVERIFY(!with(0.7, 0.3));
    QVERIFY(!with(0.1 + 0.2, 0.7));
}

void AccessMixTest::theAverageLiesBetweenTheLevels() {
    for (double first = 0.0; first <= 1.0; first += 0.05) {
        for (double second = 0.0; first + second <= 1.0; second += 0.05) {
            const double latency =
                numberWith(kAccessMix, over({{"first_share", first}, {"second_share", second}}), "latency");
            QVERIFY(latency >= 10.0 - 1e-9 && latency <= 170.0 + 1e-9);
        }
    }
}

void AccessMixTest::aFewSlowAccessesTakeMostOfTheTime() {
    const Named levels{{"first_share", 0.95}, {"second_share", 0.0}, {"first", 1},
                       {"second", 1},         {"last", 400},         {"first_energy", 1},
                       {"second_energy", 1},  {"last_energy", 1}};
    QVERIFY(numberWith(kAccessMix, levels, "last_time_share") > 0.95);
    QVERIFY(isClose(numberWith(kAccessMix, levels, "last_share"), 0.05));
}

QTEST_APPLESS_MAIN(AccessMixTest)
#include "tst_access_mix.moc"
