// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QLayout;
class QPushButton;
class QString;
class QWidget;

namespace ridgepoint::ui {

/// Takes a widget off the page at once and deletes it when no signal of its own is on the stack any more.
void discard(QWidget* widget);

/// @param kind  "primary", "link", "quiet", or empty for a plain button (see ui/theme/style_sheet.h)
[[nodiscard]] QPushButton* makeButton(const QString& text, const char* kind, const QString& objectName,
                                      QWidget* parent);

/// A field with its label above it. The label becomes the accessible name.
[[nodiscard]] QLayout* labelled(const ThemeSource& source, const QString& label, QWidget* field,
                                QWidget* parent);

}  // namespace ridgepoint::ui
