// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QPushButton;

namespace ridgepoint::ui {

class Card;
class Notice;
class TextLabel;
class TrialTable;

/// Logs what is set and read, run after run, until the log shows where a reading crosses its limit.
class TrialsBlock : public BlockWidget {
    Q_OBJECT
public:
    TrialsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void addButton();
    void logRun();
    void told(labs::Refusal refusal);

    Card* m_card = nullptr;
    TextLabel* m_state = nullptr;
    Notice* m_notice = nullptr;
    QWidget* m_row = nullptr;  ///< the button and the line beside it; gone when the log is done
    QPushButton* m_log = nullptr;
    TrialTable* m_table = nullptr;
};

}  // namespace ridgepoint::ui
