// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/loss_scaling.h"

#include <QString>
#include <QVector>

#include <array>

namespace ridgepoint::instruments {

enum class BitField { Sign, Exponent, Mantissa, Integer };

/// What became of the value in a format; several can hold at once.
enum class FloatMark {
    Exact,
    Subnormal,
    Overflow,    ///< too large: stored as infinity, or as not-a-number where there is none
    Saturated,   ///< too large for INT8: stored as its end
    Underflow,   ///< not zero, stored as zero
    Infinite,    ///< and the value is infinite too
    NotANumber,  ///< and so is the value
    NoCode,      ///< not-a-number in INT8, stored as zero
};

/// How one format stores the value.
struct FormatRow {
    QString id;            ///< "fp16", "int8"
    int bits = 0;          ///< that mean something: 19 of TF32's 32
    int exponentBits = 0;  ///< 0 for INT8
    models::BitPattern code;
    double decoded = 0.0;
    double error = 0.0;     ///< decoded - value; not-a-number where there is none
    double relative = 0.0;  ///< |error / value|; not-a-number where there is none
    QVector<FloatMark> marks;
    [[nodiscard]] bool has(FloatMark mark) const { return marks.contains(mark); }
};

/// One value in every format, as bits. Whoever flips a bit gives its decoded value to all other formats. Bits
/// count from 0, the lowest one that means something.
class FloatBits {
public:
    static constexpr int kFormats = 6;          ///< of models::FloatFormat, in its order
    static constexpr int kRows = kFormats + 1;  ///< the last is INT8: the value as a whole number
    static constexpr int kInt8 = kFormats;
    static constexpr int kMostScale = 24;  ///< the loss scale is 2^0 .. 2^24

    FloatBits();

    [[nodiscard]] double value() const { return m_value; }
    void setValue(double value);
    [[nodiscard]] const FormatRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] bool bit(int row, int bit) const;
    [[nodiscard]] BitField field(int row, int bit) const;
    void flip(int row, int bit);

    /// Loss scaling in FP16.
    [[nodiscard]] double scale() const { return m_scale; }
    void setScale(double scale);
    [[nodiscard]] models::ScaledFloat scaled() const;
    [[nodiscard]] models::ScaledRange scaledRange() const;
    /// |error / value| after dividing by the scale again; not-a-number where there is none.
    [[nodiscard]] double scaledRelative() const;

private:
    void encodeAll();

    double m_value = 3.14159265358979323846;
    double m_scale = 1024.0;
    std::array<FormatRow, kRows> m_rows;
};

}  // namespace ridgepoint::instruments
