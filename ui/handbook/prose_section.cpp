// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/prose_section.h"

#include "ui/blocks/prose.h"
#include "ui/blocks/prose_label.h"
#include "ui/handbook/heading.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

ProseSection::ProseSection(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : BlockWidget(context, block, parent),
      m_heading(makeHeading(source(), {}, this)),
      m_body(new ProseLabel(source(), TextStyle::Body, Role::Ink, {}, this)) {
    column()->addWidget(m_heading);
    column()->addWidget(m_body);
    showControls();
}

void ProseSection::showControls() {
    const TitledText titled = splitTitle(text());
    m_heading->setText(titled.title);
    m_body->setMarkdown(titled.body);
    m_body->setVisible(!titled.body.isEmpty());
}

}  // namespace ridgepoint::ui
