// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

/// Figures of very different size as a person reads them: three digits that count, a fitting unit, and
/// times of everyday life in words.
namespace ridgepoint::ui {

/// Rounded to so many significant digits, without zeros at the end: 0.313, 23, 404, 12,300.
[[nodiscard]] QString figureText(double value, int digits, const QLocale& locale = QLocale());

/// @return "23 ns", "50–100 µs"; one unit for both ends
[[nodiscard]] QString latencyText(double lowSeconds, double highSeconds, const QLocale& locale = QLocale());

/// @return "1 hour", "2.8 hours", "12 to 21 seconds", "50 seconds to 1.4 minutes"
[[nodiscard]] QString humanTimeText(double lowSeconds, double highSeconds, const QLocale& locale = QLocale());

/// Whole cycles from one on.
/// @return "33 cycles", "23–29 cycles", "1 cycle"
[[nodiscard]] QString cyclesText(double low, double high, const QLocale& locale = QLocale());

/// A plain number or its range: "17.3", "12–21".
[[nodiscard]] QString rangeText(double low, double high, int digits, const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
