// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::app {

/// Can a window be shown? Asked before the application object exists, since that one aborts without.
[[nodiscard]] bool hasDisplay();

}  // namespace ridgepoint::app
