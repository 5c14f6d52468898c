// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class Card;
class ProseLabel;

/// What to try on the instrument; stands in the story while the workbench stands beside it.
class HintBlock : public BlockWidget {
    Q_OBJECT
public:
    HintBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;
    void showControls() override;

private:
    ProseLabel* m_body;
};

}  // namespace ridgepoint::ui
