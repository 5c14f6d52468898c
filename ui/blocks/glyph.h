// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace ridgepoint::ui {

/// Small marks beside words. Each differs by shape, so that none depends on its colour.
enum class Glyph {
    Open,         ///< ring
    Current,      ///< ring with a dot
    Done,         ///< disc with a tick
    Lock,         ///< padlock
    Info,         ///< disc with an i
    Good,         ///< tick
    Caution,      ///< triangle
    Danger,       ///< octagon with a bar
    ChevronDown,  ///< open panel, choice
    ChevronRight,
};

/// @param ink     colour of the mark
/// @param ground  what shows through a filled mark
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& square, const QColor& ink,
                const QColor& ground);

}  // namespace ridgepoint::ui
