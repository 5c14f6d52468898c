// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/roofline.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum { Memory, Compute };

Named device(double peak, double bandwidth, double intensity) {
    return {{"peak", peak}, {"bandwidth", bandwidth}, {"intensity", intensity}};
}

/// Peak and bandwidth of any device, from microcontrollers to more than there is today.
template <class Random>
Roofs anyRoofs(Random& random) {
    std::uniform_real_distribution<double> exponent(6.0, 18.0);
    return {FlopsPerSecond(std::pow(10.0, exponent(random))),
            BytesPerSecond(std::pow(10.0, exponent(random)))};
}

}  // namespace

class RooflineTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void noIntensityNoRate();
    void atTheRidgeComputeIsTheBound();
    void risesToTheRidgeAndStaysThere();
    void isContinuousAtTheRidge();
    void aFactorOnBothRoofsScalesTheRate();
    void hardwareHasNoDefault();
    void refusesWhatIsOutsideTheDomain();
};

void RooflineTest::workedCases_data() {
    addWorkedCases({
        {"H100, 1 FLOP/byte",
         device(989.4, 3.35, 1),
         {{"ridge", 295.34328358208955},
          {"attainable", 3.35},
          {"utilisation", 0.003385890438649687},
          {"bound", Memory}}},
        {"H100, 300 FLOP/byte",
         device(989.4, 3.35, 300),
         {{"ridge", 295.34328358208955}, {"attainable", 989.4}, {"utilisation", 1.0}, {"bound", Compute}}},
        {"A100, element-wise",
         device(312, 2.039, 0.25),
         {{"ridge", 153.01618440411966},
          {"attainable", 0.50975},
          {"utilisation", 0.0016338141025641028},
          {"bound", Memory}}},
        {"with the sparse peak",
         device(1979, 3.35, 300),
         {{"ridge", 590.7462686567164},
          {"attainable", 1005.0},
          {"utilisation", 0.5078322385042952},
          {"bound", Memory}}},
        {"left of the ridge",
         device(400, 1, 200),
         {{"ridge", 400.0}, {"attainable", 200.0}, {"utilisation", 0.5}, {"bound", Memory}}},
        {"right of the ridge",
         device(200, 2, 150),
         {{"ridge", 100.0}, {"attainable", 200.0}, {"utilisation", 1.0}, {"bound", Compute}}},
    });
}

void RooflineTest::workedCases() {
    compareWorkedCase(kRoofline);
}

void RooflineTest::noIntensityNoRate() {
    const Outputs out = evaluateWith(kRoofline, device(989.4, 3.35, 0));
    QCOMPARE(resultWith(kRoofline, out, "attainable"), 0.0);
    QCOMPARE(resultWith(kRoofline, out, "utilisation"), 0.0);
    QCOMPARE(resultWith(kRoofline, out, "bound"), static_cast<double>(Memory));
}

void RooflineTest::atTheRidgeComputeIsTheBound() {
    std::mt19937_64 random(2009);
    for (int i = 0; i < 5000; ++i) {
        const Roofs roofs = anyRoofs(random);
        const FlopsPerByte ridge = ridgePoint(roofs);
        QCOMPARE(boundAt(roofs, ridge), Bound::Compute);
        QCOMPARE(boundAt(roofs, ridge * (1.0 + 1e-6)), Bound::Compute);
        QCOMPARE(boundAt(roofs, ridge * (1.0 - 1e-6)), Bound::Memory);
    }
}

void RooflineTest::risesToTheRidgeAndStaysThere() {
    std::mt19937_64 random(41);
    for (int i = 0; i < 200; ++i) {
        const Roofs roofs = anyRoofs(random);
        const FlopsPerByte ridge = ridgePoint(roofs);
        FlopsPerSecond before(0.0);
        for (double part = 0.001; part < 1000.0; part *= 1.3) {
            const FlopsPerSecond now = attainable(roofs, ridge * part);
            QVERIFY(now <= roofs.peak);
            QVERIFY(part < 1.0 ? now > before : now == roofs.peak);
            before = now;
        }
    }
}

void RooflineTest::isContinuousAtTheRidge() {
    std::mt19937_64 random(65);
    for (int i = 0; i < 5000; ++i) {
        const Roofs roofs = anyRoofs(random);
        const FlopsPerByte ridge = ridgePoint(roofs);
        for (const double step : {1.0 - 1e-12, 1.0, 1.0 + 1e-12})
            QVERIFY(isClose(attainable(roofs, ridge * step) / roofs.peak, 1.0, 2e-12));
    }
}

void RooflineTest::aFactorOnBothRoofsScalesTheRate() {
    std::mt19937_64 random(76);
    for (int i = 0; i < 1000; ++i) {
        const Roofs roofs = anyRoofs(random);
        const Roofs twice{roofs.peak * 2.0, roofs.bandwidth * 2.0};
        const FlopsPerByte intensity = ridgePoint(roofs) * (i / 500.0);
        QCOMPARE(attainable(twice, intensity).value(), 2.0 * attainable(roofs, intensity).value());
        QCOMPARE(ridgePoint(twice).value(), ridgePoint(roofs).value());
    }
}

void RooflineTest::hardwareHasNoDefault() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kRoofline, {{"bandwidth", 3.35}}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kRoofline, {{"peak", 989.4}}), std::optional(Code::NotANumber));
    QCOMPARE(numberWith(kRoofline, {{"peak", 989.4}, {"bandwidth", 3.35}}, "attainable"), 3.35);
}

void RooflineTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kRoofline, device(0, 1, 1)), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kRoofline, device(1, 0, 1)), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kRoofline, device(1, 1, -1)), std::optional(Code::BelowRange));
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(refusal(kRoofline, device(1, 1, infinity)), std::optional(Code::AboveRange));
}

QTEST_APPLESS_MAIN(RooflineTest)
#include "tst_roofline.moc"
