// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/text_label.h"

#include "ui/theme/follow_theme.h"

namespace ridgepoint::ui {

TextLabel::TextLabel(const ThemeSource& source, TextStyle style, Role role, const QString& text,
                     QWidget* parent)
    : QLabel(text, parent), m_source(source), m_style(style), m_role(role) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    keepTheme(source, this, [this] { applyTheme(); });
}

void TextLabel::setRole(Role role) {
    if (role == m_role) return;
    m_role = role;
    applyTheme();
}

int TextLabel::heightForWidth(int width) const {
    return m_heights.heightFor(width, text(), font(),
                               [this](int wanted) { return QLabel::heightForWidth(wanted); });
}

void TextLabel::applyTheme() {
    const Theme& theme = m_source.theme();
    setFont(theme.font(m_style));
    QPalette colors = theme.palette();
    colors.setColor(QPalette::WindowText, theme.color(m_role));
    setPalette(colors);
}

}  // namespace ridgepoint::ui
