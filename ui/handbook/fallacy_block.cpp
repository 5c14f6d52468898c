// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/fallacy_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/widget_tools.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ridgepoint::ui {

FallacyBlock::FallacyBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* card = new Card(source(), Card::Look::Accent, this);
    card->addTitle(tr("True or false?"));
    m_claim = new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), card);
    card->column()->addWidget(m_claim);
    addButtons(card);
    m_notice = new Notice(source(), QStringLiteral("fallacyNotice.") + block.id, card);
    m_why = new ProseLabel(source(), TextStyle::Body, Role::Ink, {}, card);
    m_why->setObjectName(QStringLiteral("fallacyWhy.") + block.id);
    m_why->hide();
    card->column()->addWidget(m_notice);
    card->column()->addWidget(m_why);
    column()->addWidget(card);
}

void FallacyBlock::addButtons(Card* card) {
    auto* row = new QHBoxLayout;
    for (const bool holds : {true, false}) {
        const QString name =
            (holds ? QStringLiteral("fallacyTrue.") : QStringLiteral("fallacyFalse.")) + block().id;
        auto* button = makeButton(holds ? tr("True") : tr("False"), "", name, card);
        connect(button, &QPushButton::clicked, this, [this, holds] { judge(holds); });
        row->addWidget(button);
    }
    row->addStretch(1);
    card->column()->addLayout(row);
}

void FallacyBlock::judge(bool holds) {
    const bool right = holds == detail<labs::FallacyBlock>().holds;
    const QString truth =
        detail<labs::FallacyBlock>().holds ? tr("The claim holds.") : tr("The claim is false.");
    m_notice->say(right ? tr("You judged well. %1").arg(truth) : tr("Look again. %1").arg(truth),
                  right ? labs::Zone::Success : labs::Zone::Caution);
    m_why->setMarkdown(text(QStringLiteral(".why")));
    m_why->show();
}

void FallacyBlock::refresh() {
    m_claim->setMarkdown(text());
    if (m_why->isVisibleTo(this)) m_why->setMarkdown(text(QStringLiteral(".why")));
}

}  // namespace ridgepoint::ui
