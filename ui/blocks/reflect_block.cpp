// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/reflect_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/option_card.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/sentence_edit.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/refusal_words.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {

ReflectBlock::ReflectBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    build();
}

void ReflectBlock::build() {
    discard(m_card);
    m_options.clear();
    m_answer = nullptr;
    m_answered = m_context.state().reflection.has_value();
    m_card = new Card(source(), Card::Look::Panel, this);
    m_card->setObjectName(QStringLiteral("reflectCard"));
    m_card->setAccessibleName(tr("Reflect"));
    m_card->addTitle(tr("Reflect"), m_answered ? QStringLiteral("· ") + tr("answered") : QString());
    QVBoxLayout* rows = m_card->column();
    rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), m_card));
    if (m_answered)
        addAnswer(rows);
    else
        addForm(rows);
    column()->addWidget(m_card);
}

void ReflectBlock::addForm(QVBoxLayout* rows) {
    auto* group = new QWidget(m_card);
    group->setAccessibleName(tr("Options"));
    auto* list = new QVBoxLayout(group);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    for (const labs::PublicGate::Option& option : session().reflectOptions(m_context.act)) {
        auto* card = new OptionCard(source(), option.id, option.text, group);
        card->setObjectName(QStringLiteral("reflectOption.") + option.id);
        connect(card, &QAbstractButton::toggled, this, [this] { m_notice->clear(); });
        list->addWidget(card);
        m_options.append(card);
    }
    rows->addWidget(group);
    m_sentence = new SentenceEdit(source(), m_card);
    m_sentence->setObjectName(QStringLiteral("reflectSentenceEdit"));
    connect(m_sentence, &QPlainTextEdit::textChanged, this, [this] {
        setLook(m_sentence, "wrong", false);
        m_notice->clear();
    });
    rows->addLayout(labelled(source(), tr("Why, in one sentence of your own"), m_sentence, m_card));
    m_notice = new Notice(source(), QStringLiteral("reflectNotice"), m_card);
    rows->addWidget(m_notice);
    m_answer = makeButton(tr("Answer"), "primary", QStringLiteral("answerReflectionButton"), m_card);
    connect(m_answer, &QPushButton::clicked, this, &ReflectBlock::answer);
    rows->addWidget(m_answer, 0, Qt::AlignRight);
}

void ReflectBlock::addAnswer(QVBoxLayout* rows) {
    for (const labs::PublicGate::Option& option : session().reflectOptions(m_context.act))
        addExplanation(rows, option);
    rows->addWidget(new TextLabel(source(), TextStyle::Small, Role::Soft, tr("Your sentence"), m_card));
    auto* sentence =
        new TextLabel(source(), TextStyle::Body, Role::Ink, m_context.state().reflection->sentence, m_card);
    sentence->setObjectName(QStringLiteral("reflectionRecord"));
    rows->addWidget(sentence);
}

void ReflectBlock::addExplanation(QVBoxLayout* rows, const labs::PublicGate::Option& option) {
    const bool mine = option.id == m_context.state().reflection->option;
    const bool key = option.id == session().reflectKey(m_context.act);
    auto* card = new OptionCard(source(), option.id, option.text, m_card);
    card->setObjectName(QStringLiteral("reflectOption.") + option.id);
    card->setAutoExclusive(false);
    card->setChecked(mine);
    card->setRecorded();
    if (key)
        card->setRemark(mine ? QStringLiteral("✓ ") + tr("your answer, and the model’s")
                             : QStringLiteral("✓ ") + tr("the model’s answer"),
                        Role::Success);
    else if (mine)
        card->setRemark(tr("your answer"));
    rows->addWidget(card);
    auto* why = new ProseLabel(source(), TextStyle::Body, Role::Soft,
                               text(u'.' + option.id + QStringLiteral(".why")), m_card);
    why->setContentsMargins(m_context.theme().scaled(36), 0, 0, 0);
    rows->addWidget(why);
}

void ReflectBlock::answer() {
    QString chosen;
    for (const OptionCard* option : m_options)
        if (option->isChecked()) chosen = option->id();
    PageHost* host = &m_context.host;
    session().reflect(m_context.act, chosen, m_sentence->toPlainText(),
                      [self = QPointer(this), host](labs::Refusal refusal) {
                          if (!self) return;
                          if (refusal == labs::Refusal::None)
                              host->goTo(QStringLiteral("reflectCard"));
                          else
                              self->refuse(refusal);
                      });
}

void ReflectBlock::refuse(labs::Refusal refusal) {
    m_notice->say(refusalText(refusal));
    if (refusal == labs::Refusal::NoSentence) {
        setLook(m_sentence, "wrong", true);
        m_sentence->setFocus(Qt::OtherFocusReason);
    } else if (refusal == labs::Refusal::NoOption && !m_options.isEmpty()) {
        m_options.first()->setFocus(Qt::OtherFocusReason);
    }
}

void ReflectBlock::refresh() {
    if (m_context.state().reflection.has_value() != m_answered) build();
    if (m_answer) m_answer->setText(session().committing() ? tr("Saving…") : tr("Answer"));
}

}  // namespace ridgepoint::ui
