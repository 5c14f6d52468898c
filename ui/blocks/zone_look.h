// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "ui/blocks/glyph.h"
#include "ui/theme/theme.h"

#include <QString>

namespace ridgepoint::ui {

/// How a zone looks and what it is called: colour, symbol and word say the same.
struct ZoneLook {
    Role ink = Role::Ink;
    Role tint = Role::AccentTint;
    Glyph glyph = Glyph::Info;
    QString word;  ///< "good", "caution", "warning"; empty for neutral
};

[[nodiscard]] ZoneLook zoneLook(labs::Zone zone);

}  // namespace ridgepoint::ui
