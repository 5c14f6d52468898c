// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ridgepoint::ui {

/// What one level of the ladder shows, in words, and where its bar ends.
struct LadderRowLook {
    QString name, latency, cycles, human;
    QString missing;    ///< stands for the figures of a level without a measurement
    QString origin;     ///< convention, source, date
    double low = 0.0;   ///< end of the bar, share of the axis; of a range its lower end
    double high = 0.0;  ///< upper end of a range
    int decades = 1;    ///< of the axis
    bool isBase = false;
    bool isMarked = false;
};

/// Widths of the columns, alike in all rows. [px]
struct LadderColumns {
    int name = 0;
    int latency = 0;
    int cycles = 0;
    int human = 0;
    [[nodiscard]] int gap(const Theme& theme) const { return theme.scaled(18); }
    /// Of all columns and what stands beside them.
    [[nodiscard]] int total(const Theme& theme) const;
    /// Room before the name, for the mark.
    [[nodiscard]] static int inset(const Theme& theme) { return theme.scaled(26); }
};

/// One level: a line of figures above a bar. Pressed, it is marked for the comparison; Up and Down walk.
class LadderRow : public QAbstractButton {
    Q_OBJECT
public:
    LadderRow(const ThemeSource& source, const QString& id, QWidget* parent);

    void show(const LadderRowLook& look);
    [[nodiscard]] const LadderRowLook& look() const { return m_look; }
    /// Widths that this row alone would need.
    [[nodiscard]] LadderColumns wanted() const;
    void setColumns(const LadderColumns& columns);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void walked(int by);  ///< an arrow key: -1 up, 1 down

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isWide(int width) const;
    [[nodiscard]] QString nameText() const;
    [[nodiscard]] QString figures() const;
    [[nodiscard]] int textHeight(int width) const;
    void paintText(QPainter& painter) const;
    void paintColumns(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    const ThemeSource& m_source;
    LadderRowLook m_look;
    LadderColumns m_columns;
};

}  // namespace ridgepoint::ui
