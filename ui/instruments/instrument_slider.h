// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace ridgepoint::ui {

class TextLabel;
class ValueSlider;

/// A slider of an instrument: label, slider, and the value with its unit. Narrow, the slider takes a line of
/// its own.
class InstrumentSlider : public QWidget {
    Q_OBJECT
public:
    /// How a value is written and spoken, with its unit.
    using Write = std::function<QString(double)>;

    /// @param range  its id names the slider; from, to, step and scale lay out the grid
    InstrumentSlider(const ThemeSource& source, const labs::ControlDef& range, const QString& label,
                     const Write& write, QWidget* parent);

    /// Shows a value without telling anybody.
    void showValue(double value);

signals:
    void moved(double value);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const ThemeSource& m_source;
    const labs::ControlDef m_range;
    const Write m_write;
    TextLabel* m_label;
    ValueSlider* m_slider;
    TextLabel* m_value;
    QGridLayout* m_grid;
    bool m_isNarrow = false;
};

}  // namespace ridgepoint::ui
