// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QLineEdit;

namespace ridgepoint::ui {

class Card;
class Notice;
class ProseLabel;

/// A question with a number for an answer; the worked solution comes after an answer, right or wrong.
class NumberCheckBlock : public BlockWidget {
    Q_OBJECT
public:
    NumberCheckBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void addEntry(Card* card);
    void judge();
    void showSolution();

    ProseLabel* m_question;
    QLineEdit* m_entry = nullptr;
    Notice* m_notice = nullptr;
    ProseLabel* m_solution;
};

}  // namespace ridgepoint::ui
