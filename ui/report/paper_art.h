// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/typesetter.h"

namespace ridgepoint::ui {

/// Charts as PlotView paints them. Equations are added by whoever holds their store.
[[nodiscard]] PaperArt paperArt();

}  // namespace ridgepoint::ui
