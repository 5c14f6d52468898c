// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/step_field.h"

#include "ui/blocks/widget_tools.h"

#include <QAbstractSpinBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace ridgepoint::ui {

StepField::StepField(QAbstractSpinBox* spin, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* less =
        makeButton(QString(QChar(0x2212)), "step", spin->objectName() + QStringLiteral(".less"), this);
    auto* more = makeButton(QStringLiteral("+"), "step", spin->objectName() + QStringLiteral(".more"), this);
    less->setAccessibleName(tr("Less"));
    more->setAccessibleName(tr("More"));
    for (QPushButton* button : {less, more}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRepeat(true);
    }
    connect(less, &QPushButton::clicked, spin, &QAbstractSpinBox::stepDown);
    connect(more, &QPushButton::clicked, spin, &QAbstractSpinBox::stepUp);
    row->addWidget(less);
    row->addWidget(spin, 1);
    row->addWidget(more);
}

}  // namespace ridgepoint::ui
