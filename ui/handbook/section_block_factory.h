// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

/// Makes the widget of a block of a section: those that only the handbook has here, the others as in a lab.
[[nodiscard]] BlockWidget* makeSectionBlock(const BlockContext& context, const labs::Block& block,
                                            QWidget* parent);

}  // namespace ridgepoint::ui
