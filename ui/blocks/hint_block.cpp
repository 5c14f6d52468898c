// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/hint_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/prose_label.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

HintBlock::HintBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    setObjectName(QStringLiteral("hint.") + block.id);
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->addTitle(tr("Try this"));
    m_body = new ProseLabel(source(), TextStyle::Body, Role::Soft, {}, card);
    card->column()->addWidget(m_body);
    column()->addWidget(card);
    refresh();
}

void HintBlock::refresh() {
    m_body->setMarkdown(text(QStringLiteral(".try")));
}

void HintBlock::showControls() {
    refresh();
}

}  // namespace ridgepoint::ui
