// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/braking_distance.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class BrakingDistanceTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void refusesWhatIsOutsideTheDomain();
};

void BrakingDistanceTest::workedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"distance", 0.2777777777777778}}},
        {"100 ms", {{"latency", 100}}, {{"distance", 2.7777777777777777}}},
        {"one frame at 50 km/h", {{"speed", 50}, {"latency", 33.3}}, {{"distance", 0.4625}}},
        {"at rest", {{"speed", 0}}, {{"distance", 0.0}}},
        {"at once", {{"latency", 0}}, {{"distance", 0.0}}},
        {"one second at 36 km/h", {{"speed", 36}, {"latency", 1000}}, {{"distance", 10.0}}},
    });
}

void BrakingDistanceTest::workedCases() {
    compareWorkedCase(kBrakingDistance);
}

void BrakingDistanceTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kBrakingDistance, {{"speed", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kBrakingDistance, {{"latency", -1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(BrakingDistanceTest)
#include "tst_braking_distance.moc"
