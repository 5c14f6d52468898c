// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <functional>

namespace ridgepoint::ui {

/// Calls `apply` now and whenever the theme changes, as long as `context` lives.
template <class Apply>
void followTheme(const ThemeSource& source, QObject* context, Apply apply) {
    QObject::connect(&source, &ThemeSource::changed, context, apply);
    apply();
}

/// For a widget with a font or colours of its own: also when Qt styles it anew, as when it moves to another
/// parent. Qt would give it back what it had when the style sheet first met it.
void keepTheme(const ThemeSource& source, QWidget* widget, std::function<void()> apply);

}  // namespace ridgepoint::ui
