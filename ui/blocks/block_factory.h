// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

/// Makes the widget of a block. A new kind is one row in the table of the source file.
[[nodiscard]] BlockWidget* makeBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);

}  // namespace ridgepoint::ui
