// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/cards_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/section.h"
#include "ui/blocks/text_label.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

CardsBlock::CardsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    const bool isSection = context.session.lab().isSection();
    auto* section = new Section(context, block.id, isSection ? tr("At a glance") : tr("What is known"),
                                isSection || context.state().stage < labs::Stage::Committed, this);
    section->column()->setContentsMargins(0, 0, 0, 0);
    for (const QString& item : detail<labs::CardsBlock>().items) {
        auto* card = new Card(source(), Card::Look::Panel, section);
        card->column()->setSpacing(context.theme().scaled(4));
        const Item made{u'.' + item, new TextLabel(source(), TextStyle::BodyStrong, Role::Ink, {}, card),
                        new ProseLabel(source(), TextStyle::Body, Role::Soft, {}, card)};
        card->column()->addWidget(made.title);
        card->column()->addWidget(made.body);
        section->column()->addWidget(card);
        m_items.append(made);
    }
    column()->addWidget(section);
    showControls();
}

void CardsBlock::showControls() {
    for (const Item& item : m_items) {
        const TitledText titled = splitTitle(text(item.key));
        item.title->setText(titled.title);
        item.body->setMarkdown(titled.body);
    }
}

}  // namespace ridgepoint::ui
