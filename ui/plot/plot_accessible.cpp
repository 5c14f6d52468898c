// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_accessible.h"

#include "ui/plot/plot_view.h"

namespace ridgepoint::ui {
namespace {

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String(PlotView::staticMetaObject.className())) return nullptr;
    return new PlotAccessible(static_cast<PlotView*>(object));
}

}  // namespace

void PlotAccessible::install() {
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(make), true);
}

PlotAccessible::PlotAccessible(PlotView* view) : QAccessibleWidget(view, QAccessible::Chart) {
}

PlotView* PlotAccessible::view() const {
    return static_cast<PlotView*>(widget());
}

int PlotAccessible::childCount() const {
    return static_cast<int>(view()->spokenChildren().size());
}

QAccessibleInterface* PlotAccessible::child(int index) const {
    const QList<QWidget*> children = view()->spokenChildren();
    return index >= 0 && index < children.size() ? QAccessible::queryAccessibleInterface(children[index])
                                                 : nullptr;
}

int PlotAccessible::indexOfChild(const QAccessibleInterface* child) const {
    if (child == nullptr) return -1;
    return static_cast<int>(view()->spokenChildren().indexOf(qobject_cast<QWidget*>(child->object())));
}

QAccessibleInterface* PlotAccessible::focusChild() const {
    if (widget()->hasFocus()) return QAccessible::queryAccessibleInterface(widget());
    for (QWidget* child : view()->spokenChildren())
        if (child->hasFocus()) return QAccessible::queryAccessibleInterface(child);
    return nullptr;
}

QString PlotAccessible::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value) return view()->spokenPoint();
    return QAccessibleWidget::text(kind);
}

void* PlotAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QVariant PlotAccessible::currentValue() const {
    return view()->currentValue();
}

void PlotAccessible::setCurrentValue(const QVariant&) {
}

QVariant PlotAccessible::maximumValue() const {
    return view()->spec().y.to;
}

QVariant PlotAccessible::minimumValue() const {
    return view()->spec().y.from;
}

QVariant PlotAccessible::minimumStepSize() const {
    return 0.0;
}

}  // namespace ridgepoint::ui
