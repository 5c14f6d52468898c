// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

class QWidget;

namespace ridgepoint::ui {

/// All widgets below a root that Tab can reach, now or after another choice in a group of radio buttons, in
/// the order in which they were made.
[[nodiscard]] QVector<QWidget*> tabStopsIn(QWidget* root);

/// Lets Tab walk the roots in their order.
void setTabOrderOf(const QVector<QWidget*>& roots);

/// The widget itself when it takes the focus, else the first one below that does, else itself.
[[nodiscard]] QWidget* firstFocusable(QWidget* widget);

}  // namespace ridgepoint::ui
