// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace ridgepoint::ui {

class ReadoutTile;

/// The readings of an instrument in as many columns as fit, values in line. Lays itself out when its width
/// changes or a label grows, never because a number moved.
class ReadoutStrip : public QWidget {
    Q_OBJECT
public:
    ReadoutStrip(const ThemeSource& source, const QVector<labs::ReadoutDef>& readouts, QWidget* parent);
    void show(const QVector<labs::ReadoutView>& views);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Grid {
        int columns = 1;
        int columnWidth = 1;
        int labelLines = 1;
        int remarkLines = 1;
    };
    [[nodiscard]] Grid gridFor(int width) const;
    [[nodiscard]] int heightOf(const Grid& grid) const;
    void arrange();

    const ThemeSource& m_source;
    QVector<ReadoutTile*> m_tiles;
    Grid m_grid;
    bool m_isFilled = false;
};

}  // namespace ridgepoint::ui
