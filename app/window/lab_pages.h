// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/lab_desk.h"
#include "ui/theme/theme.h"

namespace ridgepoint::app {

/// Makes the pages of labs. @param theme  must outlive the pages
[[nodiscard]] ui::LabPageMaker labPageMaker(const ui::ThemeSource& theme);

}  // namespace ridgepoint::app
