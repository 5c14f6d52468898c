// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/finding.h"
#include "core/labs/lab.h"
#include "core/result.h"

namespace ridgepoint::labs {

struct LoadedLab {
    LabPtr lab;  ///< null when the findings forbid opening it
    QVector<Finding> findings;
};

/// Reads a lab's folder (or Qt resource folder), resolves every name and checks structure and keys.
/// A lab with findings is listed with them and cannot be opened.
/// @param language  "en"; falls back to "en" where the lab lacks it
[[nodiscard]] LoadedLab loadLab(const QString& folder, const hardware::HardwareRegistry& registry,
                                const QString& language = QStringLiteral("en"));

/// The same for a section of the handbook (docs/handbook-format.md).
[[nodiscard]] LoadedLab loadSection(const QString& folder, const hardware::HardwareRegistry& registry,
                                    const QString& language = QStringLiteral("en"));

/// Whichever of the two the folder holds.
[[nodiscard]] LoadedLab loadDocument(const QString& folder, const hardware::HardwareRegistry& registry,
                                     const QString& language = QStringLiteral("en"));

}  // namespace ridgepoint::labs
