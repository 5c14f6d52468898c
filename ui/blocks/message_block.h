// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class ProseLabel;
class TextLabel;

/// What a stakeholder says, beside a bar of the accent colour.
class MessageBlock : public BlockWidget {
    Q_OBJECT
public:
    MessageBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;
    void showControls() override;

private:
    TextLabel* m_from;
    ProseLabel* m_body;
};

}  // namespace ridgepoint::ui
