// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/float_bits.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint::instruments;
using ridgepoint::models::FloatFormat;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

const FormatRow& rowOf(const FloatBits& bits, FloatFormat format) {
    return bits.row(static_cast<int>(format));
}

}  // namespace

class FloatBitsTest : public QObject {
    Q_OBJECT

private slots:
    void piInEveryFormat_data();
    void piInEveryFormat();
    void everyBitFlipsAndFlipsBack();
    void aFlippedBitGivesItsValueToAllFormats();
    void fieldsFollowTheLayout();
    void int8IsTwosComplement_data();
    void int8IsTwosComplement();
    void marksSayWhatBecameOfTheValue();
    void notANumberKeepsTheCodeThatWasMade();
    void lossScalingRescuesASmallGradient();
    void relativeErrors();
};

void FloatBitsTest::piInEveryFormat_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("decoded");
    const auto row = [](FloatFormat format, const char* code, double decoded) {
        QTest::newRow(code) << static_cast<int>(format) << QString::fromLatin1(code) << decoded;
    };
    row(FloatFormat::Fp32, "40490FDB", 3.1415927410125732);
    row(FloatFormat::Tf32, "40490000", 3.140625);
    row(FloatFormat::Fp16, "4248", 3.140625);
    row(FloatFormat::Bf16, "4049", 3.140625);
    row(FloatFormat::E4m3, "45", 3.25);
    row(FloatFormat::E5m2, "42", 3.0);
    QTest::newRow("03") << FloatBits::kInt8 << QStringLiteral("03") << 3.0;
}

void FloatBitsTest::piInEveryFormat() {
    QFETCH(int, row);
    QFETCH(QString, code);
    QFETCH(double, decoded);
    const FloatBits bits;
    QCOMPARE(QString::fromStdString(ridgepoint::models::hexText(bits.row(row).code)), code);
    QCOMPARE(bits.row(row).decoded, decoded);
    QCOMPARE(bits.row(row).error, decoded - bits.value());
}

void FloatBitsTest::everyBitFlipsAndFlipsBack() {
    FloatBits bits;
    for (int row = 0; row < FloatBits::kRows; ++row)
        for (int bit = 0; bit < bits.row(row).bits; ++bit) {
            bits.setValue(0.7);
            const auto before = bits.row(row).code;
            const bool was = bits.bit(row, bit);
            bits.flip(row, bit);
            QCOMPARE(bits.bit(row, bit), !was);
            bits.flip(row, bit);
            QVERIFY(bits.row(row).code == before);
        }
}

void FloatBitsTest::aFlippedBitGivesItsValueToAllFormats() {
    FloatBits bits;
    bits.setValue(1.0);
    bits.flip(static_cast<int>(FloatFormat::Fp16), 9);  // the highest bit of the mantissa
    QCOMPARE(bits.value(), 1.5);
    for (int row = 0; row < FloatBits::kFormats; ++row) {
        QCOMPARE(bits.row(row).decoded, 1.5);
        QVERIFY(bits.row(row).has(FloatMark::Exact));
    }
    QCOMPARE(bits.row(FloatBits::kInt8).decoded, 2.0);
    bits.flip(static_cast<int>(FloatFormat::Tf32), 18);
    QCOMPARE(bits.value(), -1.5);
    bits.flip(FloatBits::kInt8, 7);  // -2 is 1111 1110
    QCOMPARE(bits.value(), 126.0);
}

void FloatBitsTest::fieldsFollowTheLayout() {
    const FloatBits bits;
    const auto count = [&](int row, BitField field) {
        int found = 0;
        for (int bit = 0; bit < bits.row(row).bits; ++bit)
            found += bits.field(row, bit) == field ? 1 : 0;
        return found;
    };
    const int exponents[] = {8, 8, 5, 8, 4, 5};
    const int mantissas[] = {23, 10, 10, 7, 3, 2};
    for (int row = 0; row < FloatBits::kFormats; ++row) {
        QCOMPARE(count(row, BitField::Sign), 1);
        QCOMPARE(count(row, BitField::Exponent), exponents[row]);
        QCOMPARE(count(row, BitField::Mantissa), mantissas[row]);
        QCOMPARE(bits.field(row, bits.row(row).bits - 1), BitField::Sign);
        QCOMPARE(bits.field(row, 0), BitField::Mantissa);
    }
    QCOMPARE(count(FloatBits::kInt8, BitField::Integer), 8);
}

void FloatBitsTest::int8IsTwosComplement_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<std::uint32_t>("code");
    QTest::addColumn<bool>("saturated");
    QTest::newRow("-1") << -1.0 << 0xFFU << false;
    QTest::newRow("half to even, down") << 0.5 << 0x00U << false;
    QTest::newRow("half to even, up") << 1.5 << 0x02U << false;
    QTest::newRow("half to even, below 0") << -2.5 << 0xFEU << false;
    QTest::newRow("the lowest") << -128.0 << 0x80U << false;
    QTest::newRow("127.4") << 127.4 << 0x7FU << false;
    QTest::newRow("128") << 128.0 << 0x7FU << true;
    QTest::newRow("-1000") << -1000.0 << 0x80U << true;
    QTest::newRow("infinity") << kInf << 0x7FU << true;
    QTest::newRow("not a number") << std::nan("") << 0x00U << false;
}

void FloatBitsTest::int8IsTwosComplement() {
    QFETCH(double, value);
    QFETCH(std::uint32_t, code);
    QFETCH(bool, saturated);
    FloatBits bits;
    bits.setValue(value);
    const FormatRow& row = bits.row(FloatBits::kInt8);
    QCOMPARE(row.code.bits, code);
    QCOMPARE(row.has(FloatMark::Saturated), saturated);
    QCOMPARE(row.has(FloatMark::NoCode), std::isnan(value));
    QCOMPARE(row.decoded, static_cast<double>(static_cast<std::int8_t>(code)));
}

void FloatBitsTest::marksSayWhatBecameOfTheValue() {
    FloatBits bits;
    bits.setValue(1e-8);
    QVERIFY(rowOf(bits, FloatFormat::Fp16).has(FloatMark::Underflow));
    QVERIFY(rowOf(bits, FloatFormat::Bf16).marks.isEmpty());
    QVERIFY(bits.row(FloatBits::kInt8).has(FloatMark::Underflow));
    bits.setValue(1e-6);
    QVERIFY(rowOf(bits, FloatFormat::Fp16).has(FloatMark::Subnormal));
    bits.setValue(70000);
    QVERIFY(rowOf(bits, FloatFormat::Fp16).has(FloatMark::Overflow));
    QVERIFY(rowOf(bits, FloatFormat::E4m3).has(FloatMark::Overflow));
    QVERIFY(std::isnan(rowOf(bits, FloatFormat::E4m3).decoded));
    QVERIFY(!rowOf(bits, FloatFormat::Bf16).has(FloatMark::Overflow));
    bits.setValue(kInf);
    QVERIFY(rowOf(bits, FloatFormat::Fp16).has(FloatMark::Infinite));
    QVERIFY(!rowOf(bits, FloatFormat::Fp16).has(FloatMark::Overflow));
    QCOMPARE(rowOf(bits, FloatFormat::Fp16).error, 0.0);
    QVERIFY(rowOf(bits, FloatFormat::E4m3).has(FloatMark::Overflow));
    bits.setValue(std::nan(""));
    for (int row = 0; row < FloatBits::kFormats; ++row)
        QCOMPARE(bits.row(row).marks, QVector<FloatMark>{FloatMark::NotANumber});
    bits.setValue(0.0);
    for (int row = 0; row < FloatBits::kRows; ++row)
        QCOMPARE(bits.row(row).marks, QVector<FloatMark>{FloatMark::Exact});
}

void FloatBitsTest::notANumberKeepsTheCodeThatWasMade() {
    FloatBits bits;
    const int half = static_cast<int>(FloatFormat::Fp16);
    bits.setValue(kInf);
    bits.flip(half, 0);
    QVERIFY(std::isnan(bits.value()));
    QCOMPARE(bits.row(half).code.bits, 0x7C01U);
    QCOMPARE(rowOf(bits, FloatFormat::Bf16).code.bits, 0x7FC0U);
    bits.flip(half, 0);
    QCOMPARE(bits.value(), kInf);
}

void FloatBitsTest::lossScalingRescuesASmallGradient() {
    FloatBits bits;
    bits.setValue(1e-8);
    bits.setScale(1.0);
    QVERIFY(bits.scaled().stored.underflow);
    QCOMPARE(bits.scaledRelative(), 1.0);
    bits.setScale(1024.0);
    QCOMPARE(bits.scaled().stored.code.bits, 0xACU);
    QVERIFY(std::abs(bits.scaledRelative() - 0.00117) < 1e-5);
    QCOMPARE(bits.scaledRange().largest, 65504.0 / 1024.0);
    bits.setScale(std::nan(""));
    QCOMPARE(bits.scale(), 1024.0);
}

void FloatBitsTest::relativeErrors() {
    FloatBits bits;
    bits.setValue(-3.0);
    QCOMPARE(rowOf(bits, FloatFormat::E5m2).relative, 0.0);
    bits.setValue(-3.14159265358979323846);
    QVERIFY(std::abs(rowOf(bits, FloatFormat::E4m3).relative - 0.03450713) < 1e-7);
    bits.setValue(0.0);
    QCOMPARE(rowOf(bits, FloatFormat::E5m2).relative, 0.0);
    bits.setValue(kInf);
    QVERIFY(std::isnan(rowOf(bits, FloatFormat::E5m2).relative));
}

QTEST_APPLESS_MAIN(FloatBitsTest)
#include "tst_float_bits.moc"
