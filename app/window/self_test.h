// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::app {

/// Checks the installation and prints one line per check. Needs an application object, not a display.
/// @return kDone, or kCheckFailed when at least one check failed
[[nodiscard]] int runSelfTest();

}  // namespace ridgepoint::app
