// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTableWidget>

namespace ridgepoint::ui {

/// A table of texts in small type that Tab passes by and arrows read cell by cell. Copy takes all of it.
class SmallTable : public QTableWidget {
    Q_OBJECT
public:
    SmallTable(const ThemeSource& source, const QString& name, QWidget* parent);
    void setCell(int row, int column, const QString& text, Qt::Alignment alignment = Qt::AlignRight);
    /// As high as its rows, at most so many of them; more scroll within.
    void fit(int rowsInView);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();
    void copy() const;
};

}  // namespace ridgepoint::ui
