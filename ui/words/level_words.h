// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace ridgepoint::hardware {
struct HardwareRecord;
}

/// Names of machines and of their levels of memory, and hardware records in one line.
namespace ridgepoint::ui {

/// @param id  of core/instruments/machine_levels: "cpu"
[[nodiscard]] QString machineName(const QString& id);

/// @param id  of core/instruments/machine_levels: "l1"
[[nodiscard]] QString levelName(const QString& id);

/// @return "1.1–2.1 ns", "2.039 TB/s"; as the record states it
[[nodiscard]] QString recordValueText(const hardware::HardwareRecord& record,
                                      const QLocale& locale = QLocale());

/// What a person needs to trust a record: convention, source, date.
[[nodiscard]] QString recordOriginText(const hardware::HardwareRecord& record);

}  // namespace ridgepoint::ui
