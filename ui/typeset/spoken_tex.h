// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ridgepoint::ui {

/// TeX in words, for the screen reader: `\frac{1}{s}` is "1 over s".
/// Knows what Ridgepoint's equations use: fractions, powers, subscripts, roots, sums, limits, accents, text,
/// relations, operators, Greek letters, slots. An equation with anything else is given as its TeX, whole, so
/// that nothing is left out.
/// @param tex        with slots or with placeholders
/// @param slotTexts  the number in each slot as it is shown now; a missing or empty one is spoken as "blank"
[[nodiscard]] QString spokenTeX(const QString& tex, const QStringList& slotTexts = {});

}  // namespace ridgepoint::ui
