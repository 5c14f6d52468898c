// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace ridgepoint::ui {

/// Small marks of the shell. Each differs by shape, not by colour alone.
enum class Symbol {
    NotStarted,  ///< open circle
    HalfDone,    ///< circle, left half filled
    Done,        ///< filled circle with a tick
    Warning,     ///< triangle
    Saved,       ///< filled dot
    Saving,      ///< open ring with a gap
    NotSaved,    ///< cross in a circle
    Sidebar,     ///< a window with a side panel
    Close,
};

/// Paints the symbol into the square, in its own colour.
void paintSymbol(QPainter& painter, Symbol symbol, const QRectF& square, const Theme& theme);
[[nodiscard]] QColor symbolColor(Symbol symbol, const Theme& theme);
/// @param size  in logical pixels
[[nodiscard]] QIcon symbolIcon(Symbol symbol, int size, const Theme& theme);

}  // namespace ridgepoint::ui
