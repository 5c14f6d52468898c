// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/bit_table.h"

#include "ui/instruments/bit_table_accessible.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/float_words.h"

#include <QKeyEvent>

#include <algorithm>

namespace ridgepoint::ui {

using instruments::FloatBits;

BitTable::BitTable(const ThemeSource& source, const FloatBits& bits, const QLocale& locale, QWidget* parent)
    : QWidget(parent), m_source(source), m_bits(bits), m_locale(locale) {
    BitTableAccessible::install();
    setObjectName(QStringLiteral("bits"));
    setAccessibleName(tr("Bits of each format"));
    setAccessibleDescription(
        tr("Arrow keys move along the bits and from format to format. Space flips the bit."));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(source, this, [this] {
        m_layout.lay(m_bits, m_source.theme(), m_locale, width());
        updateGeometry();
        update();
    });
}

void BitTable::refresh() {
    update();
    QAccessibleValueChangeEvent change(this, bitName(m_row, m_bit));
    QAccessible::updateAccessibility(&change);
}

void BitTable::requestFlip(int row, int bit) {
    emit flipped(row, bit);
}

QRect BitTable::bitRect(int row, int bit) const {
    return m_layout.row(row).cells[bit].toAlignedRect();
}

QRect BitTable::rowRect(int row) const {
    return m_layout.row(row).whole.toAlignedRect();
}

QString BitTable::bitName(int row, int bit) const {
    return tr("%1 bit %2, %3, %4", "format, position, field, 0 or 1")
        .arg(formatName(m_bits.row(row)), m_locale.toString(bit), fieldName(m_bits.field(row, bit)),
             m_locale.toString(m_bits.bit(row, bit) ? 1 : 0));
}

QString BitTable::rowName(int row) const {
    const instruments::FormatRow& format = m_bits.row(row);
    QStringList parts{formatName(format), hexOf(format.code), poweredText(format.decoded, 0, m_locale),
                      errorText(format, m_locale)};
    if (const QString marks = marksText(format); !marks.isEmpty()) parts.append(marks);
    return parts.join(QStringLiteral(", "));
}

QSize BitTable::sizeHint() const {
    const int width = m_source.theme().scaled(720);
    return {width, heightForWidth(width)};
}

QSize BitTable::minimumSizeHint() const {
    return {m_source.theme().scaled(200), 1};
}

int BitTable::heightForWidth(int width) const {
    BitLayout layout;
    layout.lay(m_bits, m_source.theme(), m_locale, width);
    return static_cast<int>(layout.height()) + 1;
}

void BitTable::resizeEvent(QResizeEvent*) {
    m_layout.lay(m_bits, m_source.theme(), m_locale, width());
}

void BitTable::goTo(int row, int bit) {
    m_row = std::clamp(row, 0, FloatBits::kRows - 1);
    m_bit = std::clamp(bit, 0, m_bits.row(m_row).bits - 1);
    update();
    speakFocus();
}

void BitTable::speakFocus() {
    BitTableAccessible::speakFocus(this);
}

void BitTable::keyPressEvent(QKeyEvent* event) {
    const int highest = m_bits.row(m_row).bits - 1;
    const auto toRow = [this, highest](int row) {
        const int next = std::clamp(row, 0, FloatBits::kRows - 1);
        goTo(next, m_bits.row(next).bits - 1 - (highest - m_bit));  // bits are aligned at the sign
    };
    switch (event->key()) {
        case Qt::Key_Left:
            return goTo(m_row, m_bit + 1);
        case Qt::Key_Right:
            return goTo(m_row, m_bit - 1);
        case Qt::Key_Up:
            return toRow(m_row - 1);
        case Qt::Key_Down:
            return toRow(m_row + 1);
        case Qt::Key_Home:
            return goTo(m_row, highest);
        case Qt::Key_End:
            return goTo(m_row, 0);
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return requestFlip(m_row, m_bit);
        case Qt::Key_0:
        case Qt::Key_1:
            if (m_bits.bit(m_row, m_bit) != (event->key() == Qt::Key_1)) requestFlip(m_row, m_bit);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void BitTable::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    for (int row = 0; row < FloatBits::kRows; ++row)
        for (int bit = 0; bit < m_bits.row(row).bits; ++bit) {
            if (!m_layout.row(row).cells[bit].contains(event->position())) continue;
            goTo(row, bit);
            requestFlip(row, bit);
            return;
        }
}

void BitTable::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    speakFocus();
}

void BitTable::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace ridgepoint::ui
