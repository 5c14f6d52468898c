// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/float_encode.h"
#include "tests/core/models/float_table.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <limits>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

std::uint32_t codeOf(FloatFormat format, double value) {
    return encodeFloat(format, value).code.bits;
}

template <class Random>
std::uint32_t anyCode(Random& random) {
    return static_cast<std::uint32_t>(random());
}

}  // namespace

class FloatEncodeTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeStandsForItsNumber_data() { addFormats(); }
    void everyCodeStandsForItsNumber();
    void everyNumberIsStoredAsItsCode_data() { addFormats(); }
    void everyNumberIsStoredAsItsCode();
    void everyMidpointRoundsToEven_data() { addFormats(); }
    void everyMidpointRoundsToEven();
    void overflowStartsHalfAStepAboveTheLargest_data() { addFormats(); }
    void overflowStartsHalfAStepAboveTheLargest();
    void underflowEndsAtHalfTheSmallest_data() { addFormats(); }
    void underflowEndsAtHalfTheSmallest();
    void codesBeyondTheFiniteOnes_data() { addFormats(); }
    void codesBeyondTheFiniteOnes();
    void theNearestNumberIsChosen_data() { addFormats(); }
    void theNearestNumberIsChosen();
    void fp32IsTheFloatOfThisMachine();
    void fp32EdgesRoundAsThisMachineRounds();
    void fp32OverflowAndUnderflow();
    void bf16IsTheUpperHalfOfFp32();
    void tf32IsFp32WithoutItsLowBits();
    void e5m2IsTheUpperHalfOfFp16();
    void namedCodes_data();
    void namedCodes();
    void fieldsAndClasses();
    void workedCases_data();
    void workedCases();
    void notANumberIsNone();
    void refusesWhatIsOutsideTheDomain();

private:
    static void addFormats();
};

void FloatEncodeTest::addFormats() {
    QTest::addColumn<KnownFormat>("known");
    for (const KnownFormat& known : kKnownFormats)
        QTest::newRow(known.name) << known;
}

void FloatEncodeTest::everyCodeStandsForItsNumber() {
    QFETCH(KnownFormat, known);
    const std::vector<double> numbers = positiveNumbers(known);
    for (std::uint32_t code = 0; code < known.finite; ++code) {
        const double value = decodeFloat(known.format, code << known.shift);
        QVERIFY(value == numbers[code] && !std::signbit(value));
        const double mirrored = decodeFloat(known.format, (code | known.negative) << known.shift);
        QVERIFY(mirrored == -numbers[code] && std::signbit(mirrored));
    }
    QCOMPARE(numbers.back(), rangeOf(known.format).max);
}

void FloatEncodeTest::everyNumberIsStoredAsItsCode() {
    QFETCH(KnownFormat, known);
    const std::vector<double> numbers = positiveNumbers(known);
    for (std::uint32_t code = 0; code < known.finite; ++code) {
        const EncodedFloat encoded = encodeFloat(known.format, numbers[code]);
        QVERIFY(encoded.code.bits == code << known.shift);
        QVERIFY(!encoded.overflow && !encoded.underflow);
        QVERIFY(codeOf(known.format, -numbers[code]) == (code | known.negative) << known.shift);
    }
}

/// Between every two neighbours: the midpoint goes to the even code, the doubles beside it to theirs.
void FloatEncodeTest::everyMidpointRoundsToEven() {
    QFETCH(KnownFormat, known);
    const std::vector<double> numbers = positiveNumbers(known);
    for (std::uint32_t code = 0; code + 1 < known.finite; ++code) {
        const double below = numbers[code];
        const double above = numbers[code + 1];
        const double middle = (below + above) / 2.0;
        const std::uint32_t even = code % 2 == 0 ? code : code + 1;
        QVERIFY(codeOf(known.format, middle) == even << known.shift);
        QVERIFY(codeOf(known.format, -middle) == (even | known.negative) << known.shift);
        QVERIFY(codeOf(known.format, std::nextafter(middle, below)) == code << known.shift);
        QVERIFY(codeOf(known.format, std::nextafter(middle, above)) == (code + 1) << known.shift);
        QVERIFY(codeOf(known.format, std::nextafter(below, above)) == code << known.shift);
        QVERIFY(codeOf(known.format, std::nextafter(above, below)) == (code + 1) << known.shift);
    }
}

/// The number after the largest would end in an even code where infinity stands, and in E4M3 in an odd one.
void FloatEncodeTest::overflowStartsHalfAStepAboveTheLargest() {
    QFETCH(KnownFormat, known);
    const std::vector<double> numbers = positiveNumbers(known);
    const double largest = numbers.back();
    const double edge = largest + (largest - numbers[numbers.size() - 2]) / 2.0;
    const std::uint32_t last = (known.finite - 1) << known.shift;
    const std::uint32_t over = known.overflow << known.shift;

    const EncodedFloat below = encodeFloat(known.format, std::nextafter(edge, 0.0));
    QVERIFY(below.code.bits == last && !below.overflow);
    const EncodedFloat at = encodeFloat(known.format, edge);
    QCOMPARE(at.code.bits, known.hasInfinity ? over : last);
    QCOMPARE(at.overflow, known.hasInfinity);
    for (const double value :
         {std::nextafter(edge, kInf), 2.0 * largest, 1e300, std::numeric_limits<double>::max()}) {
        QCOMPARE(codeOf(known.format, value), over);
        QVERIFY(encodeFloat(known.format, value).overflow);
        QCOMPARE(codeOf(known.format, -value), over | known.negative << known.shift);
    }
}

void FloatEncodeTest::underflowEndsAtHalfTheSmallest() {
    QFETCH(KnownFormat, known);
    const double half = known.smallest / 2.0;
    const std::uint32_t first = 1U << known.shift;
    const std::uint32_t minus = known.negative << known.shift;
    for (const double value : {half, std::nextafter(half, 0.0), std::numeric_limits<double>::denorm_min(),
                               std::numeric_limits<double>::min()}) {
        QCOMPARE(codeOf(known.format, value), 0U);
        QCOMPARE(codeOf(known.format, -value), minus);
        QVERIFY(encodeFloat(known.format, value).underflow);
        QVERIFY(!encodeFloat(known.format, value).overflow);
    }
    QCOMPARE(codeOf(known.format, std::nextafter(half, 1.0)), first);
    QVERIFY(!encodeFloat(known.format, std::nextafter(half, 1.0)).underflow);
    QCOMPARE(codeOf(known.format, 1.5 * known.smallest), 2U << known.shift);
    QVERIFY(!encodeFloat(known.format, 0.0).underflow);
    QCOMPARE(codeOf(known.format, -0.0), minus);
}

void FloatEncodeTest::codesBeyondTheFiniteOnes() {
    QFETCH(KnownFormat, known);
    const std::uint32_t minus = known.negative << known.shift;
    for (std::uint32_t code = known.finite; code < known.negative; ++code) {
        const double value = decodeFloat(known.format, code << known.shift);
        const double mirrored = decodeFloat(known.format, code << known.shift | minus);
        const bool isInfinity = known.hasInfinity && code == known.overflow;
        QVERIFY(isInfinity ? value == kInf : std::isnan(value));
        QVERIFY(isInfinity ? mirrored == -kInf : std::isnan(mirrored));
        const std::uint32_t again = isInfinity ? code : known.notANumber;
        QCOMPARE(codeOf(known.format, value), again << known.shift);
        QCOMPARE(codeOf(known.format, mirrored), again << known.shift | minus);
    }
    QCOMPARE(codeOf(known.format, kInf), known.overflow << known.shift);
    QCOMPARE(codeOf(known.format, -kInf), known.overflow << known.shift | minus);
    QVERIFY(!encodeFloat(known.format, kInf).overflow);
}

/// No other number of the format is closer, and the error is at most half the distance to the next one.
void FloatEncodeTest::theNearestNumberIsChosen() {
    QFETCH(KnownFormat, known);
    const std::vector<double> numbers = positiveNumbers(known);
    std::mt19937_64 random(754);
    std::uniform_real_distribution<double> exponent(std::log2(known.smallest) - 2.0,
                                                    std::log2(numbers.back()));
    for (int i = 0; i < 100'000; ++i) {
        const double value = std::exp2(exponent(random));
        const double decoded = decodeFloat(known.format, codeOf(known.format, value));
        const auto above = std::ranges::lower_bound(numbers, value);
        if (above == numbers.end() || above == numbers.begin()) continue;
        const double low = *(above - 1);
        const double high = *above;
        QVERIFY(decoded == low || decoded == high);
        QVERIFY(std::abs(decoded - value) == std::min(value - low, high - value));
        QVERIFY(std::abs(decoded - value) <= (high - low) / 2.0);
    }
}

void FloatEncodeTest::fp32IsTheFloatOfThisMachine() {
    std::mt19937_64 random(32);
    for (int i = 0; i < 1'000'000; ++i) {
        const std::uint32_t code = anyCode(random);
        const float number = std::bit_cast<float>(code);
        const double decoded = decodeFloat(FloatFormat::Fp32, code);
        if (std::isnan(number)) {
            QVERIFY(std::isnan(decoded));
            continue;
        }
        QVERIFY(decoded == static_cast<double>(number) && std::signbit(decoded) == std::signbit(number));
        QVERIFY(codeOf(FloatFormat::Fp32, decoded) == code);
    }
}

void FloatEncodeTest::fp32EdgesRoundAsThisMachineRounds() {
    std::mt19937_64 random(33);
    const auto agree = [](double value) {
        return codeOf(FloatFormat::Fp32, value) == std::bit_cast<std::uint32_t>(static_cast<float>(value));
    };
    for (int i = 0; i < 300'000; ++i) {
        // every eighth one among the subnormals and the first octave
        const std::uint32_t code = anyCode(random) & (i % 8 == 0 ? 0x80FFFFFFU : 0xFFFFFFFFU);
        const double number = std::bit_cast<float>(code);
        const double next = std::bit_cast<float>(code + 1);
        if (!std::isfinite(number) || !std::isfinite(next)) continue;
        const double middle = (number + next) / 2.0;
        QVERIFY(agree(middle));
        QVERIFY(agree(std::nextafter(middle, number)) && agree(std::nextafter(middle, next)));
        QVERIFY(agree(std::nextafter(number, next)) && agree(std::nextafter(number, 0.0)));
    }
    for (int i = 0; i < 300'000; ++i) {
        const double value = std::bit_cast<double>(random());
        QVERIFY(std::isnan(value) || agree(value));
    }
}

void FloatEncodeTest::fp32OverflowAndUnderflow() {
    const double edge = 0x1.ffffffp+127;  // halfway between the largest number and 2^128
    QCOMPARE(codeOf(FloatFormat::Fp32, std::nextafter(edge, 0.0)), 0x7F7FFFFFU);
    QCOMPARE(codeOf(FloatFormat::Fp32, edge), 0x7F800000U);
    QVERIFY(encodeFloat(FloatFormat::Fp32, edge).overflow);
    QVERIFY(!encodeFloat(FloatFormat::Fp32, std::nextafter(edge, 0.0)).overflow);
    QCOMPARE(codeOf(FloatFormat::Fp32, 0x1p-150), 0U);
    QVERIFY(encodeFloat(FloatFormat::Fp32, 0x1p-150).underflow);
    QCOMPARE(codeOf(FloatFormat::Fp32, std::nextafter(0x1p-150, 1.0)), 1U);
    QCOMPARE(codeOf(FloatFormat::Fp32, 0x1.8p-149), 2U);
    QCOMPARE(codeOf(FloatFormat::Fp32, kInf), 0x7F800000U);
    QCOMPARE(codeOf(FloatFormat::Fp32, -kInf), 0xFF800000U);
    QCOMPARE(codeOf(FloatFormat::Fp32, std::nan("")), 0x7FC00000U);
    QCOMPARE(codeOf(FloatFormat::Fp32, -0.0), 0x80000000U);
}

void FloatEncodeTest::bf16IsTheUpperHalfOfFp32() {
    for (std::uint32_t code = 0; code <= 0xFFFF; ++code) {
        const double expected = std::bit_cast<float>(code << 16);
        const double decoded = decodeFloat(FloatFormat::Bf16, code);
        QVERIFY(std::isnan(expected) ? std::isnan(decoded) : decoded == expected);
    }
}

void FloatEncodeTest::tf32IsFp32WithoutItsLowBits() {
    for (std::uint32_t code = 0; code < 1U << 19; ++code) {
        const double expected = std::bit_cast<float>(code << 13);
        const double decoded = decodeFloat(FloatFormat::Tf32, code << 13);
        QVERIFY(std::isnan(expected) ? std::isnan(decoded) : decoded == expected);
    }
    QCOMPARE(decodeFloat(FloatFormat::Tf32, 0x3F801FFF), 1.0);
}

void FloatEncodeTest::e5m2IsTheUpperHalfOfFp16() {
    const std::vector<double> halves = positiveNumbers(kKnownFormats[0]);
    for (std::uint32_t code = 0; code < 0x7C; ++code)
        QCOMPARE(decodeFloat(FloatFormat::E5m2, code), halves[code << 8]);
}

void FloatEncodeTest::namedCodes_data() {
    QTest::addColumn<FloatFormat>("format");
    QTest::addColumn<std::uint32_t>("bits");
    QTest::addColumn<double>("value");
    const auto row = [](const char* name, FloatFormat format, std::uint32_t bits, double value) {
        QTest::newRow(name) << format << bits << value;
    };
    row("fp32 1", FloatFormat::Fp32, 0x3F800000, 1.0);
    row("fp32 -2", FloatFormat::Fp32, 0xC0000000, -2.0);
    row("tf32 1", FloatFormat::Tf32, 0x3F800000, 1.0);
    row("tf32 1 + 2^-10", FloatFormat::Tf32, 0x3F802000, 1.0009765625);
    row("fp16 1", FloatFormat::Fp16, 0x3C00, 1.0);
    row("fp16 largest", FloatFormat::Fp16, 0x7BFF, 65504.0);
    row("fp16 smallest normal", FloatFormat::Fp16, 0x0400, 6.103515625e-05);
    row("fp16 smallest", FloatFormat::Fp16, 0x0001, 5.960464477539063e-08);
    row("fp16 1/3", FloatFormat::Fp16, 0x3555, 0.333251953125);
    row("bf16 1", FloatFormat::Bf16, 0x3F80, 1.0);
    row("bf16 π", FloatFormat::Bf16, 0x4049, 3.140625);
    row("bf16 largest", FloatFormat::Bf16, 0x7F7F, 3.3895313892515355e+38);
    row("e4m3 1", FloatFormat::E4m3, 0x38, 1.0);
    row("e4m3 largest", FloatFormat::E4m3, 0x7E, 448.0);
    row("e4m3 of the highest exponent", FloatFormat::E4m3, 0x78, 256.0);
    row("e4m3 smallest normal", FloatFormat::E4m3, 0x08, 0.015625);
    row("e4m3 smallest", FloatFormat::E4m3, 0x01, 0.001953125);
    row("e5m2 1", FloatFormat::E5m2, 0x3C, 1.0);
    row("e5m2 largest", FloatFormat::E5m2, 0x7B, 57344.0);
    row("e5m2 smallest", FloatFormat::E5m2, 0x01, 1.52587890625e-05);
    row("e5m2 infinity", FloatFormat::E5m2, 0xFC, -kInf);
}

void FloatEncodeTest::namedCodes() {
    QFETCH(FloatFormat, format);
    QFETCH(std::uint32_t, bits);
    QFETCH(double, value);
    QVERIFY(decodeFloat(format, bits) == value);
    QCOMPARE(codeOf(format, value), bits);
}

void FloatEncodeTest::fieldsAndClasses() {
    const FloatFields third = fieldsOf(FloatFormat::Fp16, 0xB555);
    QVERIFY(third.negative);
    QCOMPARE(third.exponent, 13U);
    QCOMPARE(third.mantissa, 0x155U);
    const FloatFields tf32 = fieldsOf(FloatFormat::Tf32, 0x3F802000);
    QVERIFY(!tf32.negative);
    QCOMPARE(tf32.exponent, 127U);
    QCOMPARE(tf32.mantissa, 1U);
    QCOMPARE(classOf(FloatFormat::Fp16, 0x8000), FloatClass::Zero);
    QCOMPARE(classOf(FloatFormat::Fp16, 0x03FF), FloatClass::Subnormal);
    QCOMPARE(classOf(FloatFormat::Fp16, 0x0400), FloatClass::Normal);
    QCOMPARE(classOf(FloatFormat::Fp16, 0xFC00), FloatClass::Infinite);
    QCOMPARE(classOf(FloatFormat::Fp16, 0x7C01), FloatClass::NotANumber);
    QCOMPARE(classOf(FloatFormat::E4m3, 0x7E), FloatClass::Normal);
    QCOMPARE(classOf(FloatFormat::E4m3, 0x7F), FloatClass::NotANumber);
    QCOMPARE(classOf(FloatFormat::E4m3, 0xFF), FloatClass::NotANumber);
}

void FloatEncodeTest::workedCases_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("decoded");
    QTest::addColumn<bool>("overflow");
    QTest::addColumn<bool>("underflow");
    const auto row = [](const char* name, FloatFormat format, double value, const char* code, double decoded,
                        bool overflow = false, bool underflow = false) {
        QTest::newRow(name) << Named{{"format", static_cast<double>(format)}, {"value", value}}
                            << QByteArray(code) << decoded << overflow << underflow;
    };
    QTest::newRow("defaults") << Named{} << QByteArray("3DCCCCCD") << 0.10000000149011612 << false << false;
    row("tf32 0.1", FloatFormat::Tf32, 0.1, "3DCCC000", 0.0999755859375);
    row("fp16 0.1", FloatFormat::Fp16, 0.1, "2E66", 0.0999755859375);
    row("bf16 0.1", FloatFormat::Bf16, 0.1, "3DCD", 0.10009765625);
    row("e4m3 0.1", FloatFormat::E4m3, 0.1, "1D", 0.1015625);
    row("e5m2 0.1", FloatFormat::E5m2, 0.1, "2E", 0.09375);
    row("fp16 65504", FloatFormat::Fp16, 65504, "7BFF", 65504);
    row("fp16 65519", FloatFormat::Fp16, 65519, "7BFF", 65504);
    row("fp16 65520", FloatFormat::Fp16, 65520, "7C00", kInf, true);
    row("bf16 70000", FloatFormat::Bf16, 70000, "4789", 70144);
    row("e4m3 464", FloatFormat::E4m3, 464, "7E", 448);
    row("e5m2 61440", FloatFormat::E5m2, 61440, "7C", kInf, true);
    row("e5m2 -61439", FloatFormat::E5m2, -61439, "FB", -57344);
    row("fp16 1e-8", FloatFormat::Fp16, 1e-8, "0000", 0.0, false, true);
    row("fp16 -1e-8", FloatFormat::Fp16, -1e-8, "8000", 0.0, false, true);
    row("bf16 1e-8", FloatFormat::Bf16, 1e-8, "322C", 1.0011717677116394e-08);
    row("e4m3 0", FloatFormat::E4m3, 0.0, "00", 0.0);
}

void FloatEncodeTest::workedCases() {
    QFETCH(Named, inputs);
    QFETCH(QByteArray, code);
    QFETCH(double, decoded);
    QFETCH(bool, overflow);
    QFETCH(bool, underflow);
    const Outputs out = evaluateWith(kFloatEncode, inputs);
    QCOMPARE(QByteArray::fromStdString(hexText(valueOf(kFloatEncode, out, "code").code())), code);
    QVERIFY(isClose(resultWith(kFloatEncode, out, "decoded"), decoded, 1e-15));
    const double value = inputsOf(kFloatEncode, inputs)[1];
    QCOMPARE(resultWith(kFloatEncode, out, "error"), resultWith(kFloatEncode, out, "decoded") - value);
    QCOMPARE(resultWith(kFloatEncode, out, "overflow"), overflow ? 1.0 : 0.0);
    QCOMPARE(resultWith(kFloatEncode, out, "underflow"), underflow ? 1.0 : 0.0);
}

void FloatEncodeTest::notANumberIsNone() {
    const Named tooLarge{{"format", static_cast<double>(FloatFormat::E4m3)}, {"value", 465}};
    const Outputs out = evaluateWith(kFloatEncode, tooLarge);
    QCOMPARE(hexText(valueOf(kFloatEncode, out, "code").code()), std::string("7F"));
    QCOMPARE(valueOf(kFloatEncode, out, "decoded").special(), Special::None);
    QCOMPARE(valueOf(kFloatEncode, out, "error").special(), Special::None);
    QCOMPARE(resultWith(kFloatEncode, out, "overflow"), 1.0);
}

void FloatEncodeTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kFloatEncode, {{"value", std::nan("")}}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kFloatEncode, {{"value", kInf}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kFloatEncode, {{"value", -kInf}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFloatEncode, {{"value", -1e308}}), std::nullopt);
    QCOMPARE(refusal(kFloatEncode, {{"format", 6}}), std::optional(Code::NotAChoice));
}

QTEST_APPLESS_MAIN(FloatEncodeTest)
#include "tst_float_encode.moc"
