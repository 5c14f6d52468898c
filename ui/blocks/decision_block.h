// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

#include <QVector>

class QPushButton;
class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class Notice;

/// What the student recommends at the end, and why. The ledger carries it to later labs.
class DecisionBlock : public BlockWidget {
    Q_OBJECT
public:
    DecisionBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;

private:
    void build();
    void addField(QVBoxLayout* rows, const labs::FieldDef& field);
    void addRecord(QVBoxLayout* rows);
    [[nodiscard]] QWidget* makeField(const labs::FieldDef& field);
    [[nodiscard]] QWidget* makeNumber(const labs::FieldDef& field);
    [[nodiscard]] QString recordOf(const labs::FieldDef& field) const;
    [[nodiscard]] labs::DecisionRecord entered() const;
    [[nodiscard]] QWidget* firstEmpty() const;
    void decide();

    Card* m_card = nullptr;
    QVector<QWidget*> m_fields;  ///< in the order of the definition
    Notice* m_notice = nullptr;
    QPushButton* m_decide = nullptr;
    bool m_decided = false;
};

}  // namespace ridgepoint::ui
