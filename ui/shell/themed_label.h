// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace ridgepoint::ui {

/// Text in one style and colour of the theme, which it follows.
class ThemedLabel : public QLabel {
    Q_OBJECT
public:
    ThemedLabel(const ThemeSource& theme, TextStyle style, Role role, const QString& text, QWidget* parent);

private:
    void applyTheme();

    const ThemeSource& m_theme;
    TextStyle m_style;
    Role m_role;
};

}  // namespace ridgepoint::ui
