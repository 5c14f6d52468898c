// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/device_comparison.h"

#include <QLocale>
#include <QString>

/// Two devices compared, in words.
namespace ridgepoint::ui {

/// @param id  of core/instruments/device_comparison: "h100_sxm"
[[nodiscard]] QString deviceName(const QString& id);

/// "Ridge point, FP16 or BF16"
[[nodiscard]] QString comparedRowName(const QString& row);
/// How a computed figure is computed; empty for a published one.
[[nodiscard]] QString comparedRowRemark(const QString& row, double billions,
                                        const QLocale& locale = QLocale());

/// "3.35 TB/s" in the unit of the row, or why there is none.
[[nodiscard]] QString comparedValueText(const instruments::ComparedRow& row,
                                        const instruments::ComparedCell& cell,
                                        const QLocale& locale = QLocale());
/// "1.64 ×", "–"
[[nodiscard]] QString comparedRatioText(const instruments::ComparedRow& row,
                                        const QLocale& locale = QLocale());

/// What the numbers say, in two sentences.
[[nodiscard]] QString comparisonText(const instruments::DeviceComparison& comparison,
                                     const QVector<instruments::ComparedRow>& rows,
                                     const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
