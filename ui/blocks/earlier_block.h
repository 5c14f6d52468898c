// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QPushButton;

namespace ridgepoint::ui {

class EarlierRow;
class Notice;
class ProseLabel;

/// What this lab took over from the student's earlier decisions. Values may be changed for this run; a newer
/// decision is announced and taken over only on purpose.
class EarlierBlock : public BlockWidget {
    Q_OBJECT
public:
    EarlierBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    ProseLabel* m_intro;
    QVector<EarlierRow*> m_rows;
    Notice* m_notice;
    QPushButton* m_take;
};

}  // namespace ridgepoint::ui
