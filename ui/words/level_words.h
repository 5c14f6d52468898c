// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names of machines and of their levels of memory.
namespace ridgepoint::ui {

/// @param id  of core/instruments/machine_levels: "cpu"
[[nodiscard]] QString machineName(const QString& id);

/// @param id  of core/instruments/machine_levels: "l1"
[[nodiscard]] QString levelName(const QString& id);

}  // namespace ridgepoint::ui
