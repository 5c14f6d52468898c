// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/float_bits.h"

#include <QLocale>
#include <QString>
#include <QStringList>

/// Stored numbers in words: names of formats and fields, what became of a value, numbers of any size.
namespace ridgepoint::ui {

/// Significant digits, with a power of ten where the number is very large or small: "1.0012 × 10⁻⁸".
/// @param digits  1 to 17, or 0 for as few as tell this double from every other
/// @return "∞", "−∞"; "NaN" for not-a-number
[[nodiscard]] QString poweredText(double value, int digits, const QLocale& locale);

/// A double as a person could type it again: "1.5e-08".
[[nodiscard]] QString typedText(double value, const QLocale& locale);

/// "FP16", from "fp16".
[[nodiscard]] QString formatName(const instruments::FormatRow& row);
[[nodiscard]] QString hexOf(models::BitPattern code);
[[nodiscard]] QString fieldName(instruments::BitField field);
/// Name and number of bits, in as few signs as must be: "exponent 5", "exp. 5", "5"; "±" for the sign.
[[nodiscard]] QStringList fieldLabels(instruments::BitField field, int bits, const QLocale& locale);
/// "too large: stored as infinity"; empty where nothing needs to be said.
[[nodiscard]] QString marksText(const instruments::FormatRow& row);
/// "error −9.7 × 10⁻⁴ (0.031 %)", or "exact".
[[nodiscard]] QString errorText(const instruments::FormatRow& row, const QLocale& locale);
/// A relative error in percent.
[[nodiscard]] QString relativeText(double relative, const QLocale& locale);

}  // namespace ridgepoint::ui
