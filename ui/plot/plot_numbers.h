// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "ui/words/number_words.h"

#include <QLocale>
#include <QString>

namespace ridgepoint::ui {

/// 2^10 as "2¹⁰"; the exponent may be negative.
[[nodiscard]] QString powerText(int base, int exponent);

/// Number and unit with a space that does not break: "6.07 ×". Decimals and unit are those of the axis.
[[nodiscard]] QString quantityText(double value, const labs::PlotAxis& axis, const QLocale& locale);

/// What an axis or a table column is called: "speedup (×)", or the title alone.
[[nodiscard]] QString titleWithUnit(const QString& title, const QString& unit);

}  // namespace ridgepoint::ui
