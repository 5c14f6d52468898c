// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/float_format.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class FloatFormatTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void fp32IsTheFloatOfThisMachine();
    void storedWidths();
};

void FloatFormatTest::workedCases_data() {
    struct Row {
        double bits, bias, max, minNormal, minSubnormal, epsilon, roundoff, digits, decades;
    };
    const auto row = [](FloatFormat format, const Row& r) {
        return WorkedCase{kFloatFormats[static_cast<std::size_t>(format)].data(),
                          {{"format", static_cast<double>(format)}},
                          {{"bits", r.bits},
                           {"bias", r.bias},
                           {"max", r.max},
                           {"min_normal", r.minNormal},
                           {"min_subnormal", r.minSubnormal},
                           {"epsilon", r.epsilon},
                           {"unit_roundoff", r.roundoff},
                           {"decimal_digits", r.digits},
                           {"decades", r.decades}}};
    };
    addWorkedCases({
        row(FloatFormat::Fp32,
            {32, 127, 3.4028234663852886e+38, 1.1754943508222875e-38, 1.401298464324817e-45,
             1.1920928955078125e-07, 5.960464477539063e-08, 7.224719895935548, 76.46161887276526}),
        row(FloatFormat::Fp16, {16, 15, 65504.0, 6.103515625e-05, 5.960464477539063e-08, 0.0009765625,
                                0.00048828125, 3.3113299523037933, 9.030687760278148}),
        row(FloatFormat::Bf16,
            {16, 127, 3.3895313892515355e+38, 1.1754943508222875e-38, 9.183549615799121e-41, 0.0078125,
             0.00390625, 2.4082399653118496, 76.45991911377332}),
        row(FloatFormat::E4m3,
            {8, 7, 448.0, 0.015625, 0.001953125, 0.125, 0.0625, 1.2041199826559248, 4.457457987982031}),
        row(FloatFormat::E5m2, {8, 15, 57344.0, 6.103515625e-05, 1.52587890625e-05, 0.25, 0.125,
                                0.9030899869919435, 8.972907922941749}),
        row(FloatFormat::Tf32,
            {19, 127, 3.4011621342146535e+38, 1.1754943508222875e-38, 1.1479437019748901e-41, 0.0009765625,
             0.00048828125, 3.3113299523037933, 76.46140678900994}),
        {"the default is FP32", {}, {{"bits", 32}, {"max", 3.4028234663852886e+38}}},
    });
}

void FloatFormatTest::workedCases() {
    compareWorkedCase(kFloatFormat);
}

void FloatFormatTest::fp32IsTheFloatOfThisMachine() {
    using Limits = std::numeric_limits<float>;
    const FloatRange range = rangeOf(FloatFormat::Fp32);
    QCOMPARE(range.max, static_cast<double>(Limits::max()));
    QCOMPARE(range.minNormal, static_cast<double>(Limits::min()));
    QCOMPARE(range.minSubnormal, static_cast<double>(Limits::denorm_min()));
    QCOMPARE(range.epsilon, static_cast<double>(Limits::epsilon()));
    QCOMPARE(range.unitRoundoff(), range.epsilon / 2.0);
}

void FloatFormatTest::storedWidths() {
    QCOMPARE(layoutOf(FloatFormat::Fp32).storedBits(), 32);
    QCOMPARE(layoutOf(FloatFormat::Tf32).storedBits(), 32);
    QCOMPARE(layoutOf(FloatFormat::Fp16).storedBits(), 16);
    QCOMPARE(layoutOf(FloatFormat::Bf16).storedBits(), 16);
    QCOMPARE(layoutOf(FloatFormat::E4m3).storedBits(), 8);
    QCOMPARE(layoutOf(FloatFormat::E5m2).storedBits(), 8);
}

QTEST_APPLESS_MAIN(FloatFormatTest)
#include "tst_float_format.moc"
