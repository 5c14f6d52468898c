// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/trials_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/trial_table.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/refusal_words.h"
#include "ui/words/trial_words.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {

TrialsBlock::TrialsBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent), m_card(new Card(source(), Card::Look::Panel, this)) {
    m_card->setObjectName(QStringLiteral("trialsCard"));
    m_card->setAccessibleName(tr("Trials"));
    m_card->addTitle(tr("Trials"));
    QVBoxLayout* rows = m_card->column();
    rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), m_card));
    m_state = new TextLabel(source(), TextStyle::BodyStrong, Role::Ink, {}, m_card);
    m_state->setObjectName(QStringLiteral("trialsState"));
    rows->addWidget(m_state);
    m_notice = new Notice(source(), QStringLiteral("trialsNotice"), m_card);
    rows->addWidget(m_notice);
    addButton();
    m_table = new TrialTable(source(), m_card);
    rows->addWidget(m_table);
    column()->addWidget(m_card);
    refresh();
}

void TrialsBlock::addButton() {
    m_row = new QWidget(m_card);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(source(), TextStyle::Small, Role::Soft,
                                 tr("A trial keeps the settings and what is read now."), m_row),
                   1);
    m_log = makeButton(tr("Log this run"), "primary", QStringLiteral("logTrialButton"), m_row);
    m_log->setAccessibleName(tr("Log this run"));
    connect(m_log, &QPushButton::clicked, this, &TrialsBlock::logRun);
    row->addWidget(m_log);
    m_card->column()->addWidget(m_row);
}

void TrialsBlock::logRun() {
    session().logTrial(m_context.act, [self = QPointer(this)](labs::Refusal refusal) {
        if (self) self->told(refusal);
    });
}

void TrialsBlock::told(labs::Refusal refusal) {
    if (refusal != labs::Refusal::None) return m_notice->say(refusalText(refusal));
    const auto view = session().trials(m_context.act);
    if (!view) return;
    m_notice->say(trialLoggedText(*view), labs::Zone::Info);
    if (view->isDone) m_context.host.goTo(QStringLiteral("revealCard"));
}

void TrialsBlock::refresh() {
    const auto view = session().trials(m_context.act);
    if (!view) return;
    const QString state = trialsStateText(*view);
    if (m_state->text() != state) m_state->setText(state);
    m_log->setAccessibleDescription(state);
    m_log->setText(session().committing() ? tr("Saving…") : tr("Log this run"));
    m_row->setVisible(!view->isDone);
    m_table->show(*view);
}

}  // namespace ridgepoint::ui
