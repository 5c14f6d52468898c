// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/prose_label.h"

#include "ui/blocks/prose.h"
#include "ui/theme/follow_theme.h"

#include <QTextDocumentFragment>

namespace ridgepoint::ui {

ProseLabel::ProseLabel(const ThemeSource& source, TextStyle style, Role role, const QString& markdown,
                       QWidget* parent)
    : QLabel(parent), m_source(source), m_style(style), m_role(role), m_markdown(markdown) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    keepTheme(source, this, [this] { render(); });
}

void ProseLabel::setMarkdown(const QString& markdown) {
    if (markdown == m_markdown) return;
    m_markdown = markdown;
    render();
}

void ProseLabel::render() {
    const Theme& theme = m_source.theme();
    setFont(theme.font(m_style));
    QPalette colors = theme.palette();
    colors.setColor(QPalette::WindowText, theme.color(m_role));
    setPalette(colors);
    const QString html = proseHtml(m_markdown, theme.scaled(10));
    setText(html);
    setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
}

}  // namespace ridgepoint::ui
