// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/lab_desk.h"
#include "ui/theme/theme.h"
#include "ui/typeset/equation_store.h"

namespace ridgepoint::app {

/// Makes the pages of labs. @param theme, equations  must outlive the pages
[[nodiscard]] ui::LabPageMaker labPageMaker(const ui::ThemeSource& theme, ui::EquationStore& equations);

}  // namespace ridgepoint::app
