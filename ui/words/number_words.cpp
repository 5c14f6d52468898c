// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/number_words.h"

#include <QCoreApplication>
#include <algorithm>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr QChar kThinSpace(0x202f);  // narrow and without a line break
constexpr QChar kMinus(0x2212);
constexpr double kGroupFrom = 10000.0;
constexpr double kScientificFrom = 1e15;

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(NumberWords)
};

}  // namespace

QString numberText(double value, int decimals, const QLocale& locale) {
    if (std::isnan(value)) return QString(QChar(0x2013));
    const double size = std::abs(value);
    QLocale written = locale;
    if (size < kGroupFrom) written.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = QString(QChar(0x221e));
    if (!std::isinf(value))
        text = size < kScientificFrom ? written.toString(size, 'f', std::clamp(decimals, 0, 12))
                                      : written.toString(size, 'g', 6);
    const bool isZero = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QChar(0x221e) || (c.isDigit() && c.digitValue() != 0);
    });
    return value < 0.0 && !isZero ? kMinus + text : text;
}

QString withUnit(const QString& number, const QString& symbol) {
    return labs::joinUnit(number, symbol, kThinSpace);
}

QString bytesText(qint64 bytes, const QLocale& locale) {
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

labs::Wording labWording(const QLocale& locale) {
    labs::Wording wording;
    wording.locale = locale;
    wording.never = NumberWords::tr("never");
    wording.always = NumberWords::tr("always");
    wording.tie = NumberWords::tr("tie");
    wording.none = NumberWords::tr("none");
    return wording;
}

}  // namespace ridgepoint::ui
