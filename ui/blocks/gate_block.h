// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QVBoxLayout;

namespace ridgepoint::ui {

class Card;
class GateForm;
class ProseLabel;

/// The prediction: a form before the commitment, a record of it afterwards.
class GateBlock : public BlockWidget {
    Q_OBJECT
public:
    GateBlock(const BlockContext& context, const labs::Block& block, QWidget* parent);
    void refresh() override;
    void keepDraft() override;

private:
    void build();
    void addRecord(QVBoxLayout* column);
    [[nodiscard]] QString recordLine() const;

    Card* m_card = nullptr;
    GateForm* m_form = nullptr;
    ProseLabel* m_stem = nullptr;
    bool m_recorded = false;
    int m_shownContext = -1;
};

}  // namespace ridgepoint::ui
