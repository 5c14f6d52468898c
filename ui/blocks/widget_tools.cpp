// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/widget_tools.h"

#include "ui/blocks/text_label.h"

#include <QAbstractSpinBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {

void discard(QWidget* widget) {
    if (!widget) return;
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

QPushButton* makeButton(const QString& text, const char* kind, const QString& objectName, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setProperty("kind", QLatin1String(kind));
    if (qstrcmp(kind, "link") == 0) button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLayout* labelled(const ThemeSource& source, const QString& label, QWidget* field, QWidget* parent) {
    auto* column = new QVBoxLayout;
    column->setSpacing(source.theme().scaled(4));
    auto* name = new TextLabel(source, TextStyle::Small, Role::Soft, label, parent);
    auto* inside = field->findChild<QAbstractSpinBox*>();  // of a step field
    name->setBuddy(inside ? inside : field);
    column->addWidget(name);
    column->addWidget(field);
    if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
    return column;
}

}  // namespace ridgepoint::ui
