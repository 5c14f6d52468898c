// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loss_scaling.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class LossScalingTest : public QObject {
    Q_OBJECT

private slots:
    void theWorkedGradientSurvives();
    void scaleOneChangesNothing();
    void aPowerOfTwoAddsNoRounding();
    void overflowIsSaid();
    void overflowOfTheProductIsSaid();
    void theRangeIsWhatSurvives();
    void refusesWhatIsOutsideTheDomain();
};

/// 1e-8 is zero in FP16; 1024 times as much is 172 smallest steps.
void LossScalingTest::theWorkedGradientSurvives() {
    const Outputs out = evaluateWith(kLossScaling, {});
    QCOMPARE(resultWith(kLossScaling, out, "plain_decoded"), 0.0);
    QCOMPARE(resultWith(kLossScaling, out, "plain_underflow"), 1.0);
    QCOMPARE(hexText(valueOf(kLossScaling, out, "scaled_code").code()), std::string("00AC"));
    QCOMPARE(resultWith(kLossScaling, out, "scaled_decoded"), 172.0 * 0x1p-24 / 1024.0);
    QVERIFY(isClose(172.0 * 0x1p-24, 1.0251998901367188e-05));
    QCOMPARE(resultWith(kLossScaling, out, "scaled_error"), 172.0 * 0x1p-34 - 1e-8);
    QCOMPARE(resultWith(kLossScaling, out, "overflow"), 0.0);
    QCOMPARE(resultWith(kLossScaling, out, "underflow"), 0.0);
}

void LossScalingTest::scaleOneChangesNothing() {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponent(-40.0, 20.0);
    for (int format = 0; format < 6; ++format)
        for (int i = 0; i < 2'000; ++i) {
            const double value = std::exp2(exponent(random)) * (i % 2 == 0 ? 1.0 : -1.0);
            const ScaledFloat scaled = scaleAndEncode(static_cast<FloatFormat>(format), value, 1.0);
            const EncodedFloat plain = encodeFloat(static_cast<FloatFormat>(format), value);
            QVERIFY(scaled.stored.code == plain.code);
            QCOMPARE(scaled.stored.overflow, plain.overflow);
            QCOMPARE(scaled.stored.underflow, plain.underflow);
        }
}

/// Where the plain value is a normal number of the format, scaling up gives the same value back.
void LossScalingTest::aPowerOfTwoAddsNoRounding() {
    std::mt19937_64 random(2);
    std::uniform_real_distribution<double> exponent(-14.0, 4.0);
    for (int i = 0; i < 10'000; ++i) {
        const double value = std::exp2(exponent(random));
        const double plain = decodeFloat(FloatFormat::Fp16, encodeFloat(FloatFormat::Fp16, value).code.bits);
        for (const double scale : {2.0, 64.0, 1024.0})
            QCOMPARE(scaleAndEncode(FloatFormat::Fp16, value, scale).decoded, plain);
    }
}

void LossScalingTest::overflowIsSaid() {
    const Named halves{{"value", 70.0}, {"scale", 1024.0}};
    QCOMPARE(numberWith(kLossScaling, halves, "overflow"), 1.0);
    QCOMPARE(numberWith(kLossScaling, halves, "plain_decoded"), 70.0);
    QVERIFY(std::isinf(numberWith(kLossScaling, halves, "scaled_decoded")));
    const Named eight{{"format", static_cast<double>(FloatFormat::E4m3)}, {"value", 1.0}, {"scale", 1024.0}};
    QCOMPARE(outputWith(kLossScaling, eight, "scaled_decoded").special(), Special::None);
    QCOMPARE(outputWith(kLossScaling, eight, "scaled_error").special(), Special::None);
    QCOMPARE(numberWith(kLossScaling, eight, "overflow"), 1.0);
}

void LossScalingTest::overflowOfTheProductIsSaid() {
    const double largest = std::numeric_limits<double>::max();
    QCOMPARE(numberWith(kLossScaling, {{"value", largest}, {"scale", 2.0}}, "overflow"), 1.0);
    QCOMPARE(numberWith(kLossScaling, {{"value", -largest}, {"scale", 1e-100}}, "overflow"), 1.0);
    const ScaledFloat vanished = scaleAndEncode(FloatFormat::Fp32, 1e-300, 1e-300);
    QVERIFY(vanished.stored.underflow && !vanished.stored.overflow);
    QVERIFY(!scaleAndEncode(FloatFormat::Fp16, 0.0, 4.0).stored.underflow);
}

void LossScalingTest::theRangeIsWhatSurvives() {
    for (const double scale : {1.0, 1024.0, 65536.0}) {
        const ScaledRange range = scaledRange(FloatFormat::Fp16, scale);
        QCOMPARE(scaleAndEncode(FloatFormat::Fp16, range.smallest, scale).stored.code.bits, 1U);
        QVERIFY(scaleAndEncode(FloatFormat::Fp16, range.smallest / 2.0, scale).stored.underflow);
        QCOMPARE(scaleAndEncode(FloatFormat::Fp16, range.largest, scale).decoded, range.largest);
        QVERIFY(scaleAndEncode(FloatFormat::Fp16, range.largest * 1.01, scale).stored.overflow);
    }
}

void LossScalingTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kLossScaling, {{"scale", 0.0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLossScaling, {{"format", 6.0}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kLossScaling, {{"value", std::nan("")}}), std::optional(Code::NotANumber));
}

QTEST_APPLESS_MAIN(LossScalingTest)
#include "tst_loss_scaling.moc"
