// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/shown_number.h"

#include <QLocale>
#include <QString>

/// Numbers as a person reads them: decimal sign of the locale, a real minus, a thin space before the unit.
namespace ridgepoint::ui {

/// @param decimals  digits after the decimal sign, 0 to 12
/// Digits are grouped from 10 000 on, so that 1024 stays one word.
/// @return "−6.07"; "∞" for infinity, an en dash for NaN
[[nodiscard]] QString numberText(double value, int decimals, const QLocale& locale = QLocale());

/// How the numbers of a lab are written and what never, always and tie are called.
[[nodiscard]] labs::Wording labWording(const QLocale& locale = QLocale());

/// @return "6.07 ×", "15 %", "305/s"; without a unit where its symbol is empty
[[nodiscard]] QString withUnit(const QString& number, const QString& symbol);

/// @return "812 bytes", "1.2 MB" (powers of ten)
[[nodiscard]] QString bytesText(qint64 bytes, const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
