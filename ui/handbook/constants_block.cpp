// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/constants_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/handbook/instrument_block.h"
#include "ui/instruments/constants_table.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

ConstantsBlock::ConstantsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    const TitledText caption = splitTitle(text());
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->addTitle(caption.title);
    m_table =
        new ConstantsTable(instrumentContext(context, this), detail<labs::ConstantsBlock>().table, card);
    m_table->setAccessibleName(caption.title);
    card->column()->addWidget(m_table);
    auto* note = new ProseLabel(source(), TextStyle::Small, Role::Soft, caption.body, card);
    note->setVisible(!caption.body.isEmpty());
    card->column()->addWidget(note);
    column()->addWidget(card);
}

}  // namespace ridgepoint::ui
