// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/flow.h"

namespace ridgepoint::ui {

/// The same report for a terminal: 78 columns, charts as their summary and values.
[[nodiscard]] QString renderText(const Flow& flow);

}  // namespace ridgepoint::ui
