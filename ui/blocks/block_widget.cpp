// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/block_widget.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {

const hardware::HardwareRegistry& PageHost::hardware() const {
    static const hardware::HardwareRegistry kNone;
    return kNone;
}

BlockWidget::BlockWidget(const BlockContext& context, const labs::Block& block, QWidget* parent)
    : QWidget(parent), m_context(context), m_block(block), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("block.") + block.id);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme().scaled(10));
}

QString BlockWidget::text(const QString& suffix) const {
    return m_context.session.text(m_block.id + suffix);
}

}  // namespace ridgepoint::ui
