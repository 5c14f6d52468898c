// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/slider_accessible.h"

#include "ui/blocks/value_slider.h"

#include <QAccessibleWidget>

namespace ridgepoint::ui {
namespace {

double factorOf(const labs::ControlDef& control) {
    if (!control.unit || !control.shown) return 1.0;
    return units::convert(1.0, *control.unit, *control.shown).value_or(1.0);
}

class SliderVoice : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SliderVoice(ValueSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) return slider()->accessibleName().section(QStringLiteral(", "), -1);
        return QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = slider()->isLocked();
        return state;
    }
    QVariant currentValue() const override {
        return slider()->isLocked() ? 0.0 : slider()->controlValue() * factor();
    }
    void setCurrentValue(const QVariant& value) override {
        slider()->requestValue(value.toDouble() / factor());
    }
    QVariant maximumValue() const override {
        return slider()->isLocked() ? 0.0 : slider()->control().to * factor();
    }
    QVariant minimumValue() const override {
        return slider()->isLocked() ? 0.0 : slider()->control().from * factor();
    }
    QVariant minimumStepSize() const override {
        return slider()->isLocked() ? 0.0 : slider()->control().step * factor();
    }

private:
    ValueSlider* slider() const { return static_cast<ValueSlider*>(widget()); }
    double factor() const { return factorOf(slider()->control()); }
};

QAccessibleInterface* makeVoice(const QString&, QObject* object) {
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider ? new SliderVoice(slider) : nullptr;
}

}  // namespace

void installSliderVoice() {
    static const bool installed = (QAccessible::installFactory(makeVoice), true);
    Q_UNUSED(installed)
}

}  // namespace ridgepoint::ui
