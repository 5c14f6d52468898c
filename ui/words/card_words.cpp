// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/card_words.h"

#include "core/labs/shown_number.h"
#include "ui/words/card_questions.h"
#include "ui/words/constant_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

constexpr double kScientificFrom = 1e7;
constexpr double kScientificBelow = 1e-3;
constexpr int kSignificantDigits = 4;
constexpr int kMostDecimals = 6;
constexpr double kFits = 0.02;
constexpr int kMonth_days = 30;
constexpr int kYear_days = 365;

enum class Form { Written, Spoken };

QString superscript(int number) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = number < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(number)))
        text += kDigits[digit.digitValue()];
    return text;
}

/// A length of decimals at which nothing of the number is lost, bounded.
int decimalsOf(double value, int most) {
    for (int decimals = 0; decimals < most; ++decimals) {
        const double shifted = value * std::pow(10.0, decimals);
        if (std::abs(shifted - std::round(shifted)) <= 1e-9 * std::abs(shifted)) return decimals;
    }
    return most;
}

QString scientific(double value, const QLocale& locale, Form form) {
    const int exponent = static_cast<int>(std::floor(std::log10(value)));
    const double mantissa = value / std::pow(10.0, exponent);
    const QString digits = numberText(mantissa, decimalsOf(mantissa, 2), locale);
    return form == Form::Written ? digits + QStringLiteral(" × 10") + superscript(exponent)
                                 : CardWords::tr("%1 times 10 to the power of %2").arg(digits).arg(exponent);
}

/// @param significant  digits of a computed number; a whole number keeps all of its own
QString numberOf(double value, int significant, const QLocale& locale, Form form) {
    if (value >= kScientificFrom || value < kScientificBelow) return scientific(value, locale, form);
    const int before = static_cast<int>(std::floor(std::log10(value))) + 1;
    const int most = significant > 0 ? std::max(0, significant - before) : kMostDecimals;
    return numberText(value, decimalsOf(value, most), locale);
}

QString answerIn(const cards::Card& card, const QLocale& locale, Form form) {
    const int significant = card.kind == cards::CardKind::Constant ? 0 : kSignificantDigits;
    QString number = numberOf(card.low, significant, locale, form);
    if (card.isRange()) {
        const QString high = numberOf(card.high, significant, locale, form);
        number = form == Form::Written ? number + QStringLiteral(" – ") + high
                                       : CardWords::tr("%1 to %2").arg(number, high);
    }
    return withUnit(number, labs::unitSymbol(card.unit));
}

QString conventionOf(const hardware::HardwareRecord* record) {
    return !record || record->convention == QLatin1String("none") ? QString() : record->convention;
}

QString givenText(const cards::Given& given, const QLocale& locale) {
    if (!given.choice.isEmpty()) return choiceName(given.choice);
    const QString number = numberOf(given.value, 0, locale, Form::Written);
    if (given.unit->id == "1/s") return CardWords::tr("%1 per second").arg(number);
    return withUnit(number, labs::unitSymbol(given.unit));
}

QString ruleQuestion(const cards::Card& card, const QLocale& locale) {
    QString text = ruleSentence(card.rule);
    if (text.isEmpty()) return card.rule;
    for (const cards::Given& given : card.given)
        text.replace(u'{' + given.id + u'}', givenText(given, locale));
    return text;
}

}  // namespace

QString cardsRunName() {
    return CardWords::tr("flash cards");
}

QString cardKindText(cards::CardKind kind) {
    switch (kind) {
        case cards::CardKind::Constant:
            return CardWords::tr("Constant");
        case cards::CardKind::Ratio:
            return CardWords::tr("Ratio");
        case cards::CardKind::Rule:
            return CardWords::tr("Rule");
    }
    return {};
}

QString cardQuestion(const cards::Card& card, const QLocale& locale) {
    switch (card.kind) {
        case cards::CardKind::Constant:
            return card.record->name;
        case cards::CardKind::Ratio:
            return CardWords::tr("%1, against %2").arg(card.record->name, card.second->name);
        case cards::CardKind::Rule:
            return ruleQuestion(card, locale);
    }
    return {};
}

QString cardAsks(const cards::Card& card) {
    const QString unit = labs::unitSymbol(card.unit);
    QString asks = unit.isEmpty() ? CardWords::tr("Which number?") : CardWords::tr("How many %1?").arg(unit);
    if (card.unit->id == "byte") asks = CardWords::tr("How many bytes?");
    if (unit == QStringLiteral("×")) asks = CardWords::tr("How many times?");
    const QString convention = card.conventionTells ? QString() : cardConvention(card);
    return convention.isEmpty() ? asks : CardWords::tr("%1 (%2)").arg(asks, convention);
}

QString cardAnswer(const cards::Card& card, const QLocale& locale) {
    return answerIn(card, locale, Form::Written);
}

QString spokenAnswer(const cards::Card& card, const QLocale& locale) {
    return answerIn(card, locale, Form::Spoken);
}

QString cardConvention(const cards::Card& card) {
    const QString first = conventionOf(card.record);
    if (card.kind != cards::CardKind::Ratio) return first;
    const QString second = conventionOf(card.second);
    if (first == second || second.isEmpty()) return first;
    return CardWords::tr("first: %1; second: %2").arg(first, second);
}

QString recordSource(const cards::Card& card) {
    QStringList lines;
    for (const hardware::HardwareRecord* record : {card.record, card.second}) {
        if (!record) continue;
        const QString line = CardWords::tr("%1; value of %2, %3")
                                 .arg(record->source, record->date, confidenceText(record->confidence));
        if (!lines.contains(line)) lines.append(line);
    }
    return lines.join(u'\n');
}

QString factorText(double factor, const QLocale& locale) {
    if (std::abs(factor - 1.0) <= kFits) return CardWords::tr("Your number fits.");
    const double off = factor > 1.0 ? factor : 1.0 / factor;
    const QString times = numberOf(off, 3, locale, Form::Written);
    return factor > 1.0 ? CardWords::tr("Your number is %1 times the answer.").arg(times)
                        : CardWords::tr("The answer is %1 times your number.").arg(times);
}

QString gradeText(cards::Grade grade) {
    switch (grade) {
        case cards::Grade::Again:
            return CardWords::tr("Again");
        case cards::Grade::Hard:
            return CardWords::tr("Hard");
        case cards::Grade::Good:
            return CardWords::tr("Good");
        case cards::Grade::Easy:
            return CardWords::tr("Easy");
    }
    return {};
}

QString intervalText(int days) {
    if (days <= 0) return CardWords::tr("later today");
    if (days == 1) return CardWords::tr("tomorrow");
    if (days < 2 * kMonth_days) return CardWords::tr("in %1 days").arg(days);
    const auto about = [days](int unit) { return static_cast<int>(std::lround(1.0 * days / unit)); };
    if (days < kYear_days) return CardWords::tr("in about %1 months").arg(about(kMonth_days));
    const int years = about(kYear_days);
    return years == 1 ? CardWords::tr("in about a year") : CardWords::tr("in about %1 years").arg(years);
}

QString cardProgress(int done, int total) {
    return CardWords::tr("%1 of %2 today").arg(done).arg(total);
}

QString nextDueText(const QDate& day, const QDate& today, const QLocale& locale) {
    if (today.daysTo(day) <= 1) return CardWords::tr("tomorrow");
    return CardWords::tr("on %1", "a date")
        .arg(locale.toString(day, CardWords::tr("dddd, d MMMM", "a date")));
}

}  // namespace ridgepoint::ui
