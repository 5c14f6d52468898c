// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace ridgepoint::ui {

/// The look of standard widgets, made from the theme's table: buttons, fields, scroll bars, tables.
/// A window or page sets it on itself, before the widgets in it take their fonts and colours: a style sheet that
/// comes later would give them back the old ones.
/// A widget says what it is by a property: `kind` is "primary", "link" or "quiet" for a push button, "field"
/// for a spin box without arrows; `wrong` is true for a field that needs attention.
[[nodiscard]] QString styleSheetOf(const Theme& theme);

/// Sets one of the properties above and lets the widget look accordingly.
void setLook(QWidget* widget, const char* property, const QVariant& value);

}  // namespace ridgepoint::ui
