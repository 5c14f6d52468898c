// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/message_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

MessageBlock::MessageBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* card = new Card(source(), Card::Look::Accent, this);
    card->column()->setSpacing(context.theme().scaled(4));
    m_from = new TextLabel(source(), TextStyle::SmallStrong, Role::Accent, {}, card);
    m_body = new ProseLabel(source(), TextStyle::Message, Role::Ink, {}, card);
    card->column()->addWidget(m_from);
    card->column()->addWidget(m_body);
    column()->addWidget(card);
    refresh();
}

void MessageBlock::refresh() {
    m_from->setText(tr("From the %1").arg(text(QStringLiteral(".from"))));
    m_body->setMarkdown(text());
}

void MessageBlock::showControls() {
    m_body->setMarkdown(text());
}

}  // namespace ridgepoint::ui
