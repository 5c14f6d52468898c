// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/shown_number.h"

#include "core/labs/load/load_state.h"

#include <cmath>

namespace ridgepoint::labs {
namespace {

constexpr double kFirstGrouped = 10'000.0;  // four digits are read at a glance
constexpr double kLarge = 1e15;             // beyond these, digits are counted and not read
constexpr double kSmall = 1e-4;
constexpr double kNoiseFrom = 1e-30;  // what a rounding leaves of zero stays zero
constexpr double kNoiseTo = 1e-12;

bool needsPower(double size) {
    const bool noise = size >= kNoiseFrom && size < kNoiseTo;
    return size >= kLarge || (size > 0.0 && size < kSmall && !noise);
}

QString raised(int power) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = power < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(power)))
        text += digits[digit.digitValue()];
    return text;
}

/// "3.40 × 10³⁸".
QString powerText(double size, int decimals, const QLocale& locale) {
    const QStringList parts = QString::number(size, 'e', decimals).split(u'e');
    return locale.toString(parts[0].toDouble(), 'f', decimals) + QStringLiteral("\u00a0×\u00a010") +
           raised(parts[1].toInt());
}

}  // namespace

QString numberText(double value, int decimals, const Wording& wording) {
    if (std::isnan(value)) return wording.none;
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    QLocale locale = wording.locale;
    if (std::abs(value) < kFirstGrouped) locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double size = std::abs(value);
    const bool asPower = needsPower(size);
    QString text = asPower ? powerText(size, decimals, locale) : locale.toString(size, 'f', decimals);
    const bool roundsToZero = !asPower && size < 0.5 * std::pow(10.0, -decimals);
    if (value < 0.0 && !roundsToZero) text.prepend(QChar(0x2212));
    return text;
}

std::optional<double> shownFactor(const units::Unit* from, const units::Unit* shown) {
    if (!from || !shown || from == shown) return 1.0;
    if (const auto factor = units::convert(1.0, *from, *shown)) return factor;
    const bool countAsRatio =
        from->dimension == units::Dimension::Count && shown->dimension == units::Dimension::Ratio;
    return countAsRatio ? std::optional(1.0 / shown->toBase) : std::nullopt;
}

QString unitSymbol(const units::Unit* unit) {
    return unit ? QString::fromUtf8(unit->symbol.data(), static_cast<qsizetype>(unit->symbol.size()))
                : QString();
}

QString valueText(const models::Value& value, const units::Unit* from, const units::Unit* shown, int decimals,
                  const Wording& wording) {
    if (value.isSpecial()) {
        switch (value.special()) {
            case models::Special::None:
                return wording.none;
            case models::Special::Never:
                return wording.never;
            case models::Special::Always:
                return wording.always;
            case models::Special::Tie:
                return wording.tie;
        }
    }
    if (value.isCode()) return QString::fromStdString(models::hexText(value.code()));
    if (!value.isNumber()) return wording.none;
    const double factor = shownFactor(from, shown).value_or(1.0);
    const QString symbol = unitSymbol(shown);
    const QString number = numberText(value.number() * factor, decimals, wording);
    return joinUnit(number, symbol, QChar::Nbsp);
}

QString joinUnit(const QString& number, const QString& symbol, QChar gap) {
    if (symbol.isEmpty()) return number;
    return symbol.startsWith(QLatin1String("1/")) ? number + symbol.mid(1) : number + gap + symbol;
}

QString plainNumber(double value) {
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace ridgepoint::labs
