// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

namespace ridgepoint::ui {

class Card;
class Notice;
class ProseLabel;

/// A claim to be judged true or false; the rebuttal, with its numbers, follows the judgement.
class FallacyBlock : public BlockWidget {
    Q_OBJECT
public:
    FallacyBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void addButtons(Card* card);
    void judge(bool holds);

    ProseLabel* m_claim;
    Notice* m_notice;
    ProseLabel* m_why;
};

}  // namespace ridgepoint::ui
