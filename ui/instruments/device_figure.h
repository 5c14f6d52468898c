// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace ridgepoint::ui {

class TextLabel;

/// One figure of a device: the value, and under it the convention. A published value opens its constant.
class DeviceFigure : public QWidget {
    Q_OBJECT
public:
    /// @param open  of InstrumentContext; may be empty
    DeviceFigure(const ThemeSource& source, const QString& id, std::function<void(const QString& place)> open,
                 QWidget* parent);

    struct Look {
        QString what;  ///< "H100 SXM, Memory bandwidth"
        QString value;
        bool isThere = true;                               ///< else `value` says why not
        const hardware::HardwareRecord* record = nullptr;  ///< null for what is computed
    };
    void show(const Look& look);

private:
    const std::function<void(const QString& place)> m_open;
    TextLabel* m_value;
    QPushButton* m_link;
    TextLabel* m_convention;
    QString m_record;
};

}  // namespace ridgepoint::ui
