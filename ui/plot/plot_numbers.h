// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"

#include <QLocale>
#include <QString>

namespace ridgepoint::ui {

/// numberText of ui/words, but digits are grouped from 10 000 on only, so that 1024 stays one word, and
/// from 1e15 on the number is written with its power.
[[nodiscard]] QString chartNumber(double value, int decimals, const QLocale& locale);

/// 2^10 as "2¹⁰"; the exponent may be negative.
[[nodiscard]] QString powerText(int base, int exponent);

/// Number and unit, as everywhere else on screen: "6.07 ×". Decimals and unit are those of the axis.
[[nodiscard]] QString chartQuantity(double value, const labs::PlotAxis& axis, const QLocale& locale);

/// The decimals of a place on the x axis. The axis states them for round places; a place in between (7.98
/// of a sweep in processors) gets up to two more, so that it is not taken for a round one.
[[nodiscard]] int placeDecimals(double value, const labs::PlotAxis& axis);

/// A place on the x axis with those decimals, without its unit.
[[nodiscard]] QString placeText(double value, const labs::PlotAxis& axis, const QLocale& locale);

/// What an axis or a table column is called: "speedup (×)", or the title alone.
[[nodiscard]] QString titleWithUnit(const QString& title, const QString& unit);

}  // namespace ridgepoint::ui
