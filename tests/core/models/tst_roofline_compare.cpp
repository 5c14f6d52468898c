// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline_compare.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

Roofs roofs(double peak, double bandwidth) {
    return {FlopsPerSecond(peak), BytesPerSecond(bandwidth)};
}

std::optional<Special> noCrossover(const Roofs& a, const Roofs& b) {
    const Crossover found = crossover(a, b);
    const auto* special = std::get_if<Special>(&found);
    return special ? std::optional(*special) : std::nullopt;
}

}  // namespace

class RooflineCompareTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void theOrderFlipsAtTheCrossover();
    void oneThatLeadsEverywhereNeverCrosses();
    void equalRoofsTie();
    void swappingTheDevicesInvertsTheRatio();
    void atNoIntensityTheBandwidthsDecide();
    void neverIsNoNumber();
};

void RooflineCompareTest::workedCases_data() {
    const auto row = [](const char* name, double intensity, double a, double b, double ratio) {
        return WorkedCase{
            name,
            {{"intensity", intensity}},
            {{"a_attainable", a}, {"b_attainable", b}, {"b_over_a", ratio}, {"crossover", 200.0}}};
    };
    addWorkedCases({
        {"defaults", {}, {{"a_attainable", 50.0}, {"b_attainable", 100.0}, {"b_over_a", 2.0}}},
        row("both memory-bound", 50, 50, 100, 2),
        row("the last twofold", 100, 100, 200, 2),
        row("B compute-bound", 150, 150, 200, 1.3333333333333333),
        row("at the crossover", 200, 200, 200, 1),
        row("A reaches its peak", 400, 400, 200, 0.5),
        row("both compute-bound", 1000, 400, 200, 0.5),
    });
}

void RooflineCompareTest::workedCases() {
    compareWorkedCase(kRooflineCompare);
}

void RooflineCompareTest::theOrderFlipsAtTheCrossover() {
    std::mt19937_64 random(18);
    std::uniform_real_distribution<double> exponent(9.0, 15.0);
    std::uniform_real_distribution<double> ratio(1.1, 20.0);
    for (int i = 0; i < 2000; ++i) {
        const double peak = std::pow(10.0, exponent(random));
        const double bandwidth = std::pow(10.0, exponent(random));
        const Roofs compute = roofs(peak * ratio(random), bandwidth);
        const Roofs memory = roofs(peak, bandwidth * ratio(random));
        for (const bool swapped : {false, true}) {
            const Roofs& a = swapped ? memory : compute;
            const Roofs& b = swapped ? compute : memory;
            const FlopsPerByte at = std::get<FlopsPerByte>(crossover(a, b));
            QVERIFY(isClose(attainableRatio(a, b, at).value(), 1.0));
            QVERIFY(attainable(memory, at * 0.99) > attainable(compute, at * 0.99));
            QVERIFY(attainable(memory, at * 1.01) < attainable(compute, at * 1.01));
        }
    }
}

void RooflineCompareTest::oneThatLeadsEverywhereNeverCrosses() {
    const Roofs small = roofs(100, 1);
    for (const Roofs& better : {roofs(200, 2), roofs(200, 1), roofs(100, 2)}) {
        QCOMPARE(noCrossover(small, better), std::optional(Special::Never));
        QCOMPARE(noCrossover(better, small), std::optional(Special::Never));
        for (double intensity = 0.0; intensity < 500.0; intensity += 7.0)
            QVERIFY(attainableRatio(small, better, FlopsPerByte(intensity)).value() >= 1.0);
    }
}

void RooflineCompareTest::equalRoofsTie() {
    QCOMPARE(noCrossover(roofs(100, 1), roofs(100, 1)), std::optional(Special::Tie));
}

void RooflineCompareTest::swappingTheDevicesInvertsTheRatio() {
    const Roofs a = roofs(400, 1);
    const Roofs b = roofs(200, 2);
    for (double intensity = 0.0; intensity < 1000.0; intensity += 12.5) {
        const FlopsPerByte at(intensity);
        QVERIFY(isClose(attainableRatio(a, b, at).value() * attainableRatio(b, a, at).value(), 1.0));
    }
    QCOMPARE(std::get<FlopsPerByte>(crossover(a, b)), std::get<FlopsPerByte>(crossover(b, a)));
}

void RooflineCompareTest::atNoIntensityTheBandwidthsDecide() {
    const Outputs out = evaluateWith(kRooflineCompare, {{"intensity", 0}});
    QCOMPARE(resultWith(kRooflineCompare, out, "a_attainable"), 0.0);
    QCOMPARE(resultWith(kRooflineCompare, out, "b_over_a"), 2.0);
}

void RooflineCompareTest::neverIsNoNumber() {
    const Value never = outputWith(kRooflineCompare, {{"b_peak", 800}}, "crossover");
    QVERIFY(never.isSpecial());
    QCOMPARE(never.special(), Special::Never);
    const Value tie = outputWith(kRooflineCompare, {{"b_peak", 400}, {"b_bandwidth", 1}}, "crossover");
    QVERIFY(tie.isSpecial());
    QCOMPARE(tie.special(), Special::Tie);
}

QTEST_APPLESS_MAIN(RooflineCompareTest)
#include "tst_roofline_compare.moc"
