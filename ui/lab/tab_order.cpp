// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/tab_order.h"

#include <QAbstractSpinBox>
#include <QRadioButton>
#include <QWidget>

namespace ridgepoint::ui {

namespace {

/// Of a group of radio buttons Qt lets Tab reach one at a time, and another one after each choice.
bool isOrWillBeStop(const QWidget* widget) {
    if (widget->focusProxy()) return false;
    if (widget->focusPolicy() & Qt::TabFocus) return true;
    return qobject_cast<const QRadioButton*>(widget) && widget->focusPolicy() != Qt::NoFocus;
}

}  // namespace

QVector<QWidget*> tabStopsIn(QWidget* root) {
    QVector<QWidget*> stops;
    if (isOrWillBeStop(root)) stops.append(root);
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
        if (stop->focusPolicy() & Qt::TabFocus && stop->isEnabled() && stop->isVisible()) return stop;
    return widget;
}

}  // namespace ridgepoint::ui
