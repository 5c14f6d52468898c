// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QComboBox>

namespace ridgepoint::ui {

/// A combo box that looks like the other fields. The wheel scrolls the page, never the choice.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    ChoiceBox(const ThemeSource& source, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    const ThemeSource& m_source;
};

}  // namespace ridgepoint::ui
