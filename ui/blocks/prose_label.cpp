// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/prose_label.h"

#include "ui/blocks/places.h"
#include "ui/blocks/prose.h"
#include "ui/theme/follow_theme.h"

#include <QFocusEvent>
#include <QTextDocumentFragment>

namespace ridgepoint::ui {

ProseLabel::ProseLabel(const ThemeSource& source, TextStyle style, Role role, const QString& markdown,
                       QWidget* parent)
    : QLabel(parent), m_source(source), m_style(style), m_role(role), m_markdown(markdown) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    // After the label's own event, which still runs: the page may go away.
    connect(
        this, &QLabel::linkActivated, this, [this](const QString& place) { openPlace(place, this); },
        Qt::QueuedConnection);
    keepTheme(source, this, [this] { render(); });
}

void ProseLabel::setMarkdown(const QString& markdown) {
    if (markdown == m_markdown) return;
    m_markdown = markdown;
    render();
}

int ProseLabel::heightForWidth(int width) const {
    return m_heights.heightFor(width, text(), font(),
                               [this](int wanted) { return QLabel::heightForWidth(wanted); });
}

/// Prose with links is a stop for the keyboard: Tab walks its links, Enter follows one.
void ProseLabel::followLinks(bool any) {
    const auto links = Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard;
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                            (any ? links : Qt::NoTextInteraction));
    setFocusPolicy(any ? Qt::StrongFocus : Qt::ClickFocus);
}

/// Tab comes in on a link, not on the prose around it.
void ProseLabel::focusInEvent(QFocusEvent* event) {
    QLabel::focusInEvent(event);
    const bool back = event->reason() == Qt::BacktabFocusReason;
    if (back || event->reason() == Qt::TabFocusReason) QLabel::focusNextPrevChild(!back);
}

void ProseLabel::render() {
    const Theme& theme = m_source.theme();
    setFont(theme.font(m_style));
    QPalette colors = theme.palette();
    colors.setColor(QPalette::WindowText, theme.color(m_role));
    colors.setColor(QPalette::Link, theme.color(Role::Accent));
    setPalette(colors);
    const QString html = proseHtml(m_markdown, theme.scaled(10));
    followLinks(html.contains(QLatin1String("<a href")));
    setText(html);
    setAccessibleName(QTextDocumentFragment::fromHtml(html).toPlainText());
}

}  // namespace ridgepoint::ui
