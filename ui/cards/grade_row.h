// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/fsrs.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <functional>

class QGridLayout;
class QPushButton;

namespace ridgepoint::ui {

/// The four answers to "how did it go", each with the time until the card comes back. Keys 1 to 4.
class GradeRow : public QWidget {
    Q_OBJECT
public:
    GradeRow(const ThemeSource& source, QWidget* parent);
    void show(const std::function<int(cards::Grade)>& intervalAfter);

signals:
    void graded(ridgepoint::cards::Grade grade);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// All beside each other, or two and two where there is no room.
    void arrange();

    QGridLayout* m_grid;
    int m_columns = 0;
    std::array<QPushButton*, 4> m_buttons;
};

}  // namespace ridgepoint::ui
