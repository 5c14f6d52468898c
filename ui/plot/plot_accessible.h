// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace ridgepoint::ui {

class PlotView;

/// What assistive technology sees of a chart: one named object with the point that is being read as its
/// value, and under it only what can be used (tools, and the table while it is shown).
class PlotAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit PlotAccessible(PlotView* view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

    /// Tells Qt about this class; more than once does no harm.
    static void install();

private:
    [[nodiscard]] PlotView* view() const;
};

}  // namespace ridgepoint::ui
