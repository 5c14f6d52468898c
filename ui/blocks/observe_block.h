// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class ChoiceBox;
class Notice;
class ProseLabel;

/// What the student reads off the instrument: a number, or an order. Recorded, never graded.
class ObserveBlock : public BlockWidget {
    Q_OBJECT
public:
    ObserveBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void build();
    void addNumber(QVBoxLayout* rows);
    void addOrder(QVBoxLayout* rows);
    void addButton(QVBoxLayout* rows);
    void showSaving();
    void record();
    void refuse(labs::Refusal refusal);

    Card* m_card = nullptr;
    QLineEdit* m_number = nullptr;
    QVector<ChoiceBox*> m_places;
    Notice* m_notice = nullptr;
    QPushButton* m_record = nullptr;
    bool m_recorded = false;
};

}  // namespace ridgepoint::ui
