// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/model.h"
#include "core/units/unit.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace ridgepoint::labs {

/// How values are written: the locale's digits, and words for what is not a number. The words come from
/// `ui/words`; the signs here are what remains without them.
struct Wording {
    QLocale locale = QLocale::c();
    QString never = QStringLiteral("–");
    QString always = QStringLiteral("–");
    QString tie = QStringLiteral("=");
    QString none = QStringLiteral("–");
};

/// A number with fixed decimals, a real minus sign and the infinity sign; no unit. From 1e15 up, and below
/// 1e-4, it is a power of ten: "3.40 × 10³⁸"; between 1e-30 and 1e-12 it is taken for a rounding of zero.
[[nodiscard]] QString numberText(double value, int decimals, const Wording& wording);

/// "6.07 ×", and "305/s" where the unit is one over something; without a unit where its symbol is empty.
/// @param gap  between number and unit
[[nodiscard]] QString joinUnit(const QString& number, const QString& symbol, QChar gap);

/// A value in its shown unit, with the unit's symbol after a no-break space.
/// @param from  unit of the value; may be null for plain numbers
[[nodiscard]] QString valueText(const models::Value& value, const units::Unit* from, const units::Unit* shown,
                                int decimals, const Wording& wording);

/// Factor from a unit to the unit it is shown in. A count may be shown as a plain ratio ("64 ×").
/// @return nothing when the one cannot be shown in the other; 1 where either is missing
[[nodiscard]] std::optional<double> shownFactor(const units::Unit* from, const units::Unit* shown);

/// The symbol of a unit as UTF-16; empty for null and for plain ratios and counts.
[[nodiscard]] QString unitSymbol(const units::Unit* unit);

/// Full double precision with a point, for findings and machines.
[[nodiscard]] QString plainNumber(double value);

}  // namespace ridgepoint::labs
