// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// One term: the sign before it, its text, what it measures, its value, and whether it fits.
class TermChip : public QWidget {
    Q_OBJECT
public:
    TermChip(const ThemeSource& source, QWidget* parent);
    void show(const instruments::TermReading& term);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString measureLine() const;
    [[nodiscard]] int signWidth() const;
    [[nodiscard]] int lineHeight() const;

    const ThemeSource& m_source;
    instruments::TermReading m_term;
};

}  // namespace ridgepoint::ui
