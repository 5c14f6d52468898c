// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/sentence_edit.h"

#include "ui/theme/follow_theme.h"

namespace ridgepoint::ui {

SentenceEdit::SentenceEdit(const ThemeSource& source, QWidget* parent)
    : QPlainTextEdit(parent), m_source(source) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::Body));
        updateGeometry();
    });
}

QSize SentenceEdit::sizeHint() const {
    return {m_source.theme().scaled(260), fontMetrics().lineSpacing() * 3 + m_source.theme().scaled(20)};
}

QSize SentenceEdit::minimumSizeHint() const {
    return {m_source.theme().scaled(120), sizeHint().height()};
}

}  // namespace ridgepoint::ui
