// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ridgepoint::ui {

/// A widget that paints its own text tells assistive technology so: role static text, name as set.
void speakAsText(QWidget* widget);

}  // namespace ridgepoint::ui
