// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/earlier_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/earlier_row.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/earlier_words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {

EarlierBlock::EarlierBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->setObjectName(QStringLiteral("earlierCard"));
    card->setAccessibleName(tr("From your Design Ledger"));
    card->addTitle(tr("From your Design Ledger"));
    m_intro = new ProseLabel(source(), TextStyle::Body, Role::Soft, {}, card);
    card->column()->addWidget(m_intro);
    for (const int index : detail<labs::EarlierBlock>().values) {
        m_rows.append(new EarlierRow(context, index, card));
        card->column()->addWidget(m_rows.last());
    }
    m_notice = new Notice(source(), QStringLiteral("earlierNotice"), card);
    m_take = makeButton(tr("Take over the new decision"), "", QStringLiteral("earlierTake"), card);
    connect(m_take, &QPushButton::clicked, this, [this] { session().takeDecisions(); });
    card->column()->addWidget(m_notice);
    card->column()->addWidget(m_take, 0, Qt::AlignLeft);
    column()->addWidget(card);
    connect(&session(), &labs::LabSession::earlierChanged, this, &EarlierBlock::refresh);
    refresh();
}

void EarlierBlock::refresh() {
    m_intro->setMarkdown(text());
    const QVector<labs::EarlierView> views = session().earlier();
    QVector<labs::EarlierView> shown;
    for (int i = 0; i < m_rows.size(); ++i) {
        shown.append(views[detail<labs::EarlierBlock>().values[i]]);
        m_rows[i]->show(shown.last());
    }
    const QString told = olderText(shown);
    if (told != m_notice->text()) m_notice->say(told);
    m_take->setVisible(!told.isEmpty());
}

}  // namespace ridgepoint::ui
