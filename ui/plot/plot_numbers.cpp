// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"

#include <cmath>

namespace ridgepoint::ui {
QString powerText(int base, int exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QString::number(base);
    if (exponent < 0) text += QChar(0x207B);
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += kDigits.at(digit.digitValue());
    return text;
}

QString quantityText(double value, const labs::PlotAxis& axis, const QLocale& locale) {
    const QString number = numberText(value, axis.decimals, locale);
    return axis.unit.isEmpty() ? number : number + QChar(QChar::Nbsp) + axis.unit;
}

QString titleWithUnit(const QString& title, const QString& unit) {
    if (unit.isEmpty()) return title;
    return title.isEmpty() ? unit : title + QStringLiteral(" (") + unit + u')';
}

}  // namespace ridgepoint::ui
