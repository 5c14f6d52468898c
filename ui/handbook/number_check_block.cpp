// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/number_check_block.h"

#include "core/handbook/answer.h"
#include "ui/blocks/card.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/number_words.h"
#include "ui/words/refusal_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ridgepoint::ui {
namespace {

constexpr int kLongestAnswer = 60;

QString verdictText(const handbook::Verdict& verdict, const QLocale& locale) {
    if (verdict.right) return NumberCheckBlock::tr("Right.");
    if (!verdict.factor) return NumberCheckBlock::tr("Not this one. Here is how it comes about.");
    const double factor = *verdict.factor;
    return factor > 1.0
               ? NumberCheckBlock::tr("Your number is %1 times the model's. Here is how it comes about.")
                     .arg(numberText(factor, 2, locale))
               : NumberCheckBlock::tr("The model's number is %1 times yours. Here is how it comes about.")
                     .arg(numberText(1.0 / factor, 2, locale));
}

}  // namespace

NumberCheckBlock::NumberCheckBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* card = new Card(source(), Card::Look::Accent, this);
    card->addTitle(tr("Check your understanding"));
    m_question = new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), card);
    card->column()->addWidget(m_question);
    addEntry(card);
    m_notice = new Notice(source(), QStringLiteral("checkNotice.") + block.id, card);
    m_solution = new ProseLabel(source(), TextStyle::Body, Role::Ink, {}, card);
    m_solution->setObjectName(QStringLiteral("checkSolution.") + block.id);
    m_solution->hide();
    card->column()->addWidget(m_notice);
    card->column()->addWidget(m_solution);
    column()->addWidget(card);
}

void NumberCheckBlock::addEntry(Card* card) {
    const QString unit = labs::unitSymbol(detail<labs::CheckBlock>().shown);
    m_entry = new QLineEdit(card);
    m_entry->setObjectName(QStringLiteral("checkEdit.") + block().id);
    m_entry->setMaxLength(kLongestAnswer);
    m_entry->setMaximumWidth(m_context.theme().scaled(220));
    m_entry->setPlaceholderText(tr("a number"));
    const QString label = unit.isEmpty() ? tr("Your answer") : tr("Your answer, in %1").arg(unit);
    connect(m_entry, &QLineEdit::returnPressed, this, &NumberCheckBlock::judge);
    connect(m_entry, &QLineEdit::textEdited, this, [this] {
        setLook(m_entry, "wrong", false);
        m_notice->clear();
    });
    auto* row = new QHBoxLayout;
    row->addLayout(labelled(source(), label, m_entry, card));
    auto* check = makeButton(tr("Check"), "primary", QStringLiteral("checkButton.") + block().id, card);
    auto* show =
        makeButton(tr("Show the solution"), "link", QStringLiteral("showSolution.") + block().id, card);
    connect(check, &QPushButton::clicked, this, &NumberCheckBlock::judge);
    connect(show, &QPushButton::clicked, this, &NumberCheckBlock::showSolution);
    row->addWidget(check, 0, Qt::AlignBottom);
    row->addWidget(show, 0, Qt::AlignBottom);
    row->addStretch(1);
    card->column()->addLayout(row);
}

void NumberCheckBlock::judge() {
    const handbook::Verdict verdict = handbook::judge(session(), detail<labs::CheckBlock>(), m_entry->text());
    if (verdict.refusal != labs::Refusal::None) {
        setLook(m_entry, "wrong", true);
        m_notice->say(refusalText(verdict.refusal));
        m_entry->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_notice->say(verdictText(verdict, session().wording().locale),
                  verdict.right ? labs::Zone::Success : labs::Zone::Caution);
    showSolution();
}

void NumberCheckBlock::showSolution() {
    m_solution->setMarkdown(text(QStringLiteral(".solution")));
    m_solution->show();
}

void NumberCheckBlock::refresh() {
    m_question->setMarkdown(text());
    if (m_solution->isVisibleTo(this)) showSolution();
}

}  // namespace ridgepoint::ui
