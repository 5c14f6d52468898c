// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace ridgepoint::ui {

/// A small flat text button that stays in the background until it is pointed at or has the focus.
class QuietButton : public QToolButton {
    Q_OBJECT
public:
    QuietButton(const QString& text, const QString& spokenName, QWidget* parent);
    void setTheme(const Theme& theme);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
};

}  // namespace ridgepoint::ui
