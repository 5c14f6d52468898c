// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/height_cache.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace ridgepoint::ui {

/// Prose of a lab: Markdown in the style of the theme. Its text can be selected and copied.
class ProseLabel : public QLabel {
    Q_OBJECT
public:
    ProseLabel(const ThemeSource& source, TextStyle style, Role role, const QString& markdown,
               QWidget* parent = nullptr);
    /// Nothing happens when the text is the same.
    void setMarkdown(const QString& markdown);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] const QString& markdown() const { return m_markdown; }

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void render();
    void followLinks(bool any);

    const ThemeSource& m_source;
    TextStyle m_style;
    Role m_role;
    QString m_markdown;
    mutable HeightCache m_heights;
};

}  // namespace ridgepoint::ui
