// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/quantize.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class QuantizeTest : public QObject {
    Q_OBJECT

private slots:
    void symmetricWorkedCases_data();
    void symmetricWorkedCases();
    void affineWorkedCases_data();
    void affineWorkedCases();
    void halvesRoundToEven();
    void everyCodeIsItsOwnImage();
    void zeroIsExact();
    void theRangeIsWidenedToHoldZero();
    void beyondTheRangeIsClipped();
    void theErrorIsAtMostHalfAStep();
    void moreBitsNeverMakeTheLargestErrorLarger();
    void symmetricIsOdd();
    void refusesWhatIsOutsideTheDomain();
};

void QuantizeTest::symmetricWorkedCases_data() {
    const auto row = [](const char* name, Named inputs, double code, double scale, double decoded,
                        double error) {
        return WorkedCase{name,
                          std::move(inputs),
                          {{"code", code}, {"scale", scale}, {"decoded", decoded}, {"error", error}}};
    };
    addWorkedCases({
        row("defaults", {}, 64, 0.007874015748031496, 0.5039370078740157, 0.003937007874015741),
        row("the lower end", {{"value", -1.0}}, -127, 0.007874015748031496, -1.0, 0.0),
        row("clipped", {{"value", 1.3}}, 127, 0.007874015748031496, 1.0, -0.30000000000000004),
        row("zero", {{"value", 0.0}, {"range", 2.5}}, 0, 0.01968503937007874, 0.0, 0.0),
    });
}

void QuantizeTest::symmetricWorkedCases() {
    compareWorkedCase(kQuantizeSymmetric);
}

void QuantizeTest::affineWorkedCases_data() {
    const auto row = [](const char* name, Named inputs, double scale, double zero, double code,
                        double decoded, double error) {
        return WorkedCase{
            name,
            std::move(inputs),
            {{"scale", scale}, {"zero_point", zero}, {"code", code}, {"decoded", decoded}, {"error", error}}};
    };
    const auto zeroToSix = [](double value) { return Named{{"value", value}, {"low", 0}, {"high", 6}}; };
    addWorkedCases({
        row("defaults", {}, 0.005098039215686275, -69, -69, 0.0, 0.0),
        row("0 to 6, 1", zeroToSix(1), 0.023529411764705882, -128, -86, 0.9882352941176471,
            -0.0117647058823529),
        row("0 to 6, 6", zeroToSix(6), 0.023529411764705882, -128, 127, 6.0, 0.0),
        row("the lower end", {{"value", -0.3}}, 0.005098039215686275, -69, -128, -0.3007843137254902,
            -0.0007843137254902044),
    });
}

void QuantizeTest::affineWorkedCases() {
    compareWorkedCase(kQuantizeAffine);
}

void QuantizeTest::halvesRoundToEven() {
    for (const double range : {127.0, 254.0, 63.5, 12.7 * 5.0}) {
        const Quantizer quantizer = symmetricQuantizer(range, 8);
        for (int step = -127; step < 127; ++step) {
            const double half = (step + 0.5) * range / 127.0;
            const double even = step % 2 == 0 ? step : step + 1;
            QCOMPARE(quantize(quantizer, half), even);
        }
    }
    const Quantizer affine = affineQuantizer(0.0, 255.0, 8);
    for (int step = 0; step < 255; ++step)
        QCOMPARE(quantize(affine, step + 0.5), (step % 2 == 0 ? step : step + 1) - 128.0);
}

void QuantizeTest::everyCodeIsItsOwnImage() {
    for (const int bits : {2, 3, 4, 8, 12}) {
        const Quantizer symmetric = symmetricQuantizer(1.7, bits);
        for (double code = symmetric.lowest; code <= symmetric.highest; ++code)
            QCOMPARE(quantize(symmetric, dequantize(symmetric, code)), code);
        const Quantizer affine = affineQuantizer(-0.3, 1.9, bits);
        for (double code = affine.lowest; code <= affine.highest; ++code)
            QCOMPARE(quantize(affine, dequantize(affine, code)), code);
    }
    QCOMPARE(symmetricQuantizer(1.0, 8).lowest, -127.0);
    QCOMPARE(symmetricQuantizer(1.0, 8).highest, 127.0);
    QCOMPARE(affineQuantizer(0.0, 1.0, 8).lowest, -128.0);
    QCOMPARE(affineQuantizer(0.0, 1.0, 8).highest, 127.0);
}

void QuantizeTest::zeroIsExact() {
    std::mt19937_64 random(127);
    std::uniform_real_distribution<double> end(-10.0, 10.0);
    std::uniform_int_distribution<int> width(1, 32);
    for (int i = 0; i < 20'000; ++i) {
        const auto [low, high] = std::minmax({end(random), end(random)});
        const Quantizer quantizer = affineQuantizer(low, high, width(random));
        QVERIFY(quantizer.zeroPoint >= quantizer.lowest && quantizer.zeroPoint <= quantizer.highest);
        QCOMPARE(quantizer.zeroPoint, std::floor(quantizer.zeroPoint));
        QCOMPARE(dequantize(quantizer, quantize(quantizer, 0.0)), 0.0);
    }
}

void QuantizeTest::theRangeIsWidenedToHoldZero() {
    const Quantizer above = affineQuantizer(2.0, 6.0, 8);
    QCOMPARE(above.span, 6.0);
    QCOMPARE(above.zeroPoint, -128.0);
    const Quantizer below = affineQuantizer(-6.0, -2.0, 8);
    QCOMPARE(below.span, 6.0);
    QCOMPARE(below.zeroPoint, 127.0);
}

void QuantizeTest::beyondTheRangeIsClipped() {
    for (const double value : {1.0001, 2.0, 1e9, 1e300}) {
        QCOMPARE(quantize(symmetricQuantizer(1.0, 8), value), 127.0);
        QCOMPARE(quantize(symmetricQuantizer(1.0, 8), -value), -127.0);
        QCOMPARE(quantize(affineQuantizer(-1.0, 1.0, 8), value), 127.0);
        QCOMPARE(quantize(affineQuantizer(-1.0, 1.0, 8), -value), -128.0);
    }
}

void QuantizeTest::theErrorIsAtMostHalfAStep() {
    std::mt19937_64 random(20);
    std::uniform_real_distribution<double> inside(-0.3, 1.0);
    for (const int bits : {2, 4, 8, 16}) {
        const Quantizer symmetric = symmetricQuantizer(1.0, bits);
        const Quantizer affine = affineQuantizer(-0.3, 1.0, bits);
        for (int i = 0; i < 10'000; ++i) {
            const double value = inside(random);
            const double half = 0.5 + 1e-9;
            QVERIFY(std::abs(dequantize(symmetric, quantize(symmetric, value)) - value) <=
                    half * symmetric.scale());
            // the whole zero point moves the range by up to half a step, and clips there
            QVERIFY(std::abs(dequantize(affine, quantize(affine, value)) - value) <=
                    2 * half * affine.scale());
        }
    }
}

void QuantizeTest::moreBitsNeverMakeTheLargestErrorLarger() {
    double before = 2.0;
    for (int bits = 2; bits <= 16; ++bits) {
        double largest = 0.0;
        const Quantizer quantizer = symmetricQuantizer(1.0, bits);
        for (double value = -1.0; value <= 1.0; value += 0.00037)
            largest = std::max(largest, std::abs(dequantize(quantizer, quantize(quantizer, value)) - value));
        QVERIFY(largest <= before);
        before = largest;
    }
}

void QuantizeTest::symmetricIsOdd() {
    const Quantizer quantizer = symmetricQuantizer(3.0, 8);
    for (double value = 0.0; value < 4.0; value += 0.001)
        QCOMPARE(quantize(quantizer, -value), -quantize(quantizer, value));
}

void QuantizeTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kQuantizeSymmetric, {{"range", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kQuantizeSymmetric, {{"bits", 1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kQuantizeSymmetric, {{"bits", 33}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kQuantizeSymmetric, {{"bits", 7.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kQuantizeAffine, {{"low", 1}}), std::optional(Code::NotTogether));
    QCOMPARE(refusal(kQuantizeAffine, {{"low", 2}, {"high", 1}}), std::optional(Code::NotTogether));
    QCOMPARE(refusal(kQuantizeAffine, {{"low", 2}, {"high", 6}}), std::nullopt);
}

QTEST_APPLESS_MAIN(QuantizeTest)
#include "tst_quantize.moc"
