// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/text_table_block.h"

#include "ui/blocks/card.h"
#include "ui/blocks/hairline.h"
#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/blocks/text_label.h"

#include <QGridLayout>

namespace ridgepoint::ui {

TextTableBlock::TextTableBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    const TitledText caption = splitTitle(text());
    auto* card = new Card(source(), Card::Look::Panel, this);
    card->addTitle(caption.title);
    auto* body = new QWidget(card);
    body->setAccessibleName(caption.title);
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(context.theme().scaled(18));
    grid->setVerticalSpacing(context.theme().scaled(7));
    addHeads(grid, body);
    addRows(grid, body);
    m_note = new ProseLabel(source(), TextStyle::Small, Role::Soft, caption.body, card);
    m_note->setVisible(!caption.body.isEmpty());
    card->column()->addWidget(body);
    card->column()->addWidget(m_note);
    column()->addWidget(card);
    showControls();
}

void TextTableBlock::addHeads(QGridLayout* grid, QWidget* parent) {
    const QStringList& columns = detail<labs::TableBlock>().columns;
    for (int c = 0; c < columns.size(); ++c) {
        auto* head = new TextLabel(source(), TextStyle::SmallStrong, Role::Soft,
                                   text(QStringLiteral(".head.") + columns[c]), parent);
        grid->addWidget(head, 0, c, Qt::AlignBottom);
        grid->setColumnStretch(c, c + 1 == columns.size() ? 3 : 2);
    }
    grid->addWidget(new Hairline(source(), parent), 1, 0, 1, static_cast<int>(columns.size()));
}

void TextTableBlock::addRows(QGridLayout* grid, QWidget* parent) {
    const auto& table = detail<labs::TableBlock>();
    for (int r = 0; r < table.rows.size(); ++r)
        for (int c = 0; c < table.columns.size(); ++c) {
            const bool isName = c == 0;
            auto* label = new ProseLabel(source(), isName ? TextStyle::BodyStrong : TextStyle::Body,
                                         Role::Ink, {}, parent);
            grid->addWidget(label, r + 2, c, Qt::AlignTop);
            m_cells.append({table.rows[r], table.columns[c], label});
        }
}

void TextTableBlock::showControls() {
    const QString first = detail<labs::TableBlock>().columns.first();
    for (const Cell& cell : std::as_const(m_cells)) {
        cell.label->setMarkdown(text(u'.' + cell.row + u'.' + cell.column));
        cell.label->setAccessibleDescription(
            QStringLiteral("%1, %2").arg(withoutMarks(text(u'.' + cell.row + u'.' + first)),
                                         text(QStringLiteral(".head.") + cell.column)));
    }
    m_note->setMarkdown(splitTitle(text()).body);
}

}  // namespace ridgepoint::ui
