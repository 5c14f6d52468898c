// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/text_label.h"

namespace ridgepoint::ui {

/// The heading of a part of a section.
[[nodiscard]] TextLabel* makeHeading(const ThemeSource& source, const QString& text, QWidget* parent);

}  // namespace ridgepoint::ui
