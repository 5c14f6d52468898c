// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::ui {

/// The style sheet of the HTML report: the colours of the light and the dark theme, one column of text, black
/// on white in print.
[[nodiscard]] QString htmlStyle();

}  // namespace ridgepoint::ui
