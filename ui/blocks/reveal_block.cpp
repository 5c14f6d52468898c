// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/reveal_block.h"

#include "ui/blocks/answer_text.h"
#include "ui/blocks/card.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/number_words.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace ridgepoint::ui {

RevealBlock::RevealBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    refresh();
}

void RevealBlock::refresh() {
    if (m_card) return;  // nothing in it can change any more
    if (const auto view = session().reveal(m_context.act)) build(*view);
}

void RevealBlock::build(const labs::RevealView& view) {
    m_card = new Card(source(), Card::Look::Panel, this);
    m_card->setObjectName(QStringLiteral("revealCard"));
    m_card->setAccessibleName(tr("Prediction and model"));
    m_card->addTitle(tr("Prediction and model"),
                     QStringLiteral("· ") + (view.right ? tr("they agree") : tr("they differ")));
    addComparison(view);
    QVBoxLayout* rows = m_card->column();
    const auto prose = [&](const QString& key, Role role) {
        const QString words = text(key);
        if (!words.isEmpty()) rows->addWidget(new ProseLabel(source(), TextStyle::Body, role, words, m_card));
    };
    prose(u'.' + view.chosenOption, Role::Ink);
    prose({}, Role::Ink);
    const QString binding = text(QStringLiteral(".binding"));
    if (!binding.isEmpty()) {
        rows->addWidget(
            new TextLabel(source(), TextStyle::SmallStrong, Role::Accent, tr("What decides"), m_card));
        rows->addWidget(new ProseLabel(source(), TextStyle::Body, Role::Ink, binding, m_card));
    }
    column()->addWidget(m_card);
}

void RevealBlock::addPair(QGridLayout* grid, const QString& name, const QString& value, bool strong) {
    const int row = grid->rowCount();
    auto* label = new TextLabel(source(), TextStyle::Small, Role::Soft, name, m_card);
    auto* words =
        new TextLabel(source(), strong ? TextStyle::BodyStrong : TextStyle::Body, Role::Ink, value, m_card);
    words->setAccessibleName(name + QStringLiteral(": ") + value);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(words, row, 1);
}

void RevealBlock::addComparison(const labs::RevealView& view) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_context.theme().scaled(12));
    grid->setVerticalSpacing(m_context.theme().scaled(6));
    grid->setColumnStretch(1, 1);
    addPair(grid, tr("You chose"), view.chosenText);
    addPair(grid, tr("The model"), view.keyText, true);
    if (view.estimate && view.modelValue) {
        addPair(grid, tr("Your estimate"), predictedText(session(), m_context.act, *view.estimate));
        if (view.range) addPair(grid, tr("Your range"), rangeText(session(), m_context.act, view));
        addPair(grid, tr("Model value"), predictedText(session(), m_context.act, *view.modelValue), true);
        if (view.factor) addPair(grid, tr("The estimate is"), factorText(*view.factor, session().wording()));
    }
    const QString observed = observationText(session(), m_context.act);
    if (!observed.isEmpty()) {
        const bool within = view.observedWithin.value_or(true);
        addPair(grid, view.bracket ? tr("You found") : tr("You read"),
                within ? observed : tr("%1, not the model’s value at that setting").arg(observed));
    }
    if (!view.modelOrder.isEmpty() && view.modelOrder != view.observedOrder)
        addPair(grid, tr("Model order"), orderText(session(), view.modelOrder), true);
    addPair(grid, tr("Confidence"),
            withUnit(session().wording().locale.toString(view.confidence), QStringLiteral("%")));
    m_card->column()->addLayout(grid);
}

}  // namespace ridgepoint::ui
