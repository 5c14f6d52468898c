// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/prose_block.h"

#include "ui/blocks/prose_label.h"
#include "ui/blocks/section.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

ProseBlock::ProseBlock(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent) {
    auto* section = new Section(context, block.id, title(), opensByItself(), this);
    m_body = new ProseLabel(source(), TextStyle::Body, Role::Ink, text(), section);
    section->column()->addWidget(m_body);
    column()->addWidget(section);
}

QString ProseBlock::title() const {
    switch (block().kind) {
        case labs::BlockKind::Reading:
            return tr("To read first");
        case labs::BlockKind::Concept:
            return tr("The idea");
        case labs::BlockKind::Takeaways:
            return tr("What to take away");
        default:
            return tr("Where this leads");
    }
}

bool ProseBlock::opensByItself() const {
    const bool story = block().kind == labs::BlockKind::Reading || block().kind == labs::BlockKind::Concept;
    return !story || m_context.state().stage < labs::Stage::Committed;
}

void ProseBlock::showControls() {
    m_body->setMarkdown(text());
}

}  // namespace ridgepoint::ui
