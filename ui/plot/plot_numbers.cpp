// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr QChar kMinus(0x2212);
constexpr double kGroupFrom = 10'000.0;
constexpr double kScientificFrom = 1e15;

}  // namespace

QString axisNumberText(double value, int decimals, const QLocale& locale) {
    if (std::isnan(value)) return QString(QChar(0x2013));
    if (std::isinf(value)) return value < 0 ? QString(kMinus) + QChar(0x221E) : QString(QChar(0x221E));
    QLocale plain = locale;
    if (std::abs(value) < kGroupFrom) plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = std::abs(value) < kScientificFrom ? plain.toString(value, 'f', qBound(0, decimals, 12))
                                                     : plain.toString(value, 'g', 6);
    if (text.startsWith(u'-')) text.replace(0, 1, kMinus);
    return text;
}

QString powerText(int base, int exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QString::number(base);
    if (exponent < 0) text += QChar(0x207B);
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += kDigits.at(digit.digitValue());
    return text;
}

QString quantityText(double value, const labs::PlotAxis& axis, const QLocale& locale) {
    const QString number = axisNumberText(value, axis.decimals, locale);
    return axis.unit.isEmpty() ? number : number + QChar(QChar::Nbsp) + axis.unit;
}

QString titleWithUnit(const QString& title, const QString& unit) {
    if (unit.isEmpty()) return title;
    return title.isEmpty() ? unit : title + QStringLiteral(" (") + unit + u')';
}

}  // namespace ridgepoint::ui
