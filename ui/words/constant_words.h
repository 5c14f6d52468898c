// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/constant_table.h"

#include <QLocale>
#include <QString>

/// Constants of machines in words.
namespace ridgepoint::ui {

/// How sure a constant is: "vendor document or standard".
[[nodiscard]] QString confidenceText(hardware::Confidence confidence);

/// "3.35 TB/s", "10 – 25 W": the value in its own unit, with all its digits.
[[nodiscard]] QString constantText(const hardware::HardwareRecord& record, const QLocale& locale = QLocale());
/// The same in another unit of its dimension.
[[nodiscard]] QString constantText(const hardware::HardwareRecord& record, const units::Unit& unit,
                                   const QLocale& locale = QLocale());
/// "Memory bandwidth (TB/s)"
[[nodiscard]] QString columnTitle(const hardware::ConstantColumn& column);
/// The number alone, in another unit; "–" where there is no public measurement.
[[nodiscard]] QString cellText(const hardware::HardwareRecord* record, const hardware::ConstantColumn& column,
                               const QLocale& locale = QLocale());

/// Convention, source, date and confidence in one sentence each, for tool tips and screen readers.
[[nodiscard]] QString provenanceText(const hardware::HardwareRecord& record);

/// "NVLink 4 (450 GB/s) is 7.03 times PCIe 5, 16 lanes (64 GB/s).", both in the unit of the first; or why
/// there is no ratio; with a warning where the conventions differ.
[[nodiscard]] QString ratioText(const hardware::HardwareRecord& first, const hardware::HardwareRecord& second,
                                const QLocale& locale = QLocale());

}  // namespace ridgepoint::ui
