// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "ui/theme/theme.h"

#include <QDialog>

namespace ridgepoint::ui {

/// The answer to "what is this number, and where is it from": one constant with all that is known of it.
/// Esc closes it; everything in it can be copied.
class SourceCard : public QDialog {
    Q_OBJECT
public:
    SourceCard(const ThemeSource& source, const hardware::HardwareRecord& record, QWidget* parent);

private:
    [[nodiscard]] QString asText() const;

    const hardware::HardwareRecord m_record;
};

}  // namespace ridgepoint::ui
