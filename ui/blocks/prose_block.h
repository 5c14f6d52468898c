// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class ProseLabel;

/// Prose under a heading: reading, concept, takeaways, connections. Folded away once it was of use.
class ProseBlock : public BlockWidget {
    Q_OBJECT
public:
    ProseBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override { showControls(); }
    void showControls() override;

private:
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool opensByItself() const;

    ProseLabel* m_body;
};

}  // namespace ridgepoint::ui
