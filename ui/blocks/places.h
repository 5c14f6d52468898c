// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ridgepoint::ui {

/// Something that can open a place of the program: "section:roofline", "lab:v1-12", "constant:h100_sxm.fp16"
/// or "term:mfu". The window is one.
class Places {
public:
    virtual ~Places() = default;
    /// @param from  where the wish came from, for a card that opens beside it
    virtual void openPlace(const QString& place, QWidget* from) = 0;
};

/// Asks the nearest Places above a widget. Nothing happens where there is none.
void openPlace(const QString& place, QWidget* from);

}  // namespace ridgepoint::ui
