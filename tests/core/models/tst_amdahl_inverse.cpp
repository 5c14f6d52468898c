// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl.h"
#include "core/models/amdahl_inverse.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class AmdahlInverseTest : public QObject {
    Q_OBJECT

private slots:
    void serialWorkedCases_data();
    void serialWorkedCases();
    void theSerialShareFoundGivesTheShareWanted();
    void fractionWorkedCases_data();
    void fractionWorkedCases();
    void theFractionFoundGivesTheSpeedupSeen();
    void noFractionMakesTheWholeFasterThanItsPart();
    void aComponentThatIsNoFasterTellsNothing();
};

void AmdahlInverseTest::serialWorkedCases_data() {
    addWorkedCases({
        {"90 % of linear", {}, {{"serial_max", 0.0017636684303350978}}},
        {"50 % of linear", {{"linear_share", 0.5}}, {{"serial_max", 0.015873015873015872}}},
        {"99 % of linear", {{"linear_share", 0.99}}, {{"serial_max", 0.00016033349366682804}}},
        {"all of linear", {{"linear_share", 1}}, {{"serial_max", 0.0}}},
        {"less than one processor's share", {{"linear_share", 0.01}}, {{"serial_max", 1.0}}},
        {"nothing wanted", {{"linear_share", 0}}, {{"serial_max", 1.0}}},
        {"one processor", {{"processors", 1}}, {{"serial_max", 1.0}}},
        {"one processor, all of linear", {{"processors", 1}, {"linear_share", 1}}, {{"serial_max", 1.0}}},
    });
}

void AmdahlInverseTest::serialWorkedCases() {
    compareWorkedCase(kAmdahlRequiredSerial);
}

void AmdahlInverseTest::theSerialShareFoundGivesTheShareWanted() {
    for (const double n : {2.0, 8.0, 64.0, 1024.0}) {
        for (int percent = 1; percent <= 100; ++percent) {
            const Share wanted(percent / 100.0);
            const Share reached =
                linearShare(amdahl(largestSerial(Processors(n), wanted), Processors(n)), Processors(n));
            if (wanted.value() >= 1.0 / n)
                QVERIFY(isClose(reached.value(), wanted.value(), 1e-12));
            else
                QVERIFY(reached > wanted);
        }
    }
}

void AmdahlInverseTest::fractionWorkedCases_data() {
    addWorkedCases({
        {"3 and 1.3", {}, {{"fraction", 0.3461538461538462}}},
        {"10 and 2", {{"component_speedup", 10}, {"overall_speedup", 2}}, {{"fraction", 0.5555555555555556}}},
        {"3 and 1.08", {{"overall_speedup", 1.08}}, {{"fraction", 0.11111111111111126}}},
        {"the whole", {{"overall_speedup", 3}}, {{"fraction", 1.0}}},
        {"no effect", {{"overall_speedup", 1}}, {{"fraction", 0.0}}},
    });
}

void AmdahlInverseTest::fractionWorkedCases() {
    compareWorkedCase(kAmdahlFraction);
}

void AmdahlInverseTest::theFractionFoundGivesTheSpeedupSeen() {
    for (double k = 1.5; k < 100.0; k += 1.7) {
        for (double o = 1.0; o <= k; o += 0.3) {
            const double p = affectedFraction(Factor(k), Speedup(o))->value();
            QVERIFY(p >= 0.0 && p <= 1.0);
            QVERIFY(isClose(1.0 / (1.0 - p + p / k), o, 1e-11));
        }
    }
}

void AmdahlInverseTest::noFractionMakesTheWholeFasterThanItsPart() {
    const Value value =
        outputWith(kAmdahlFraction, {{"component_speedup", 3}, {"overall_speedup", 3.01}}, "fraction");
    QVERIFY(value.isSpecial());
    QCOMPARE(value.special(), Special::Never);
    QCOMPARE(
        outputWith(kAmdahlFraction, {{"component_speedup", 1}, {"overall_speedup", 2}}, "fraction").special(),
        Special::Never);
}

void AmdahlInverseTest::aComponentThatIsNoFasterTellsNothing() {
    const Value value =
        outputWith(kAmdahlFraction, {{"component_speedup", 1}, {"overall_speedup", 1}}, "fraction");
    QVERIFY(value.isSpecial());
    QCOMPARE(value.special(), Special::None);
}

QTEST_APPLESS_MAIN(AmdahlInverseTest)
#include "tst_amdahl_inverse.moc"
