// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

class TextLabel;

/// A panel with one hairline border. Cards are never nested.
class Card : public QWidget {
    Q_OBJECT
public:
    enum class Look {
        Panel,   ///< panel colour, hairline
        Accent,  ///< no panel: a bar of the accent colour at the left
        Tint,    ///< tinted, no border
    };

    explicit Card(const ThemeSource& source, Look look = Look::Panel, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// A title with an optional soft remark behind it, as the next line of the card.
    void addTitle(const QString& title, const QString& remark = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    Look m_look;
    QVBoxLayout* m_column;
};

}  // namespace ridgepoint::ui
