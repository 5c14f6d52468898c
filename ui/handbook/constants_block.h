// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class ConstantsTable;

/// A table of constants under its caption.
class ConstantsBlock : public BlockWidget {
    Q_OBJECT
public:
    ConstantsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    [[nodiscard]] const ConstantsTable* table() const { return m_table; }

private:
    ConstantsTable* m_table;
};

}  // namespace ridgepoint::ui
