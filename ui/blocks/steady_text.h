// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/height_cache.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// A sentence with live numbers. While a control moves it keeps its height, unless the text would be cut.
class SteadyText : public QWidget {
    Q_OBJECT
public:
    SteadyText(const ThemeSource& source, TextStyle style, Role role, QWidget* parent);

    void setText(const QString& text);
    /// Nothing moves any more: take the height that the text needs.
    void settle();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    TextStyle m_style;
    Role m_role;
    QString m_text;
    mutable HeightCache m_heights;
};

}  // namespace ridgepoint::ui
