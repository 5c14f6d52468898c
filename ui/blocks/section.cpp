// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/section.h"

#include "ui/blocks/section_header.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

Section::Section(const BlockContext& context, const QString& panel, const QString& title, bool otherwise,
                 QWidget* parent)
    : QWidget(parent),
      m_header(new SectionHeader(context.source, title, this)),
      m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body)) {
    m_header->setObjectName(QStringLiteral("panel.") + panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme().scaled(4));
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    m_column->setContentsMargins(context.theme().scaled(24), 0, 0, 0);
    m_column->setSpacing(context.theme().scaled(10));
    const bool open = context.host.isPanelOpen(panel, otherwise);
    m_header->setChecked(open);
    show(open);
    PageHost* host = &context.host;
    connect(m_header, &QAbstractButton::toggled, this, [this, host, panel](bool nowOpen) {
        show(nowOpen);
        host->setPanelOpen(panel, nowOpen);
        emit toggled(nowOpen);
    });
}

bool Section::isOpen() const {
    return m_header->isChecked();
}

void Section::show(bool open) {
    m_body->setVisible(open);
    m_header->setAccessibleDescription(open ? tr("open") : tr("folded"));
}

}  // namespace ridgepoint::ui
