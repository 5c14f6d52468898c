// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/constant_words.h"

#include "ui/words/latency_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kRatioDigits = 3;
constexpr int kMostDecimals = 6;
constexpr double kRounding = 1e-11;  // of a conversion between units

QString say(const char* text) {
    return QCoreApplication::translate("ConstantWords", text);
}

/// As many decimals as the number has, at most 6; great numbers as powers of ten.
QString fullNumber(double value, const QLocale& locale) {
    if (std::abs(value) >= 1e9) return locale.toString(value, 'g', 6);
    const auto isExact = [value](int decimals) {
        const double scaled = std::abs(value) * std::pow(10.0, decimals);
        return std::abs(scaled - std::round(scaled)) <= kRounding * scaled;
    };
    int decimals = 0;
    while (decimals < kMostDecimals && !isExact(decimals))
        ++decimals;
    return numberText(value, decimals, locale);
}

QString rangeOr(const QString& low, const QString& high) {
    return low == high ? low : low + QStringLiteral(" – ") + high;
}

const units::Unit* unitOf(const hardware::HardwareRecord& record) {
    return units::findUnit(record.unit.toStdString());
}

}  // namespace

QString confidenceText(hardware::Confidence confidence) {
    switch (confidence) {
        case hardware::Confidence::High:
            return say(QT_TRANSLATE_NOOP("ConstantWords", "from the document, read itself or in a copy"));
        case hardware::Confidence::Medium:
            return say(QT_TRANSLATE_NOOP("ConstantWords", "from sources that agree"));
        case hardware::Confidence::Low:
            return say(QT_TRANSLATE_NOOP("ConstantWords", "from one weak source"));
        case hardware::Confidence::Arithmetic:
            return say(QT_TRANSLATE_NOOP("ConstantWords", "calculated from the named document"));
        case hardware::Confidence::Assumption:
            return say(QT_TRANSLATE_NOOP("ConstantWords", "scenario assumption, measured by nobody"));
    }
    return {};
}

QString constantText(const hardware::HardwareRecord& record, const QLocale& locale) {
    return constantText(record, *unitOf(record), locale);
}

QString constantText(const hardware::HardwareRecord& record, const units::Unit& unit, const QLocale& locale) {
    const double factor = unitOf(record)->toBase / unit.toBase;
    const QString number =
        rangeOr(fullNumber(record.low * factor, locale), fullNumber(record.high * factor, locale));
    return withUnit(number, labs::unitSymbol(&unit));
}

QString columnTitle(const hardware::ConstantColumn& column) {
    const QString unit = labs::unitSymbol(column.unit);
    return unit.isEmpty() ? column.name : QStringLiteral("%1 (%2)").arg(column.name, unit);
}

QString cellText(const hardware::HardwareRecord* record, const hardware::ConstantColumn& column,
                 const QLocale& locale) {
    if (!record) return QStringLiteral("–");
    const double factor = unitOf(*record)->toBase / column.unit->toBase;
    return rangeOr(numberText(record->low * factor, column.decimals, locale),
                   numberText(record->high * factor, column.decimals, locale));
}

QString provenanceText(const hardware::HardwareRecord& record) {
    QStringList sentences{record.name};
    if (record.convention != QLatin1String("none")) sentences.append(record.convention);
    sentences.append(record.source);
    sentences.append(say(QT_TRANSLATE_NOOP("ConstantWords", "value of %1")).arg(record.date));
    sentences.append(confidenceText(record.confidence));
    return sentences.join(QStringLiteral(" · "));
}

QString ratioText(const hardware::HardwareRecord& first, const hardware::HardwareRecord& second,
                  const QLocale& locale) {
    const hardware::ConstantRatio ratio = hardware::ratioOf(first, second);
    if (ratio.refusal == hardware::ConstantRatio::Refusal::OtherDimension)
        return say(QT_TRANSLATE_NOOP("ConstantWords", "No ratio: %1 and %2 measure different things."))
            .arg(labs::unitSymbol(unitOf(first)), labs::unitSymbol(unitOf(second)));
    if (ratio.refusal == hardware::ConstantRatio::Refusal::Zero)
        return say(QT_TRANSLATE_NOOP("ConstantWords", "No ratio: the second value is zero."));
    if (ratio.low == 1.0 && ratio.high == 1.0 && !ratio.conventionsDiffer)
        return say(QT_TRANSLATE_NOOP("ConstantWords", "%1 and %2 are equal: %3."))
            .arg(first.name, second.name, constantText(first, locale));
    const QString value = rangeText(ratio.low, ratio.high, kRatioDigits, locale);
    const QString text = say(QT_TRANSLATE_NOOP("ConstantWords", "%1 (%2) is %3 times %4 (%5)."))
                             .arg(first.name, constantText(first, locale), value, second.name,
                                  constantText(second, *unitOf(first), locale));
    if (!ratio.conventionsDiffer) return text;
    return text + u' ' +
           say(QT_TRANSLATE_NOOP("ConstantWords", "Mind the conventions: %1 against %2."))
               .arg(first.convention, second.convention);
}

}  // namespace ridgepoint::ui
