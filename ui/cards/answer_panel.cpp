// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/answer_panel.h"

#include "core/labs/links.h"
#include "ui/blocks/places.h"
#include "ui/blocks/spoken_widget.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/card_words.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 8;

void fill(TextLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace

AnswerPanel::AnswerPanel(const ThemeSource& source, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_answer(new TextLabel(source, TextStyle::Readout, Role::Ink, {}, this)),
      m_guess(new TextLabel(source, TextStyle::Body, Role::Ink, {}, this)),
      m_convention(new TextLabel(source, TextStyle::Body, Role::Soft, {}, this)),
      m_from(new TextLabel(source, TextStyle::Small, Role::Soft, {}, this)),
      m_more(makeButton(tr("Read about it"), "link", QStringLiteral("cardMoreButton"), this)) {
    setObjectName(QStringLiteral("cardAnswer"));
    setFocusPolicy(Qt::StrongFocus);
    speakAsText(this);
    m_answer->setObjectName(QStringLiteral("cardAnswerNumber"));
    m_guess->setObjectName(QStringLiteral("cardGuessNote"));
    m_from->setObjectName(QStringLiteral("cardSource"));
    m_from->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    for (TextLabel* label : {m_answer, m_convention, m_guess, m_from})
        column->addWidget(label);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] { openPlace(m_place, this); });
    followTheme(source, this, [this] { applyTheme(); });
}

void AnswerPanel::applyTheme() {
    const Theme& theme = m_source.theme();
    const int inset = theme.scaled(14);
    layout()->setContentsMargins(inset, inset, inset, theme.scaled(8));
    layout()->setSpacing(theme.scaled(6));
    update();
}

void AnswerPanel::show(const cards::Card& card, const QString& from, std::optional<double> factor) {
    const QString convention = cardConvention(card);
    const QString guess = factor ? factorText(*factor) : QString();
    fill(m_answer, cardAnswer(card));
    fill(m_convention, convention);
    fill(m_guess, guess);
    fill(m_from, from.isEmpty() ? QString() : tr("From: %1").arg(from));
    showLink(card);
    QStringList spoken{tr("Answer: %1").arg(spokenAnswer(card))};
    for (const QString& part : {convention, guess, m_from->text()})
        if (!part.isEmpty()) spoken.append(part);
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    setVisible(true);
}

/// A rule is explained by its section, a constant by its own card of provenance.
void AnswerPanel::showLink(const cards::Card& card) {
    using Kind = labs::Place::Kind;
    const bool toConstant = card.kind == cards::CardKind::Constant;
    const QString id = toConstant ? card.record->id : card.section;
    m_place = labs::writePlace({toConstant ? Kind::Constant : Kind::Section, id});
    m_more->setVisible(!id.isEmpty());
}

void AnswerPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const bool framed = theme.scheme() == Scheme::HighContrast;
    QPen pen = framed ? QPen(theme.color(Role::Line)) : QPen(Qt::NoPen);
    if (hasFocus()) pen = QPen(theme.color(Role::Focus), 2);
    painter.setPen(pen);
    painter.setBrush(theme.color(Role::AccentTint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

}  // namespace ridgepoint::ui
