// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

class QVariant;

namespace ridgepoint::ui {

/// The look of standard widgets, made from the theme's table: buttons, fields, scroll bars, tables.
/// A widget says what it is by a property: `kind` is "primary", "link", "quiet" or "step" for a push button,
/// "field" for a spin box without arrows; `wrong` is true for a field that needs attention.
[[nodiscard]] QString styleSheetOf(const Theme& theme);

/// Puts palette, base font and style sheet on the whole application, also while it runs. To be called before
/// ThemeSource::set tells the widgets: a style sheet that comes after a widget took its font and colours
/// gives it the old ones back.
void applyApplicationStyle(const Theme& theme);

/// Sets one of the properties above and lets the widget look accordingly.
void setLook(QWidget* widget, const char* property, const QVariant& value);

}  // namespace ridgepoint::ui
