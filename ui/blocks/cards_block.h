// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

namespace ridgepoint::ui {

class ProseLabel;
class TextLabel;

/// Short facts, each a card with a title.
class CardsBlock : public BlockWidget {
    Q_OBJECT
public:
    CardsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override { showControls(); }
    void showControls() override;

private:
    struct Item {
        QString key;
        TextLabel* title;
        ProseLabel* body;
    };
    QVector<Item> m_items;
};

}  // namespace ridgepoint::ui
