// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/themed_label.h"

namespace ridgepoint::ui {

ThemedLabel::ThemedLabel(const ThemeSource& theme, TextStyle style, Role role, const QString& text,
                         QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_style(style), m_role(role) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    connect(&theme, &ThemeSource::changed, this, &ThemedLabel::applyTheme);
    applyTheme();
}

void ThemedLabel::applyTheme() {
    const Theme& theme = m_theme.theme();
    setFont(theme.font(m_style));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::WindowText, theme.color(m_role));
    setPalette(palette);
}

}  // namespace ridgepoint::ui
