// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/tab_order.h"

#include <QAbstractSpinBox>
#include <QWidget>

namespace ridgepoint::ui {

QVector<QWidget*> tabStopsIn(QWidget* root) {
    QVector<QWidget*> stops;
    const bool own = root->focusPolicy() & Qt::TabFocus && !root->focusProxy();
    if (own) stops.append(root);
    if (qobject_cast<QAbstractSpinBox*>(root)) return stops;
    for (QObject* child : root->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget && !widget->isWindow()) stops += tabStopsIn(widget);
    }
    return stops;
}

void setTabOrderOf(const QVector<QWidget*>& roots) {
    QWidget* last = nullptr;
    for (QWidget* root : roots) {
        for (QWidget* stop : tabStopsIn(root)) {
            if (last) QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

QWidget* firstFocusable(QWidget* widget) {
    for (QWidget* stop : tabStopsIn(widget))
        if (stop->isEnabled() && stop->isVisible()) return stop;
    return widget;
}

}  // namespace ridgepoint::ui
