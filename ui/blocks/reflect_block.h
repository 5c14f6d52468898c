// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class Notice;
class OptionCard;

/// A question after the surprise: options and one sentence, then what each option comes to.
class ReflectBlock : public BlockWidget {
    Q_OBJECT
public:
    ReflectBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void build();
    void addForm(QVBoxLayout* rows);
    void addAnswer(QVBoxLayout* rows);
    void addExplanation(QVBoxLayout* rows, const labs::PublicGate::Option& option);
    void answer();
    void refuse(labs::Refusal refusal);

    Card* m_card = nullptr;
    QVector<OptionCard*> m_options;
    QPlainTextEdit* m_sentence = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_answer = nullptr;
    bool m_answered = false;
};

}  // namespace ridgepoint::ui
