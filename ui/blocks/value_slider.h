// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/control_grid.h"
#include "ui/theme/theme.h"

#include <QSlider>

namespace ridgepoint::ui {

/// A slider over a control's grid, with a filled track. Speaks its value with unit. Locked it can be reached
/// by Tab and moved by nothing.
class ValueSlider : public QSlider {
    Q_OBJECT
public:
    ValueSlider(const ThemeSource& source, const labs::ControlDef& control, const QString& label,
                QWidget* parent);

    void setLocked(const QString& words, const QString& reason);
    void setUnlocked();
    [[nodiscard]] bool isLocked() const { return m_locked; }

    /// Shows a value without telling anybody.
    void showValue(double value, const QString& spoken);
    [[nodiscard]] double controlValue() const { return m_value; }
    [[nodiscard]] const ControlGrid& grid() const { return m_grid; }
    [[nodiscard]] const labs::ControlDef& control() const { return m_control; }
    /// What assistive technology or a test sets; refused while locked.
    void requestValue(double value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void valueMoved(double value);  ///< in the unit of the control
    void released();                ///< mouse up or key up

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] double handleX() const;
    void moveTo(const QPoint& at);
    void describe(const QString& value);

    const ThemeSource& m_source;
    const labs::ControlDef& m_control;
    ControlGrid m_grid;
    QString m_label;
    double m_value = 0.0;
    bool m_locked = false;
};

}  // namespace ridgepoint::ui
