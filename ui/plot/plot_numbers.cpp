// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_numbers.h"

#include "ui/words/number_words.h"

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr double kGroupFrom = 10'000.0;
constexpr double kPowerFrom = 1e15;

}  // namespace

QString chartNumber(double value, int decimals, const QLocale& locale) {
    if (std::isfinite(value) && std::abs(value) >= kPowerFrom) {
        const QString size = locale.toString(std::abs(value), 'g', 6);
        return value < 0 ? QChar(0x2212) + size : size;
    }
    QLocale plain = locale;
    if (std::abs(value) < kGroupFrom) plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return numberText(value, decimals, plain);
}

QString powerText(int base, int exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QString::number(base);
    if (exponent < 0) text += QChar(0x207B);
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += kDigits.at(digit.digitValue());
    return text;
}

QString chartQuantity(double value, const labs::PlotAxis& axis, const QLocale& locale) {
    return withUnit(chartNumber(value, axis.decimals, locale), axis.unit);
}

int placeDecimals(double value, const labs::PlotAxis& axis) {
    int decimals = axis.decimals;
    const auto isRounded = [&] {
        const double scaled = value * std::pow(10.0, decimals);
        return std::abs(scaled - std::round(scaled)) <= 1e-6;
    };
    while (std::isfinite(value) && decimals < axis.decimals + 2 && !isRounded())
        ++decimals;
    return decimals;
}

QString placeText(double value, const labs::PlotAxis& axis, const QLocale& locale) {
    return chartNumber(value, placeDecimals(value, axis), locale);
}

QString titleWithUnit(const QString& title, const QString& unit) {
    if (unit.isEmpty()) return title;
    return title.isEmpty() ? unit : title + QStringLiteral(" (") + unit + u')';
}

}  // namespace ridgepoint::ui
