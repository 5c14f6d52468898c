// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QPushButton;

namespace ridgepoint::ui {

class ChoiceBox;
class QuantitySpin;
class TextLabel;

/// One decision of an earlier lab: its value, where it comes from, and a way to ask "what if".
class EarlierRow : public QWidget {
    Q_OBJECT
public:
    /// @param index  into Lab::earlier
    EarlierRow(const BlockContext& context, int index, QWidget* parent);
    void show(const labs::EarlierView& view);

private:
    QWidget* makeNumber(const labs::EarlierDef& def);
    QWidget* makeChoice(const labs::EarlierDef& def);

    const BlockContext m_context;
    const int m_index;
    QuantitySpin* m_spin = nullptr;
    ChoiceBox* m_choice = nullptr;
    TextLabel* m_origin;
    QPushButton* m_restore;
};

}  // namespace ridgepoint::ui
