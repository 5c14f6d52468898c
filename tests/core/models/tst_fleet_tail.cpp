// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fleet_tail.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class FleetTailTest : public QObject {
    Q_OBJECT

private slots:
    void fleets_data();
    void fleets() { compareWorkedCase(kFleetTail); }
    void fanOuts_data();
    void fanOuts() { compareWorkedCase(kFanOut); }
    void neededForAFleet();
    void oneOfOneIsItself();
    void moreOfThemMakeItLikelier();
    void neededIsTheInverseOfAny();
    void theSlowestHasTheLevelAskedFor();
    void certaintyAndImpossibilityStayWhatTheyAre();
    void smallProbabilitiesKeepTheirDigits();
    void refusesWhatIsOutsideTheDomain();
};

void FleetTailTest::fleets_data() {
    const auto with = [](double p, double n) { return Named{{"probability", p}, {"count", n}}; };
    addWorkedCases({
        {"defaults", {}, {{"any", 0.01}, {"expected", 0.01}, {"required", 0.01}}},
        {"a hundred", with(0.01, 100), {{"any", 0.6339676587267709}, {"expected", 1.0}}},
        {"a thousand", with(0.01, 1000), {{"any", 0.9999568287525893}, {"expected", 10.0}}},
        {"one in a thousand", with(0.001, 1000), {{"any", 0.6323045752290363}, {"expected", 1.0}}},
        {"one in ten thousand", with(0.0001, 2000), {{"any", 0.18127743473445046}, {"expected", 0.2}}},
    });
}

void FleetTailTest::fanOuts_data() {
    const auto with = [](double n, double q) { return Named{{"count", n}, {"quantile", q}}; };
    addWorkedCases({
        {"defaults", {}, {{"any", 0.6339676587267709}, {"level", 0.9998995016917583}}},
        {"a thousand", with(1000, 0.99), {{"any", 0.9999568287525893}, {"level", 0.9999899497146509}}},
        {"the median of a hundred", with(100, 0.5), {{"level", 0.9930924954370359}}},
        {"eight", with(8, 0.99), {{"any", 1.0 - 0.9227446944279201}, {"level", 0.9987444968227265}}},
        {"eight, one in a thousand",
         {{"probability", 0.001}, {"count", 8}},
         {{"any", 1.0 - 0.992027944069944}}},
        {"one", with(1, 0.99), {{"any", 0.01}, {"level", 0.99}}},
    });
}

/// The published values are differences of nearly equal numbers; they end at the eleventh digit.
void FleetTailTest::neededForAFleet() {
    const auto needed = [](double n, double target) {
        return numberWith(kFleetTail, {{"count", n}, {"target", target}}, "required");
    };
    QVERIFY(isClose(needed(1000, 0.01), 1.0050285349061383e-05, 1e-11));
    QVERIFY(isClose(needed(100, 0.01), 0.00010049830824165884, 1e-11));
    QVERIFY(isClose(needed(1000, 0.5), 0.0006929070095474943, 1e-11));
}

void FleetTailTest::oneOfOneIsItself() {
    for (int percent = 0; percent <= 100; ++percent) {
        const Probability p(percent / 100.0);
        QVERIFY(isClose(probabilityOfAny(p, Devices(1.0)).value(), p.value()));
        QVERIFY(isClose(probabilityNeeded(p, Devices(1.0)).value(), p.value()));
    }
}

void FleetTailTest::moreOfThemMakeItLikelier() {
    for (int n = 2; n <= 1000; ++n) {
        QVERIFY(probabilityOfAny(Probability(0.01), Devices(n)) >
                probabilityOfAny(Probability(0.01), Devices(n - 1)));
        QVERIFY(levelOfOne(Level(0.99), Devices(n)) > levelOfOne(Level(0.99), Devices(n - 1)));
    }
}

void FleetTailTest::neededIsTheInverseOfAny() {
    for (const double t : {1e-9, 0.01, 0.5, 0.99})
        for (const double n : {1.0, 8.0, 1000.0, 1e6})
            QVERIFY(isClose(
                probabilityOfAny(probabilityNeeded(Probability(t), Devices(n)), Devices(n)).value(), t));
}

/// All n replies must be fast: the product of their levels is that of the slowest.
void FleetTailTest::theSlowestHasTheLevelAskedFor() {
    for (const double n : {1.0, 2.0, 8.0, 100.0, 1000.0})
        QVERIFY(isClose(std::pow(levelOfOne(Level(0.99), Devices(n)).value(), n), 0.99));
}

void FleetTailTest::certaintyAndImpossibilityStayWhatTheyAre() {
    for (const double n : {1.0, 1e6}) {
        QCOMPARE(probabilityOfAny(Probability(0.0), Devices(n)).value(), 0.0);
        QCOMPARE(probabilityOfAny(Probability(1.0), Devices(n)).value(), 1.0);
        QCOMPARE(probabilityNeeded(Probability(0.0), Devices(n)).value(), 0.0);
        QCOMPARE(probabilityNeeded(Probability(1.0), Devices(n)).value(), 1.0);
    }
}

void FleetTailTest::smallProbabilitiesKeepTheirDigits() {
    QVERIFY(isClose(probabilityOfAny(Probability(1e-18), Devices(1000.0)).value(), 1e-15));
}

void FleetTailTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kFleetTail, {{"probability", 1.5}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kFleetTail, {{"count", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFleetTail, {{"count", 2.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kFanOut, {{"probability", -0.1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFanOut, {{"quantile", 1}}), std::optional(Code::AboveRange));
}

QTEST_APPLESS_MAIN(FleetTailTest)
#include "tst_fleet_tail.moc"
