// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/instruments/float_bits.h"

#include "core/models/quantize.h"

#include <cmath>
#include <limits>

namespace ridgepoint::instruments {
namespace {

using models::FloatClass;
using models::FloatFormat;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kInt8Bits = 8;
constexpr std::uint32_t kByte = 0xFF;
constexpr double kInt8Lowest = -128.0;
constexpr double kInt8Highest = 127.0;

FloatFormat formatOf(int row) {
    return static_cast<FloatFormat>(row);
}

bool isSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

double errorOf(double decoded, double value) {
    return decoded == value ? 0.0 : decoded - value;
}

double relativeOf(double error, double value) {
    if (value == 0.0) return error == 0.0 ? 0.0 : kNone;
    return std::isfinite(value) ? std::abs(error / value) : kNone;
}

/// The marks of a code that stands for `decoded`.
QVector<FloatMark> marksOf(FloatFormat format, std::uint32_t bits, double decoded, double value) {
    const FloatClass kind = models::classOf(format, bits);
    const bool beyond = kind == FloatClass::Infinite || kind == FloatClass::NotANumber;
    QVector<FloatMark> marks;
    if (beyond && !std::isnan(value) && !isSame(decoded, value)) marks.append(FloatMark::Overflow);
    if (kind == FloatClass::Infinite && marks.isEmpty()) marks.append(FloatMark::Infinite);
    if (kind == FloatClass::NotANumber && marks.isEmpty()) marks.append(FloatMark::NotANumber);
    if (kind == FloatClass::Zero && value != 0.0) marks.append(FloatMark::Underflow);
    if (kind == FloatClass::Subnormal) marks.append(FloatMark::Subnormal);
    if (!beyond && decoded == value) marks.append(FloatMark::Exact);
    return marks;
}

void fill(FormatRow& row, int index, std::uint32_t bits, double value) {
    const FloatFormat format = formatOf(index);
    const models::FloatLayout layout = models::layoutOf(format);
    row.id = QString::fromLatin1(models::kFloatFormats[static_cast<std::size_t>(index)].data());
    row.bits = layout.bits();
    row.exponentBits = layout.exponentBits;
    row.code = {bits, layout.storedBits() / 4};
    row.decoded = models::decodeFloat(format, bits);
    row.error = errorOf(row.decoded, value);
    row.relative = relativeOf(row.error, value);
    row.marks = marksOf(format, bits, row.decoded, value);
}

/// Two's complement of the value rounded to a whole number, as an integer layout beside the others.
void fillInt8(FormatRow& row, double value) {
    const models::Quantizer whole = models::affineQuantizer(kInt8Lowest, kInt8Highest, kInt8Bits);
    const double code = std::isnan(value) ? 0.0 : models::quantize(whole, value);
    row.id = QStringLiteral("int8");
    row.bits = kInt8Bits;
    row.exponentBits = 0;
    row.code = {static_cast<std::uint32_t>(static_cast<int>(code)) & kByte, 2};
    row.decoded = code;
    row.error = errorOf(code, value);
    row.relative = relativeOf(row.error, value);
    row.marks.clear();
    if (std::isnan(value))
        row.marks.append(FloatMark::NoCode);
    else if (code == value)
        row.marks.append(FloatMark::Exact);
    else if (std::abs(code - value) > 0.5)
        row.marks.append(FloatMark::Saturated);
    else if (code == 0.0)
        row.marks.append(FloatMark::Underflow);
}

}  // namespace

FloatBits::FloatBits() {
    encodeAll();
}

void FloatBits::setValue(double value) {
    m_value = value;
    encodeAll();
}

void FloatBits::encodeAll() {
    for (int i = 0; i < kFormats; ++i)
        fill(m_rows[static_cast<std::size_t>(i)], i, models::encodeFloat(formatOf(i), m_value).code.bits,
             m_value);
    fillInt8(m_rows[kInt8], m_value);
}

bool FloatBits::bit(int row, int bit) const {
    const int padding = row == kInt8 ? 0 : models::layoutOf(formatOf(row)).padding;
    return ((this->row(row).code.bits >> (bit + padding)) & 1U) != 0;
}

BitField FloatBits::field(int row, int bit) const {
    if (row == kInt8) return BitField::Integer;
    const FormatRow& format = this->row(row);
    if (bit == format.bits - 1) return BitField::Sign;
    return bit >= format.bits - 1 - format.exponentBits ? BitField::Exponent : BitField::Mantissa;
}

void FloatBits::flip(int row, int bit) {
    const int padding = row == kInt8 ? 0 : models::layoutOf(formatOf(row)).padding;
    const std::uint32_t bits = this->row(row).code.bits ^ (1U << (bit + padding));
    if (row == kInt8) {
        setValue(static_cast<std::int8_t>(bits & kByte));
        return;
    }
    setValue(models::decodeFloat(formatOf(row), bits));
    // Not-a-number has many codes; the one that was made is kept.
    fill(m_rows[static_cast<std::size_t>(row)], row, bits, m_value);
}

void FloatBits::setScale(double scale) {
    if (std::isfinite(scale) && scale > 0.0) m_scale = scale;
}

models::ScaledFloat FloatBits::scaled() const {
    return models::scaleAndEncode(FloatFormat::Fp16, m_value, m_scale);
}

models::ScaledRange FloatBits::scaledRange() const {
    return models::scaledRange(FloatFormat::Fp16, m_scale);
}

double FloatBits::scaledRelative() const {
    return relativeOf(errorOf(scaled().decoded, m_value), m_value);
}

}  // namespace ridgepoint::instruments
