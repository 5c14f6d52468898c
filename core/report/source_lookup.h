// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/report/report_builder.h"

namespace ridgepoint::report {

/// Citations of resources/sources.json by key, and hardware records as "hardware:<id>".
/// @param sourcesFile  path or Qt resource path
/// @param registry     must outlive the lookup
[[nodiscard]] SourceLookup makeSourceLookup(const QString& sourcesFile,
                                            const hardware::HardwareRegistry& registry);

}  // namespace ridgepoint::report
