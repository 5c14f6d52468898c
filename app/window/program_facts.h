// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/about_dialog.h"

namespace ridgepoint::app {

/// Versions of the program and of what it stands on.
[[nodiscard]] ui::ProgramFacts programFacts();

}  // namespace ridgepoint::app
