// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arithmetic_intensity.h"
#include "core/models/roofline.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

Gemm gemm(double m, double k, double n, double element = 2.0) {
    return {Elements(m), Elements(k), Elements(n), Bytes(element)};
}

const Roofs kA100{FlopsPerSecond(312e12), BytesPerSecond(2.039e12)};
const Roofs kH100{FlopsPerSecond(989.4e12), BytesPerSecond(3.35e12)};

}  // namespace

class ArithmeticIntensityTest : public QObject {
    Q_OBJECT

private slots:
    void gemmWorkedCases_data();
    void gemmWorkedCases();
    void squareMatricesReachAThirdOfTheirSide();
    void sidesMayBeSwapped();
    void growsWithTheBatchBelowTheWeightsOnlyFigure();
    void rowsThatReachARidge_data();
    void rowsThatReachARidge();
    void theRowsBeforeDoNotReachIt();
    void someIntensitiesAreOutOfReach();
    void elementwiseWorkedCases_data();
    void elementwiseWorkedCases();
    void fusingDividesTheTraffic();
    void refusesWhatIsOutsideTheDomain();
};

void ArithmeticIntensityTest::gemmWorkedCases_data() {
    const auto row = [](const char* name, Named inputs, double flops, double bytes, double intensity,
                        double weightsOnly) {
        return WorkedCase{name,
                          std::move(inputs),
                          {{"flops", flops},
                           {"bytes", bytes},
                           {"intensity", intensity},
                           {"weights_only_intensity", weightsOnly}}};
    };
    addWorkedCases({
        row("defaults", {}, 137438953472, 100663296, 1365.3333333333333, 4096),
        row("batch 1", {{"m", 1}}, 33554432, 33570816, 0.9995119570522206, 1),
        row("batch 64", {{"m", 64}}, 2147483648, 34603008, 62.06060606060606, 64),
        row("batch 153", {{"m", 153}}, 5133828096, 36061184, 142.3643798273512, 153),
        row("batch 320", {{"m", 320}}, 10737418240, 38797312, 276.7567567567568, 320),
        row("wide layer", {{"m", 64}, {"k", 8192}, {"n", 28672}}, 30064771072, 474480640, 63.36353591160221,
            64),
    });
}

void ArithmeticIntensityTest::gemmWorkedCases() {
    compareWorkedCase(kGemmIntensity);
}

void ArithmeticIntensityTest::squareMatricesReachAThirdOfTheirSide() {
    for (double n = 1.0; n <= 1048576.0; n *= 2.0) {
        QVERIFY(isClose(gemmIntensity(gemm(n, n, n)).value(), n / 3.0));
        QVERIFY(isClose(gemmIntensity(gemm(n, n, n, 1.0)).value(), n / 1.5));
    }
}

void ArithmeticIntensityTest::sidesMayBeSwapped() {
    for (const double m : {1.0, 7.0, 4096.0})
        for (const double n : {1.0, 3.0, 512.0})
            QCOMPARE(gemmIntensity(gemm(m, 64.0, n)), gemmIntensity(gemm(n, 64.0, m)));
}

void ArithmeticIntensityTest::growsWithTheBatchBelowTheWeightsOnlyFigure() {
    double before = 0.0;
    for (int m = 1; m <= 4096; ++m) {
        const Gemm product = gemm(m, 4096.0, 4096.0);
        const double now = gemmIntensity(product).value();
        QVERIFY(now > before);
        QVERIFY(now < weightsOnlyIntensity(product).value());
        QVERIFY(now < 2048.0);
        before = now;
    }
}

void ArithmeticIntensityTest::rowsThatReachARidge_data() {
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("rows");
    QTest::newRow("A100") << ridgePoint(kA100).value() << 166.0;
    QTest::newRow("H100, dense") << ridgePoint(kH100).value() << 346.0;
    QTest::newRow("no intensity") << 0.0 << 1.0;
    QTest::newRow("what one row has") << 0.9995119570522206 << 1.0;
}

void ArithmeticIntensityTest::rowsThatReachARidge() {
    QFETCH(double, target);
    QFETCH(double, rows);
    QCOMPARE(rowsForIntensity(gemm(0, 4096, 4096), FlopsPerByte(target)), std::optional(Elements(rows)));
}

void ArithmeticIntensityTest::theRowsBeforeDoNotReachIt() {
    std::mt19937_64 random(166);
    std::uniform_real_distribution<double> intensity(1.0, 600.0);
    std::uniform_int_distribution<int> side(1024, 16384);
    for (int i = 0; i < 5000; ++i) {
        const FlopsPerByte target(intensity(random));
        Gemm product = gemm(1.0, side(random), side(random));
        const auto rows = rowsForIntensity(product, target);
        if (!rows) continue;
        product.m = *rows;
        QVERIFY(gemmIntensity(product).value() >= target.value() * (1.0 - 1e-12));
        product.m = *rows - Elements(1.0);
        QVERIFY(product.m == Elements(0.0) || gemmIntensity(product) < target);
    }
}

void ArithmeticIntensityTest::someIntensitiesAreOutOfReach() {
    QVERIFY(!rowsForIntensity(gemm(0, 4096, 4096), FlopsPerByte(2048.0)));
    QVERIFY(!rowsForIntensity(gemm(0, 64, 64), ridgePoint(kH100)));
    QVERIFY(rowsForIntensity(gemm(0, 4096, 4096), FlopsPerByte(2047.0)));
}

void ArithmeticIntensityTest::elementwiseWorkedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"intensity", 0.25}}},
        {"4 bytes", {{"element", 4}}, {{"intensity", 0.125}}},
        {"1 byte", {{"element", 1}}, {{"intensity", 0.5}}},
        {"two operands", {{"reads", 2}}, {{"intensity", 0.16666666666666666}}},
    });
}

void ArithmeticIntensityTest::elementwiseWorkedCases() {
    compareWorkedCase(kElementwiseIntensity);
}

void ArithmeticIntensityTest::fusingDividesTheTraffic() {
    const double alone = elementwiseIntensity({}, Bytes(2.0)).value();
    for (int operations = 1; operations <= 64; ++operations) {
        const ElementwiseCost fused{.operations = static_cast<double>(operations)};
        QVERIFY(isClose(elementwiseIntensity(fused, Bytes(2.0)).value(), operations * alone));
    }
}

void ArithmeticIntensityTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kGemmIntensity, {{"m", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kGemmIntensity, {{"k", 1.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kGemmIntensity, {{"element", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kGemmIntensity, {{"element", 0.5}}), std::nullopt);
    QCOMPARE(refusal(kElementwiseIntensity, {{"reads", 0}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(ArithmeticIntensityTest)
#include "tst_arithmetic_intensity.moc"
