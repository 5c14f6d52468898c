// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fiber_rtt.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class FiberRttTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void nothingIsFasterThanLight();
};

void FiberRttTest::workedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"one_way", 20.0}, {"round_trip", 40.0}}},
        {"5570 km", {{"distance", 5570}}, {{"one_way", 27.85}, {"round_trip", 55.7}}},
        {"8270 km",
         {{"distance", 8270}},
         {{"one_way", 41.349999999999994}, {"round_trip", 82.69999999999999}}},
        {"1 km", {{"distance", 1}}, {{"one_way", 0.005}, {"round_trip", 0.01}}},
        {"at 1550 nm",
         {{"distance", 5570}, {"speed", 204190}},
         {{"one_way", 27.278515108477396}, {"round_trip", 54.55703021695479}}},
        {"no distance", {{"distance", 0}}, {{"one_way", 0.0}, {"round_trip", 0.0}}},
        {"one second of light",
         {{"distance", 299792.458}, {"speed", 299792.458}},
         {{"one_way", 1000.0}, {"round_trip", 2000.0}}},
    });
}

void FiberRttTest::workedCases() {
    compareWorkedCase(kFiberRtt);
}

void FiberRttTest::nothingIsFasterThanLight() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kFiberRtt, {{"speed", 299793}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kFiberRtt, {{"speed", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFiberRtt, {{"distance", -1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(FiberRttTest)
#include "tst_fiber_rtt.moc"
