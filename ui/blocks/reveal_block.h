// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QGridLayout;

namespace ridgepoint::ui {

class Card;

/// Prediction beside model: what was said, what the model says, by how much they differ, and what decides.
class RevealBlock : public BlockWidget {
    Q_OBJECT
public:
    RevealBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void build(const labs::RevealView& view);
    void addComparison(const labs::RevealView& view);
    void addPair(QGridLayout* grid, const QString& name, const QString& value, bool strong = false);

    Card* m_card = nullptr;
};

}  // namespace ridgepoint::ui
