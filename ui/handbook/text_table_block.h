// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QGridLayout;

namespace ridgepoint::ui {

class ProseLabel;
class TextLabel;

/// A table whose cells are prose with live numbers. Each cell says its row and column to a screen reader.
class TextTableBlock : public BlockWidget {
    Q_OBJECT
public:
    TextTableBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override { showControls(); }
    void showControls() override;

private:
    struct Cell {
        QString row;
        QString column;
        ProseLabel* label;
    };
    void addHeads(QGridLayout* grid, QWidget* parent);
    void addRows(QGridLayout* grid, QWidget* parent);

    QVector<Cell> m_cells;
    ProseLabel* m_note;
};

}  // namespace ridgepoint::ui
