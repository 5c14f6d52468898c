// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/what_is_this.h"

#include <QApplication>
#include <QEvent>
#include <QWhatsThis>
#include <QWidget>

namespace ridgepoint::ui {
namespace {

/// The unit that a widget or something around it shows; empty where there is none.
QString unitAt(const QWidget* widget) {
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (const QString unit = widget->property("unit").toString(); !unit.isEmpty()) return unit;
    return {};
}

}  // namespace

WhatIsThis::WhatIsThis(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

void WhatIsThis::ask() {
    const QString unit = unitAt(QApplication::focusWidget());
    if (unit.isEmpty())
        QWhatsThis::enterWhatsThisMode();
    else
        emit unitWanted(unit);
}

bool WhatIsThis::eventFilter(QObject* watched, QEvent* event) {
    const bool asks = event->type() == QEvent::QueryWhatsThis;
    if (!asks && event->type() != QEvent::WhatsThis) return false;
    const QString unit = unitAt(qobject_cast<QWidget*>(watched));
    if (unit.isEmpty()) return false;
    event->accept();
    if (!asks) emit unitWanted(unit);
    return true;
}

}  // namespace ridgepoint::ui
