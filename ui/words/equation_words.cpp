// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/equation_words.h"

#include "ui/words/latency_words.h"
#include "ui/words/number_words.h"

#include <QCoreApplication>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kDigits = 4;
constexpr double kSmallest = 1e-3;
constexpr double kLargest = 1e6;

struct EquationWords {
    Q_DECLARE_TR_FUNCTIONS(EquationWords)
};

using Error = dimensions::EquationError;
using Fault = dimensions::Fault;
using dimensions::Verdict;
using Trouble = dimensions::Amount::Trouble;

QString unitWords(const QString& unit) {
    return unit == QLatin1String("1") ? EquationWords::tr("a plain number") : unit;
}

QString limitText(Error::Code code) {
    switch (code) {
        case Error::Code::TooLong:
            return EquationWords::tr("The equation is too long. Shorten it, or split it into several.");
        case Error::Code::TooDeep:
            return EquationWords::tr("The parentheses are nested too deep. Take some of them away.");
        case Error::Code::TooManySides:
            return EquationWords::tr("There are too many equals signs. Split the equation into several.");
        default:
            return {};
    }
}

/// Errors that name the text at their place.
QString errorAtWord(Error::Code code, const QString& word) {
    switch (code) {
        case Error::Code::UnknownSign:
            return EquationWords::tr("“%1” has no meaning here. Use + − × / ^ and parentheses.").arg(word);
        case Error::Code::NotANumber:
            return EquationWords::tr("“%1” is not a number.").arg(word);
        case Error::Code::OutOfRange:
            return EquationWords::tr("“%1” is too large or too small to calculate with.").arg(word);
        case Error::Code::UnknownUnit:
            return EquationWords::tr(
                       "“%1” is not a known unit. To multiply a number by a quantity, write × "
                       "between them.")
                .arg(word);
        case Error::Code::UnknownFunction:
            return EquationWords::tr(
                       "There is no function “%1”. Only max and min are known; to multiply, "
                       "write ×; a root is a power, as in x^(1/2).")
                .arg(word);
        case Error::Code::OperatorMissing:
            return EquationWords::tr("Write a sign before “%1”. Nothing is multiplied without one.")
                .arg(word);
        case Error::Code::OneArgument:
            return EquationWords::tr("“%1” needs at least two things to compare, with a comma between them.")
                .arg(word);
        case Error::Code::OperandMissing:
            return word.isEmpty() ? EquationWords::tr("Something is missing at the end.")
                                  : EquationWords::tr("Something is missing before “%1”.").arg(word);
        default:
            return {};
    }
}

/// Four digits; far from 1 with a power of ten.
QString figureText(double value, const QLocale& locale) {
    const double size = std::abs(value);
    if (size == 0.0 || (size >= kSmallest && size < kLargest)) return ui::figureText(value, kDigits, locale);
    const int power = static_cast<int>(std::floor(std::log10(size)));
    QString raised = QString::number(power);
    for (QChar& c : raised)
        c = c == u'-' ? QChar(u'⁻') : QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").at(c.digitValue());
    return EquationWords::tr("%1 × 10%2", "mantissa, raised digits")
        .arg(ui::figureText(value / std::pow(10.0, power), kDigits, locale), raised);
}

QString quoted(const QString& text) {
    return EquationWords::tr("“%1”").arg(text);
}

QString differenceText(const Fault::Code code, const instruments::FaultReading& fault) {
    const QString text = quoted(fault.text);
    const QString other = quoted(fault.neighbour);
    const QString found = unitWords(fault.found);
    const QString expected = unitWords(fault.expected);
    if (code == Fault::Code::SideDiffers)
        return fault.isTie ? EquationWords::tr("The sides differ: %1 is %2, %3 is %4.")
                                 .arg(other, expected, text, found)
                           : EquationWords::tr("The side %1 is %2, but the others are %3.")
                                 .arg(text, found, expected);
    if (code == Fault::Code::ArgumentDiffers)
        return fault.isTie ? EquationWords::tr("%1 is %2 and %3 is %4: they cannot be compared.")
                                 .arg(other, expected, text, found)
                           : EquationWords::tr("%1 is %2, but what it is compared with is %3.")
                                 .arg(text, found, expected);
    return fault.isTie ? EquationWords::tr("%1 is %2 and %3 is %4: they cannot be added.")
                             .arg(other, expected, text, found)
                       : EquationWords::tr("The term %1 is %2, but its neighbours are %3.")
                             .arg(text, found, expected);
}

QString hintText(instruments::FactorHint hint) {
    switch (hint) {
        case instruments::FactorHint::BitsAndBytes:
            return EquationWords::tr(
                "Eight bits are one byte: look for a conversion that is done twice or "
                "not at all.");
        case instruments::FactorHint::BinaryPrefix:
            return EquationWords::tr("That is the step between GiB and GB, or between prefixes like them.");
        case instruments::FactorHint::DecimalPrefix:
            return EquationWords::tr("That is the step between two prefixes, such as giga and tera.");
        case instruments::FactorHint::TimeUnit:
            return EquationWords::tr("That is the step between units of time.");
        case instruments::FactorHint::None:
            return EquationWords::tr("No unit can show a plain number that is wrong.");
    }
    return {};
}

}  // namespace

QString equationErrorText(const Error& error) {
    const QString word = QString::fromStdString(error.word);
    switch (error.code) {
        case Error::Code::Empty:
            return EquationWords::tr("Write an equation, such as T = D/B.");
        case Error::Code::NotClosed:
            return EquationWords::tr("A parenthesis is opened and never closed.");
        case Error::Code::NotOpened:
            return EquationWords::tr("A parenthesis is closed that was never opened.");
        case Error::Code::CommaOutside:
            return EquationWords::tr("A comma separates the parts of max and min. It has no meaning here.");
        case Error::Code::SideMissing:
            return EquationWords::tr("One side of an equals sign is empty.");
        default:
            break;
    }
    const QString text = limitText(error.code);
    return text.isEmpty() ? errorAtWord(error.code, word) : text;
}

QString equationFaultText(const instruments::FaultReading& fault) {
    switch (fault.code) {
        case Fault::Code::UnknownName:
            return EquationWords::tr("Nothing is known of “%1”. Add it to the table with its unit.")
                .arg(fault.name);
        case Fault::Code::UnitMissing:
            return EquationWords::tr(
                       "“%1” has no unit that can be read. Give it one in the table; 1 is the "
                       "unit of a plain number.")
                .arg(fault.name);
        case Fault::Code::ExponentHasUnit:
            return EquationWords::tr("The exponent “%1” is %2. An exponent must be a plain number.")
                .arg(fault.text, fault.found);
        case Fault::Code::ExponentNotConstant:
            return EquationWords::tr(
                       "Something in %1 is raised to “%2”. A quantity with a unit takes only "
                       "powers that are written as whole numbers or simple fractions.")
                .arg(fault.found, fault.text);
        case Fault::Code::ExponentTooLarge:
            return EquationWords::tr("The powers in “%1” grow too large to follow.").arg(fault.text);
        default:
            return differenceText(fault.code, fault);
    }
}

QString equationVerdictText(const instruments::BenchReading& reading) {
    if (reading.error) return equationErrorText(*reading.error);
    if (!reading.faults.isEmpty()) {
        const QString first = equationFaultText(reading.faults.front());
        return reading.verdict == Verdict::Inhomogeneous
                   ? EquationWords::tr("Not homogeneous. %1").arg(first)
                   : EquationWords::tr("Not decided yet. %1").arg(first);
    }
    if (reading.terms.isEmpty()) return {};
    const QString unit = unitWords(reading.terms.front().unit);
    const bool isAlone = reading.terms.size() < 2 || reading.terms[1].group != 0;
    return isAlone ? EquationWords::tr("This measures: %1.").arg(unit)
                   : EquationWords::tr("Homogeneous. Every term measures the same: %1.").arg(unit);
}

QString equationNoteText(const instruments::BenchReading& reading, const QLocale& locale) {
    const instruments::Disparity& disparity = reading.disparity;
    if (disparity.isKnown && !disparity.isEqual())
        return EquationWords::tr("The units agree, the values do not: %1 is %2 times %3. %4")
            .arg(quoted(disparity.larger), figureText(disparity.factor, locale), quoted(disparity.smaller),
                 hintText(disparity.hint));
    if (reading.mixesBitsAndBytes)
        return EquationWords::tr(
            "Bits stand beside bytes here. Both measure data, so no unit can show a "
            "factor of 8 that is missing or too much; the values convert it by themselves.");
    return {};
}

QString equationResultText(const instruments::BenchReading& reading, const QLocale& locale) {
    QStringList parts;
    for (const instruments::SideReading& side : reading.sides) {
        const QString amount = amountText(side.amount, locale);
        if (!amount.isEmpty() && side.amount.trouble == Trouble::None)
            parts.append(EquationWords::tr("%1 is %2").arg(side.text, amount));
        else if (!amount.isEmpty())
            parts.append(EquationWords::tr("%1 has no value: %2").arg(side.text, amount));
    }
    const bool gives =
        reading.sides.size() == 2 && parts.size() == 1 && reading.sides[1].amount.trouble == Trouble::None;
    if (gives)
        return EquationWords::tr("%1 = %2").arg(reading.sides[0].text,
                                                amountText(reading.sides[1].amount, locale));
    return parts.join(EquationWords::tr("; "));
}

QString fitText(dimensions::Fit fit) {
    switch (fit) {
        case dimensions::Fit::Fits:
            return EquationWords::tr("fits");
        case dimensions::Fit::Differs:
            return EquationWords::tr("does not fit");
        case dimensions::Fit::Clashes:
            return EquationWords::tr("clashes");
        case dimensions::Fit::Unknown:
            return EquationWords::tr("unit not known");
        case dimensions::Fit::Inside:
            return EquationWords::tr("holds a misfit");
    }
    return {};
}

QString amountText(const instruments::AmountReading& amount, const QLocale& locale) {
    switch (amount.trouble) {
        case Trouble::Missing:
            return {};
        case Trouble::DivisionByZero:
            return EquationWords::tr("it divides by zero");
        case Trouble::OutOfRange:
            return EquationWords::tr("it is too large or too small to calculate");
        case Trouble::NotReal:
            return EquationWords::tr("it is a root of a negative number");
        case Trouble::None:
            break;
    }
    const QString unit = amount.unit == QLatin1String("1") ? QString() : amount.unit;
    return withUnit(figureText(amount.value, locale), unit);
}

QString rowFaultText(const instruments::RowReading& row) {
    switch (row.fault) {
        case instruments::RowFault::NoName:
            return EquationWords::tr("needs a name");
        case instruments::RowFault::BadName:
            return EquationWords::tr("a name is letters, digits and underscores, a letter first");
        case instruments::RowFault::NameTwice:
            return EquationWords::tr("this name is taken");
        case instruments::RowFault::BadValue:
            return EquationWords::tr("the value is not a number");
        case instruments::RowFault::NoUnit:
            return EquationWords::tr("needs a unit; 1 for a plain number");
        case instruments::RowFault::BadUnit:
            return EquationWords::tr("“%1” is not a known unit").arg(row.word);
        case instruments::RowFault::None:
            break;
    }
    return row.isUsed ? QString() : EquationWords::tr("not used");
}

}  // namespace ridgepoint::ui
