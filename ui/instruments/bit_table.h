// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/float_bits.h"
#include "ui/instruments/bit_layout.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QWidget>

namespace ridgepoint::ui {

/// The formats, one below the other, with every bit as a cell that can be flipped. One widget paints them
/// all; assistive technology finds a group for each format and a check box for each bit.
///
/// Keys: Left and Right go along the bits, Up and Down from format to format, Home and End to the highest and
/// lowest bit; Space or Return flips, 0 and 1 set the bit.
class BitTable : public QWidget {
    Q_OBJECT
public:
    /// @param bits  outlives the widget; changed by nobody but the listener of `flipped`
    BitTable(const ThemeSource& source, const instruments::FloatBits& bits, const QLocale& locale,
             QWidget* parent);

    /// The bits have changed.
    void refresh();

    [[nodiscard]] const instruments::FloatBits& bits() const { return m_bits; }
    [[nodiscard]] int currentRow() const { return m_row; }
    [[nodiscard]] int currentBit() const { return m_bit; }
    void requestFlip(int row, int bit);
    [[nodiscard]] QRect bitRect(int row, int bit) const;
    [[nodiscard]] QRect rowRect(int row) const;
    /// "FP16 bit 14, exponent, 1"
    [[nodiscard]] QString bitName(int row, int bit) const;
    /// Format, code, decoded value, error and remark.
    [[nodiscard]] QString rowName(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void flipped(int row, int bit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void goTo(int row, int bit);
    void speakFocus();
    void paintLegend(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintCell(QPainter& painter, int row, int bit) const;
    void paintFacts(QPainter& painter, int row) const;
    void paintGround(QPainter& painter, const QRectF& box, instruments::BitField field) const;

    const ThemeSource& m_source;
    const instruments::FloatBits& m_bits;
    const QLocale m_locale;
    BitLayout m_layout;
    int m_row = 2;   ///< FP16
    int m_bit = 15;  ///< its sign
};

}  // namespace ridgepoint::ui
