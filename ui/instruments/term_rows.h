// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

class TermChip;
class TextLabel;

/// The terms of an equation as rows of chips: one for its sides, one for each inner sum or function.
class TermRows : public QWidget {
    Q_OBJECT
public:
    TermRows(const ThemeSource& source, QWidget* parent);
    void show(const instruments::BenchReading& reading);

private:
    struct Row {
        QWidget* widget = nullptr;
        TextLabel* label = nullptr;
        QVector<TermChip*> chips{};
    };
    void rebuild(const QVector<int>& sizes);
    [[nodiscard]] QVector<int> sizes() const;

    const ThemeSource& m_source;
    QVBoxLayout* m_column;
    QVector<Row> m_rows;
};

}  // namespace ridgepoint::ui
