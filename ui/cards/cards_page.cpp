// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_page.h"

#include "core/labs/typed_text.h"
#include "ui/blocks/card.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/notice.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/cards/answer_panel.h"
#include "ui/cards/grade_row.h"
#include "ui/cards/progress_line.h"
#include "ui/theme/follow_theme.h"
#include "ui/theme/style_sheet.h"
#include "ui/words/card_words.h"
#include "ui/words/number_words.h"
#include "ui/words/refusal_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kWidest = 640;
constexpr int kMargin = 28;
constexpr int kGap = 18;
constexpr int kCardGap = 14;
constexpr int kLongestGuess = 60;
constexpr int kGuessWidth = 180;

struct Guess {
    labs::Refusal refusal = labs::Refusal::None;
    std::optional<double> factor;
};

/// Nothing typed is no guess and no fault.
Guess readGuess(const cards::Card& card, const QString& typed) {
    if (typed.trimmed().isEmpty()) return {};
    double value = 0.0;
    const labs::Refusal refusal = labs::readTyped(typed, card.unit, card.unit, true, labWording(), value);
    if (refusal != labs::Refusal::None) return {refusal, std::nullopt};
    return {refusal, cards::factorOff(card, value)};
}

bool beginsNumber(const QString& typed) {
    return typed.size() == 1 && (typed[0].isDigit() || typed[0] == u'.' || typed[0] == u',');
}

}  // namespace

CardsPage::CardsPage(const ThemeSource& source, CardsDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_desk(desk),
      m_area(new QScrollArea(this)),
      m_sheet(new QWidget),
      m_column(new QVBoxLayout(m_sheet)) {
    setObjectName(QStringLiteral("cardsPage"));
    setAccessibleName(tr("Flash cards"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    buildFrame();
    buildHead();
    buildQuestion();
    buildDone();
    m_column->addStretch(1);
    followTheme(source, this, [this] { applyTheme(); });
    connect(&desk, &CardsDesk::changed, this, &CardsPage::showCard);
    showCard();
}

void CardsPage::buildFrame() {
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area);
}

void CardsPage::buildHead() {
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLabel(m_source, TextStyle::Title, Role::Ink, tr("Flash cards"), m_sheet), 1);
    m_progress = new TextLabel(m_source, TextStyle::Body, Role::Soft, {}, m_sheet);
    m_progress->setObjectName(QStringLiteral("cardProgress"));
    m_progress->setWordWrap(false);
    row->addWidget(m_progress, 0, Qt::AlignBottom);
    m_column->addLayout(row);
    m_line = new ProgressLine(m_source, m_sheet);
    m_column->addWidget(m_line);
}

void CardsPage::buildQuestion() {
    m_card = new Card(m_source, Card::Look::Panel, m_sheet);
    m_kind = new TextLabel(m_source, TextStyle::SmallStrong, Role::Accent, {}, m_card);
    m_question = new TextLabel(m_source, TextStyle::Heading, Role::Ink, {}, m_card);
    m_question->setObjectName(QStringLiteral("cardQuestion"));
    m_asks = new TextLabel(m_source, TextStyle::Message, Role::Soft, {}, m_card);
    for (TextLabel* label : {m_kind, m_question, m_asks})
        m_card->column()->addWidget(label);

    m_entry = new QWidget(m_card);
    const int gap = m_source.theme().scaled(12);
    auto* row = new FlowLayout(gap, gap, m_entry);
    m_guess = new QLineEdit(m_entry);
    m_guess->setObjectName(QStringLiteral("cardGuess"));
    m_guess->setMaxLength(kLongestGuess);
    m_guess->setAccessibleName(tr("Your number first, if you like"));
    m_guess->setPlaceholderText(tr("your number first"));
    m_show = makeButton(tr("Show the answer"), "primary", QStringLiteral("showAnswerButton"), m_entry);
    row->addWidget(m_guess);
    row->addWidget(m_show);
    m_card->column()->addWidget(m_entry);
    m_notice = new Notice(m_source, QStringLiteral("cardNotice"), m_card);
    m_card->column()->addWidget(m_notice);
    m_answer = new AnswerPanel(m_source, m_card);
    m_card->column()->addWidget(m_answer);
    m_grades = new GradeRow(m_source, m_card);
    m_card->column()->addWidget(m_grades);
    m_hint = new TextLabel(m_source, TextStyle::Small, Role::Soft, {}, m_sheet);
    m_column->addWidget(m_card);
    m_column->addWidget(m_hint);
    connect(m_show, &QPushButton::clicked, this, [this] { showAnswer(false); });
    connect(m_guess, &QLineEdit::returnPressed, this, [this] { showAnswer(true); });
    connect(m_guess, &QLineEdit::textEdited, this, [this] {
        setLook(m_guess, "wrong", false);
        m_notice->clear();
    });
    connect(m_grades, &GradeRow::graded, this, &CardsPage::grade);
}

void CardsPage::buildDone() {
    m_done = new Card(m_source, Card::Look::Panel, m_sheet);
    m_done->setObjectName(QStringLiteral("cardsDone"));
    m_done->setFocusPolicy(Qt::StrongFocus);
    m_doneText = new TextLabel(m_source, TextStyle::Heading, Role::Ink, {}, m_done);
    m_nextText = new TextLabel(m_source, TextStyle::Message, Role::Soft, {}, m_done);
    m_nextText->setObjectName(QStringLiteral("cardsNext"));
    m_done->column()->addWidget(m_doneText);
    m_done->column()->addWidget(m_nextText);
    m_column->addWidget(m_done);
}

void CardsPage::applyTheme() {
    const Theme& theme = m_source.theme();
    setPalette(theme.palette());
    setFont(theme.font(TextStyle::Body));
    m_column->setSpacing(theme.scaled(kGap));
    m_card->column()->setSpacing(theme.scaled(kCardGap));
    m_guess->setFixedWidth(theme.scaled(kGuessWidth));
    resizeEvent(nullptr);
}

void CardsPage::resizeEvent(QResizeEvent*) {
    const Theme& theme = m_source.theme();
    const int margin = theme.scaled(kMargin);
    const int side = qMax(qMin(margin, width() / 20), (width() - theme.scaled(kWidest)) / 2);
    m_column->setContentsMargins(side, margin, side, margin);
}

bool CardsPage::isAnswerShown() const {
    return m_answer->isVisibleTo(m_card);
}

void CardsPage::showCard() {
    const cards::Card* card = m_desk.current();
    const cards::CardDay& day = m_desk.day();
    m_progress->setText(day.total > 0 ? cardProgress(day.done, day.total) : QString());
    m_line->show(day.done, day.total);
    m_card->setVisible(card != nullptr);
    m_hint->setVisible(card != nullptr);
    m_done->setVisible(card == nullptr);
    if (card)
        showQuestion(*card);
    else
        showDone();
    takeFocus();
}

void CardsPage::showQuestion(const cards::Card& card) {
    m_kind->setText(cardKindText(card.kind));
    m_question->setText(cardQuestion(card));
    m_asks->setText(cardAsks(card));
    m_guess->clear();
    setLook(m_guess, "wrong", false);
    m_notice->clear();
    m_entry->show();
    m_answer->hide();
    m_grades->hide();
    const QString spoken = QStringLiteral("%1. %2").arg(m_question->text(), m_asks->text());
    m_show->setAccessibleDescription(QStringLiteral("%1. %2").arg(m_progress->text(), spoken));
    m_guess->setAccessibleDescription(spoken);
    m_hint->setText(
        tr("Think first, then press Space. Or type a number and press Enter, to see how far off "
           "it is."));
}

void CardsPage::showDone() {
    const cards::CardDay& day = m_desk.day();
    m_doneText->setText(day.total > 0 ? tr("That was it for today.") : tr("Nothing to repeat today."));
    const QString when = day.nextDue.isValid() ? nextDueText(day.nextDue, m_desk.today()) : QString();
    const QString next = day.nextCards == 1
                             ? tr("The next card comes %1.").arg(when)
                             : tr("The next cards, %1 of them, come %2.").arg(day.nextCards).arg(when);
    m_nextText->setText(when.isEmpty() ? QString()
                                       : next + u' ' + tr("A pause does no harm: they wait for you."));
    m_done->setAccessibleName(m_doneText->text() + u' ' + m_nextText->text());
    m_doneText->setRole(Role::Ink);  // Qt polishes them only now, with the colours that they were made with
    m_nextText->setRole(Role::Soft);
}

void CardsPage::showAnswer(bool insists) {
    const cards::Card* card = m_desk.current();
    if (!card || isAnswerShown()) return;
    const Guess guess = readGuess(*card, m_guess->text());
    if (insists && guess.refusal != labs::Refusal::None) {
        setLook(m_guess, "wrong", true);
        m_notice->say(refusalText(guess.refusal));
        return;
    }
    m_notice->clear();
    m_entry->hide();
    m_answer->show(*card, m_desk.sourceOf(*card), guess.factor);
    m_grades->show([this](cards::Grade grade) { return m_desk.intervalAfter(grade); });
    m_hint->setText(
        tr("How did it go? Keys 1 to 4. It is no grade: it only decides when the card comes "
           "back."));
    m_answer->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, m_grades, [this] { m_area->ensureWidgetVisible(m_grades, 0, kMargin); });
}

void CardsPage::grade(cards::Grade grade) {
    if (isAnswerShown()) m_desk.review(grade);
}

void CardsPage::takeFocus() {
    if (!isVisible()) return;
    QWidget* wanted = m_desk.current() ? static_cast<QWidget*>(m_show) : m_done;
    wanted->setFocus(Qt::OtherFocusReason);
}

void CardsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous()) m_desk.refresh();
}

void CardsPage::focusInEvent(QFocusEvent*) {
    takeFocus();
}

void CardsPage::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool opens = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isAnswerShown() && key >= Qt::Key_1 && key <= Qt::Key_4) {
        grade(static_cast<cards::Grade>(key - Qt::Key_0));
    } else if (m_entry->isVisible() && opens && !m_guess->hasFocus()) {
        showAnswer(false);
    } else if (m_entry->isVisible() && beginsNumber(event->text())) {
        m_guess->setFocus(Qt::OtherFocusReason);
        m_guess->insert(event->text());
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace ridgepoint::ui
