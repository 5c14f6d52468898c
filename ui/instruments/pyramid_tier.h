// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRadioButton>

namespace ridgepoint::ui {

/// One tier of the pyramid: a slice that grows wider downwards, with its name and one figure. One of all is
/// chosen; the arrow keys walk.
class PyramidTierButton : public QRadioButton {
    Q_OBJECT
public:
    /// @param row,rows  which slice of how many, from the top
    PyramidTierButton(const ThemeSource& source, const QString& id, int row, int rows, QWidget* parent);

    /// @param figure  short, such as the latency; may be empty
    void show(const QString& name, const QString& figure);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& at) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPolygonF slice() const;
    [[nodiscard]] double shareAt(double row) const;

    const ThemeSource& m_source;
    QString m_name;
    QString m_figure;
    int m_row;
    int m_rows;
};

}  // namespace ridgepoint::ui
