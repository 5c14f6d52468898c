// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/float_words.h"

#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <cmath>

namespace ridgepoint::ui {
namespace {

using instruments::BitField;
using instruments::FloatMark;

constexpr QChar kMinus(0x2212);
constexpr QChar kNarrowSpace(0x202f);
constexpr QChar kTimes(0x00d7);
constexpr int kPlainFrom = -4;  ///< exponents written without a power of ten
constexpr int kPlainTo = 6;
constexpr int kErrorDigits = 3;
constexpr int kInPercent = 2;  ///< decimal places that a share in percent moves by

struct FloatWords {
    Q_DECLARE_TR_FUNCTIONS(FloatWords)
};

QString raised(int exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar c : QString::number(exponent))
        text += c == QLatin1Char('-') ? QChar(0x207b) : kDigits[c.digitValue()];
    return text;
}

/// Digits of the locale; nothing is rounded again.
QString localised(const QString& plain, const QLocale& locale) {
    QString text;
    for (const QChar c : plain) {
        if (c == QLatin1Char('.'))
            text += locale.decimalPoint();
        else if (c == QLatin1Char('-'))
            text += kMinus;
        else if (c.isDigit())
            text += locale.toString(c.digitValue());
        else
            text += c;
    }
    return text;
}

/// "31416", 3 is "3141.6": moves the point, adds zeros where digits are missing.
QString placed(const QString& digits, int exponent) {
    if (exponent < 0) return QStringLiteral("0.") + QString(-exponent - 1, QLatin1Char('0')) + digits;
    const int whole = exponent + 1;
    if (digits.size() <= whole) return digits.leftJustified(whole, QLatin1Char('0'));
    return digits.left(whole) + QLatin1Char('.') + digits.mid(whole);
}

/// @param shift  the number is written times ten to this power
QString written(double value, int digits, int shift, const QLocale& locale) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    const QString sign = std::signbit(value) ? QString(kMinus) : QString();
    if (std::isinf(value)) return sign + QChar(0x221e);
    if (value == 0.0) return sign + locale.toString(0);
    const QString plain =
        QString::number(std::abs(value), 'e', digits > 0 ? digits - 1 : QLocale::FloatingPointShortest);
    const qsizetype at = plain.indexOf(QLatin1Char('e'));
    const QString mantissa = plain.left(at);
    const int exponent = plain.mid(at + 1).toInt() + shift;
    if (exponent >= kPlainFrom && exponent < kPlainTo) {
        QString all = mantissa;
        return sign + localised(placed(all.remove(QLatin1Char('.')), exponent), locale);
    }
    return sign + localised(mantissa, locale) + kNarrowSpace + kTimes + kNarrowSpace + locale.toString(10) +
           raised(exponent);
}

QString markText(FloatMark mark, const instruments::FormatRow& row) {
    switch (mark) {
        case FloatMark::Overflow:
            return std::isnan(row.decoded) ? FloatWords::tr("overflow: stored as not-a-number")
                                           : FloatWords::tr("overflow: stored as infinity");
        case FloatMark::Saturated:
            return FloatWords::tr("out of range: stored as its end");
        case FloatMark::Underflow:
            return FloatWords::tr("underflow: stored as zero");
        case FloatMark::Subnormal:
            return FloatWords::tr("subnormal: fewer digits");
        case FloatMark::Infinite:
            return FloatWords::tr("infinity");
        case FloatMark::NotANumber:
            return FloatWords::tr("not-a-number");
        case FloatMark::NoCode:
            return FloatWords::tr("no code for it: stored as zero");
        case FloatMark::Exact:
            break;
    }
    return {};
}

}  // namespace

QString poweredText(double value, int digits, const QLocale& locale) {
    return written(value, digits, 0, locale);
}

QString typedText(double value, const QLocale& locale) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return poweredText(value, 0, locale);
    if (value == 0.0) return poweredText(value, 0, locale);  // QLocale drops the sign of zero
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString formatName(const instruments::FormatRow& row) {
    return row.id.toUpper();
}

QString hexOf(models::BitPattern code) {
    return QStringLiteral("0x") + QString::fromStdString(models::hexText(code));
}

QString fieldName(BitField field) {
    switch (field) {
        case BitField::Sign:
            return FloatWords::tr("sign");
        case BitField::Exponent:
            return FloatWords::tr("exponent");
        case BitField::Mantissa:
            return FloatWords::tr("mantissa");
        case BitField::Integer:
            return FloatWords::tr("whole number");
    }
    return {};
}

QStringList fieldLabels(BitField field, int bits, const QLocale& locale) {
    if (field == BitField::Sign) return {QStringLiteral("±")};
    const QString number = locale.toString(bits);
    QStringList labels{fieldName(field) + QLatin1Char(' ') + number};
    if (field == BitField::Exponent) labels.append(FloatWords::tr("exp. %1", "exponent, short").arg(number));
    if (field == BitField::Mantissa) labels.append(FloatWords::tr("man. %1", "mantissa, short").arg(number));
    labels.append(number);
    return labels;
}

QString marksText(const instruments::FormatRow& row) {
    QStringList words;
    for (const FloatMark mark : row.marks) {
        const QString word = markText(mark, row);
        if (!word.isEmpty()) words.append(word);
    }
    return words.join(QStringLiteral(", "));
}

QString errorText(const instruments::FormatRow& row, const QLocale& locale) {
    if (row.has(FloatMark::Exact)) return FloatWords::tr("exact");
    if (!std::isfinite(row.error)) return FloatWords::tr("no error to state");
    const QString error = written(row.error, kErrorDigits, 0, locale);
    if (!std::isfinite(row.relative)) return FloatWords::tr("error %1").arg(error);
    return FloatWords::tr("error %1 (%2)").arg(error, relativeText(row.relative, locale));
}

QString relativeText(double relative, const QLocale& locale) {
    return withUnit(written(relative, kErrorDigits, kInPercent, locale), QStringLiteral("%"));
}

}  // namespace ridgepoint::ui
