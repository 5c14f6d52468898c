// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace ridgepoint::ui {

/// Puts the theme on the whole application: style, palette and base font.
/// The system's own colours are read once, before they are replaced.
class ApplicationTheme : public QObject {
    Q_OBJECT
public:
    explicit ApplicationTheme(QObject* parent = nullptr);
    [[nodiscard]] const ThemeSource& source() const { return *m_source; }
    void set(Scheme scheme, double textScale);

private:
    Scheme m_systemScheme;
    ThemeSource* m_source;  ///< lives as long as the application, whose style reads it
};

}  // namespace ridgepoint::ui
