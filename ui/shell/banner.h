// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ridgepoint::ui {

/// A calm notice at the top of the window that can be closed. Never a question, never in the way.
class Banner : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Info, Caution, Danger };
    struct Message {
        Tone tone = Tone::Info;
        QString text;
    };

    Banner(const ThemeSource& theme, const Message& message, QWidget* parent);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();

    const ThemeSource& m_theme;
    Tone m_tone;
    QLabel* m_text;
    QToolButton* m_close;
};

}  // namespace ridgepoint::ui
