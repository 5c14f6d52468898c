// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace ridgepoint::ui {

/// Calls `apply` now and whenever the theme changes, as long as `context` lives.
template <class Apply>
void followTheme(const ThemeSource& source, QObject* context, Apply apply) {
    QObject::connect(&source, &ThemeSource::changed, context, apply);
    apply();
}

}  // namespace ridgepoint::ui
