// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

class FlowLayout;
class TermChip;
class TextLabel;

/// The terms of an equation as rows of chips: one for its sides, one for each inner sum or function.
class TermRows : public QWidget {
    Q_OBJECT
public:
    TermRows(const ThemeSource& source, QWidget* parent);
    /// While the text is no equation, the terms of the last one stay, and say so.
    void show(const instruments::BenchReading& reading);

private:
    struct Row {
        QWidget* widget = nullptr;
        TextLabel* label = nullptr;
        FlowLayout* flow = nullptr;
        QVector<TermChip*> chips{};
    };
    [[nodiscard]] Row makeRow();
    /// Shows as many rows and chips as these. The others wait, hidden: making them anew costs a frame.
    void fit(const QVector<int>& sizes);

    const ThemeSource& m_source;
    QVBoxLayout* m_column;
    QVector<Row> m_rows;
};

}  // namespace ridgepoint::ui
