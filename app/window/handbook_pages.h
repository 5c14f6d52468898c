// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "ui/shell/main_window.h"
#include "ui/typeset/equation_store.h"

#include <functional>

namespace ridgepoint::app {

/// The hardware records, read when they are first asked for.
using HardwareAccess = std::function<const hardware::HardwareRegistry&()>;

/// Makes the pages of the handbook. @param theme, equations  must outlive the pages
[[nodiscard]] ui::HandbookAccess handbookAccess(const ui::ThemeSource& theme, ui::EquationStore& equations,
                                                const HardwareAccess& hardware, const QString& language);

}  // namespace ridgepoint::app
