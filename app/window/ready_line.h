// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ridgepoint::app {

/// Prints "ready" on standard output when the window has been painted and its events are being served: the
/// moment from which a person can use it. ridgepoint-bench waits for that line.
void announceWhenUsable(QWidget& window);

}  // namespace ridgepoint::app
