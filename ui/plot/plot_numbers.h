// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QLocale>
#include <QString>

namespace ridgepoint::ui {

/// A number as the reader's locale writes it, with a real minus sign. Digits are grouped from 10 000 on,
/// so that 1024 stays one word. Not a number is an en dash, infinity its sign.
[[nodiscard]] QString axisNumberText(double value, int decimals, const QLocale& locale);

/// 2^10 as "2¹⁰"; the exponent may be negative.
[[nodiscard]] QString powerText(int base, int exponent);

/// Number and unit with a space that does not break: "6.07 ×". Decimals and unit are those of the axis.
[[nodiscard]] QString quantityText(double value, const labs::PlotAxis& axis, const QLocale& locale);

/// What an axis or a table column is called: "speedup (×)", or the title alone.
[[nodiscard]] QString titleWithUnit(const QString& title, const QString& unit);

}  // namespace ridgepoint::ui
