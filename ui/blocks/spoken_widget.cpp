// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/spoken_widget.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace ridgepoint::ui {
namespace {

constexpr char kIsText[] = "ridgepointSpeaksAsText";

QAccessibleInterface* makeText(const QString& className, QObject* object) {
    if (className != QLatin1String(object->metaObject()->className())) return nullptr;
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget || !widget->property(kIsText).toBool()) return nullptr;
    return new QAccessibleWidget(widget, QAccessible::StaticText);
}

}  // namespace

void speakAsText(QWidget* widget) {
    static const bool installed = (QAccessible::installFactory(makeText), true);
    Q_UNUSED(installed)
    widget->setProperty(kIsText, true);
}

}  // namespace ridgepoint::ui
