// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/places.h"

#include <QWidget>

namespace ridgepoint::ui {

void openPlace(const QString& place, QWidget* from) {
    for (QWidget* widget = from; widget; widget = widget->parentWidget())
        if (auto* places = dynamic_cast<Places*>(widget)) return places->openPlace(place, from);
}

}  // namespace ridgepoint::ui
