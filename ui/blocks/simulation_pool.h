// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace ridgepoint::ui {

/// Where simulations for plots are made: on all cores but one, which stays with the window, so that controls
/// answer at once however many plots follow them.
[[nodiscard]] QThreadPool& simulationPool();

}  // namespace ridgepoint::ui
