// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/float_bits.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QRectF>
#include <QVector>

namespace ridgepoint::ui {

/// Where the bits of each format stand, and the line of text below them. Follows from width and theme alone:
/// values that change only repaint.
class BitLayout {
public:
    /// One run of bits of the same field within one line.
    struct Group {
        instruments::BitField field;
        int bits = 0;  ///< of the whole field
        QRectF label;
    };
    struct Row {
        QVector<QRectF> cells;  ///< by bit, 0 the lowest
        QVector<Group> groups;
        QRectF unused;  ///< TF32's lowest bits of 32; empty elsewhere
        QRectF name;
        QVector<QRectF> facts;  ///< hexadecimal code, decoded value, error, remark
        QRectF whole;
    };

    void lay(const instruments::FloatBits& bits, const Theme& theme, const QLocale& locale, double width);
    [[nodiscard]] const Row& row(int row) const { return m_rows[row]; }
    [[nodiscard]] double height() const { return m_height; }
    /// A swatch with its word, for each field in the order of BitField.
    struct LegendEntry {
        QRectF swatch;
        QRectF word;
    };
    [[nodiscard]] const QVector<LegendEntry>& legend() const { return m_legend; }

private:
    void measure(const Theme& theme, const QLocale& locale, double width);
    double layLegend(const Theme& theme);
    double layCells(const instruments::FloatBits& bits, int index, double top);
    double layFacts(Row& row, double top) const;

    QVector<Row> m_rows;
    QVector<LegendEntry> m_legend;
    double m_width = 0.0;
    double m_height = 0.0;
    double m_name = 0.0;
    double m_cell = 0.0;
    double m_tall = 0.0;
    double m_gap = 0.0;   ///< between fields
    double m_line = 0.0;  ///< of small text
    double m_space = 0.0;
    int m_perLine = 32;
    QVector<double> m_columns;  ///< widths of the facts
    int m_perFactLine = 4;
};

}  // namespace ridgepoint::ui
