// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class ProseLabel;
class TextLabel;

/// A heading and the paragraphs under it.
class ProseSection : public BlockWidget {
    Q_OBJECT
public:
    ProseSection(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override { showControls(); }
    void showControls() override;

private:
    TextLabel* m_heading;
    ProseLabel* m_body;
};

}  // namespace ridgepoint::ui
