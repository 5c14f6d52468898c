// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/float_encode.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

using namespace ridgepoint::models;

/// float_encode against references that share nothing with it: whole-number arithmetic for the 8-bit formats,
/// the compiler's own half for FP16, bits of a machine float for BF16 and TF32.
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

/// An 8-bit format by its definition, every number as a whole multiple of 2^unitExponent.
struct EightBit {
    FloatFormat format;
    int mantissaBits;
    int bias;
    int codes;  ///< finite codes from 0 up

    [[nodiscard]] int unitExponent() const { return 1 - bias - mantissaBits; }

    [[nodiscard]] std::int64_t units(int code) const {
        const int exponent = code >> mantissaBits;
        const std::int64_t fraction = code & ((1 << mantissaBits) - 1);
        if (exponent == 0) return fraction;
        return ((std::int64_t{1} << mantissaBits) + fraction) << (exponent - 1);
    }
};

constexpr EightBit kE4m3{FloatFormat::E4m3, 3, 7, 0x7F};
constexpr EightBit kE5m2{FloatFormat::E5m2, 2, 15, 0x7C};
constexpr int kParts = 16;  ///< points looked at between two neighbours

std::uint32_t codeOf(FloatFormat format, double value) {
    return encodeFloat(format, value).code.bits;
}

double half(std::uint32_t bits) {
#ifdef __FLT16_MANT_DIG__
    return static_cast<double>(std::bit_cast<_Float16>(static_cast<std::uint16_t>(bits)));
#else
    Q_UNUSED(bits)
    return 0.0;
#endif
}

std::uint32_t halfBits(double value) {
#ifdef __FLT16_MANT_DIG__
    return std::bit_cast<std::uint16_t>(static_cast<_Float16>(value));
#else
    Q_UNUSED(value)
    return 0;
#endif
}

bool hasHalf() {
#ifdef __FLT16_MANT_DIG__
    return true;
#else
    return false;
#endif
}

/// A machine float cut to its upper bits, half to even; `value` must be a float already, so there is but one
/// rounding. @param cut  bits taken away
std::uint32_t shortened(float value, int cut) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t last = (bits >> cut) & 1U;
    const std::uint32_t nearly = (1U << (cut - 1)) - 1U;
    return (bits + nearly + last) >> cut;
}

}  // namespace

class FloatReferenceTest : public QObject {
    Q_OBJECT

private slots:
    void eightBitCodesByWholeNumbers();
    void eightBitRoundingByWholeNumbers();
    void fp16IsTheHalfOfTheCompiler();
    void fp16RoundsAsTheCompilerRounds();
    void bf16AndTf32RoundAsBitsOfAFloat();
    void tf32Edges_data();
    void tf32Edges();
    void fp32Edges_data();
    void fp32Edges();
    void roundsOnceNotTwice();
    void everyNotANumberStaysOne();
};

void FloatReferenceTest::eightBitCodesByWholeNumbers() {
    for (const EightBit& known : {kE4m3, kE5m2}) {
        for (int code = 0; code < known.codes; ++code) {
            const double expected = std::ldexp(static_cast<double>(known.units(code)), known.unitExponent());
            const auto bits = static_cast<std::uint32_t>(code);
            QCOMPARE(decodeFloat(known.format, bits), expected);
            QCOMPARE(codeOf(known.format, expected), bits);
            QCOMPARE(decodeFloat(known.format, bits | 0x80U), -expected);
            QCOMPARE(codeOf(known.format, -expected), bits | 0x80U);
        }
        for (int code = known.codes; code < 0x80; ++code) {
            const double value = decodeFloat(known.format, static_cast<std::uint32_t>(code));
            const bool isInfinity = known.format == FloatFormat::E5m2 && code == known.codes;
            QVERIFY(isInfinity ? value == kInf : std::isnan(value));
        }
    }
}

/// Distances as whole numbers decide which neighbour is nearer; of two equal ones the even code is.
void FloatReferenceTest::eightBitRoundingByWholeNumbers() {
    for (const EightBit& known : {kE4m3, kE5m2})
        for (int code = 0; code + 1 < known.codes; ++code) {
            const std::int64_t low = known.units(code) * kParts;
            const std::int64_t high = known.units(code + 1) * kParts;
            for (int part = 0; part <= kParts; ++part) {
                const std::int64_t point = low + (high - low) / kParts * part;
                const std::int64_t below = point - low;
                const std::int64_t above = high - point;
                const int nearest = below == above ? code + (code & 1) : below < above ? code : code + 1;
                const double value = std::ldexp(static_cast<double>(point), known.unitExponent()) /
                                     static_cast<double>(kParts);
                QCOMPARE(codeOf(known.format, value), static_cast<std::uint32_t>(nearest));
            }
        }
}

void FloatReferenceTest::fp16IsTheHalfOfTheCompiler() {
    if (!hasHalf()) QSKIP("this compiler has no 16-bit float");
    for (std::uint32_t code = 0; code <= 0xFFFF; ++code) {
        const double decoded = decodeFloat(FloatFormat::Fp16, code);
        const double expected = half(code);
        if (std::isnan(expected)) {
            QVERIFY(std::isnan(decoded));
            continue;
        }
        QVERIFY(decoded == expected && std::signbit(decoded) == std::signbit(expected));
        QVERIFY(codeOf(FloatFormat::Fp16, expected) == code);
    }
}

void FloatReferenceTest::fp16RoundsAsTheCompilerRounds() {
    if (!hasHalf()) QSKIP("this compiler has no 16-bit float");
    const auto agree = [](double value) { return codeOf(FloatFormat::Fp16, value) == halfBits(value); };
    for (std::uint32_t code = 0; code < 0x7BFF; ++code) {
        const double middle = (half(code) + half(code + 1)) / 2.0;
        QVERIFY(agree(middle) && agree(-middle));
        QVERIFY(agree(std::nextafter(middle, 0.0)) && agree(std::nextafter(middle, kInf)));
    }
    for (const double value : {65519.0, 65519.999, 65520.0, 65520.001, 65536.0, 1e300, 0x1p-25, 0x1p-26})
        QVERIFY(agree(value) && agree(-value));
    std::mt19937_64 random(16);
    std::uniform_real_distribution<double> exponent(-30.0, 20.0);
    for (int i = 0; i < 500'000; ++i)
        QVERIFY(agree(std::exp2(exponent(random))));
}

void FloatReferenceTest::bf16AndTf32RoundAsBitsOfAFloat() {
    std::mt19937 random(8);
    const auto agrees = [](std::uint32_t bits) {
        const auto value = std::bit_cast<float>(bits);
        if (std::isnan(value)) return true;
        return codeOf(FloatFormat::Bf16, value) == shortened(value, 16) &&
               codeOf(FloatFormat::Tf32, value) == shortened(value, 13) << 13;
    };
    for (int i = 0; i < 2'000'000; ++i)
        QVERIFY(agrees(static_cast<std::uint32_t>(random())));
    for (std::uint32_t upper = 0; upper <= 0xFFFF; ++upper)
        for (const std::uint32_t lower : {0x0000U, 0x0001U, 0x0FFFU, 0x1000U, 0x1001U, 0x7FFFU, 0x8000U,
                                          0x8001U, 0xEFFFU, 0xF000U, 0xFFFFU})
            QVERIFY(agrees(upper << 16 | lower));
}

void FloatReferenceTest::tf32Edges_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<std::uint32_t>("code");
    const double last = 0x1.ffcp+127;  // the largest number
    QTest::newRow("largest") << last << 0x7F7FE000U;
    QTest::newRow("below overflow") << std::nextafter(0x1.ffep+127, 0.0) << 0x7F7FE000U;
    QTest::newRow("overflow: a tie to the even code") << 0x1.ffep+127 << 0x7F800000U;
    QTest::newRow("smallest normal") << 0x1p-126 << 0x00800000U;
    QTest::newRow("largest subnormal") << 0x1p-126 - 0x1p-136 << 0x007FE000U;
    QTest::newRow("tie from subnormal to normal") << 0x1p-126 - 0x1p-137 << 0x00800000U;
    QTest::newRow("smallest") << 0x1p-136 << 0x00002000U;
    QTest::newRow("half the smallest: a tie to zero") << 0x1p-137 << 0U;
    QTest::newRow("above half the smallest") << std::nextafter(0x1p-137, 1.0) << 0x00002000U;
    QTest::newRow("three halves of the smallest") << 0x1.8p-136 << 0x00004000U;
    QTest::newRow("tie down to even") << 1.0 + 0x1p-11 << 0x3F800000U;
    QTest::newRow("tie up to even") << 1.0 + 0x1.8p-10 << 0x3F804000U;
    QTest::newRow("infinity") << kInf << 0x7F800000U;
    QTest::newRow("not a number") << std::nan("") << 0x7FC00000U;
}

void FloatReferenceTest::tf32Edges() {
    QFETCH(double, value);
    QFETCH(std::uint32_t, code);
    QCOMPARE(codeOf(FloatFormat::Tf32, value), code);
    QCOMPARE(codeOf(FloatFormat::Tf32, -value), code | 0x80000000U);
}

void FloatReferenceTest::fp32Edges_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<std::uint32_t>("code");
    QTest::newRow("largest") << 0x1.fffffep+127 << 0x7F7FFFFFU;
    QTest::newRow("overflow: a tie to the even code") << 0x1.ffffffp+127 << 0x7F800000U;
    QTest::newRow("smallest normal") << 0x1p-126 << 0x00800000U;
    QTest::newRow("largest subnormal") << 0x1p-126 - 0x1p-149 << 0x007FFFFFU;
    QTest::newRow("tie from subnormal to normal") << 0x1p-126 - 0x1p-150 << 0x00800000U;
    QTest::newRow("below that tie") << std::nextafter(0x1p-126 - 0x1p-150, 0.0) << 0x007FFFFFU;
    QTest::newRow("half the smallest: a tie to zero") << 0x1p-150 << 0U;
    QTest::newRow("tie down to even") << 1.0 + 0x1p-24 << 0x3F800000U;
    QTest::newRow("tie up to even") << 1.0 + 0x1.8p-23 << 0x3F800002U;
}

void FloatReferenceTest::fp32Edges() {
    QFETCH(double, value);
    QFETCH(std::uint32_t, code);
    QCOMPARE(codeOf(FloatFormat::Fp32, value), code);
    QCOMPARE(codeOf(FloatFormat::Fp32, -value), code | 0x80000000U);
}

/// Just above a tie of the short format, by less than FP32 can tell: through FP32 it would fall to the even
/// code.
void FloatReferenceTest::roundsOnceNotTwice() {
    const double above = 0x1p-40;
    QCOMPARE(codeOf(FloatFormat::Bf16, 1.0 + 0x1p-8 + above), 0x3F81U);
    QCOMPARE(codeOf(FloatFormat::Bf16, static_cast<float>(1.0 + 0x1p-8 + above)), 0x3F80U);
    QCOMPARE(codeOf(FloatFormat::Fp16, 1.0 + 0x1p-11 + above), 0x3C01U);
    QCOMPARE(codeOf(FloatFormat::Tf32, 1.0 + 0x1p-11 + above), 0x3F802000U);
    QCOMPARE(codeOf(FloatFormat::E4m3, 1.0 + 0x1p-4 + above), 0x39U);
    QCOMPARE(codeOf(FloatFormat::E5m2, 1.0 + 0x1p-3 + above), 0x3DU);
}

void FloatReferenceTest::everyNotANumberStaysOne() {
    std::mt19937 random(7);
    for (int i = 0; i < 100'000; ++i) {
        const std::uint32_t bits =
            static_cast<std::uint32_t>(random()) | 0x7F802000U;  // a mantissa bit is set
        for (const FloatFormat format : {FloatFormat::Fp32, FloatFormat::Tf32}) {
            const double decoded = decodeFloat(format, bits);
            QVERIFY(std::isnan(decoded));
            QVERIFY(classOf(format, codeOf(format, decoded)) == FloatClass::NotANumber);
        }
    }
}

QTEST_APPLESS_MAIN(FloatReferenceTest)
#include "tst_float_reference.moc"
