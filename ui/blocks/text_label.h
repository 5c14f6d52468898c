// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/height_cache.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace ridgepoint::ui {

/// Plain text in one style and colour of the theme, wrapped.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(const ThemeSource& source, TextStyle style, Role role, const QString& text = {},
              QWidget* parent = nullptr);
    void setRole(Role role);
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void applyTheme();

    const ThemeSource& m_source;
    TextStyle m_style;
    Role m_role;
    mutable HeightCache m_heights;
};

}  // namespace ridgepoint::ui
