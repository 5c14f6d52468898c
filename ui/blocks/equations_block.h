// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QVBoxLayout;

namespace ridgepoint::ui {

/// The equations behind the act, folded until they are wanted. Typeset when first opened.
class EquationsBlock : public BlockWidget {
    Q_OBJECT
public:
    EquationsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);

private:
    void fill(QVBoxLayout* rows, QWidget* parent);
    bool m_filled = false;
};

}  // namespace ridgepoint::ui
