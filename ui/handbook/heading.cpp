// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/heading.h"

namespace ridgepoint::ui {

TextLabel* makeHeading(const ThemeSource& source, const QString& text, QWidget* parent) {
    auto* heading = new TextLabel(source, TextStyle::Heading, Role::Ink, text, parent);
    heading->setObjectName(QStringLiteral("heading"));
    return heading;
}

}  // namespace ridgepoint::ui
