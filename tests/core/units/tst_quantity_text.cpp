// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/quantity_text.h"

#include <QtTest>

#include <cmath>
#include <string>

using namespace ridgepoint::units;
using Code = QuantityError::Code;

namespace {

constexpr NumberFormat kPoint{".", ","};
constexpr NumberFormat kComma{",", "."};
constexpr NumberFormat kFrench{",", "\u202f"};
constexpr NumberFormat kSwiss{".", "\u2019"};

enum class Locale { Point, Comma, French, Swiss };

const NumberFormat& formatOf(Locale locale) {
    switch (locale) {
        case Locale::Point:
            return kPoint;
        case Locale::Comma:
            return kComma;
        case Locale::French:
            return kFrench;
        case Locale::Swiss:
            break;
    }
    return kSwiss;
}

}  // namespace

class QuantityTextTest : public QObject {
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void refusesNumbers_data();
    void refusesNumbers();
    void readsQuantities_data();
    void readsQuantities();
    void refusesQuantities_data();
    void refusesQuantities();
    void aBareNumberTakesTheUnitOfferedForIt();
    void saysWhereTheTroubleStarts();
    void theOtherSeparatorIsNeverDropped();
};

void QuantityTextTest::readsNumbers_data() {
    QTest::addColumn<Locale>("locale");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, Locale locale, const char* typed, double expected) {
        QTest::newRow(name) << locale << QByteArray(typed) << expected;
    };
    row("whole", Locale::Point, "980", 980.0);
    row("point", Locale::Point, "16.3", 16.3);
    row("point before digits", Locale::Point, ".5", 0.5);
    row("comma before digits", Locale::Comma, ",5", 0.5);
    row("three decimals in the own locale", Locale::Point, "6.124", 6.124);
    row("three decimals with the own comma", Locale::Comma, "6,124", 6.124);
    row("own comma", Locale::Comma, "0,5", 0.5);
    row("point where the comma is decimal", Locale::Comma, "0.5", 0.5);
    row("comma where the point is decimal", Locale::Point, "0,5", 0.5);
    row("foreign point, two decimals", Locale::Comma, "16.33", 16.33);
    row("foreign point, four digits before", Locale::Comma, "1234.567", 1234.567);
    row("foreign point, leading zero", Locale::Comma, "0.500", 0.5);
    row("foreign point, no digit before", Locale::Comma, ".500", 0.5);
    row("points that repeat group", Locale::Comma, "1.000.000", 1e6);
    row("commas that repeat group", Locale::Comma, "1,000,000", 1e6);
    row("group and decimal, German", Locale::Comma, "1.234,5", 1234.5);
    row("group and decimal, English in German", Locale::Comma, "1,234.5", 1234.5);
    row("group and decimal, English", Locale::Point, "1,234.567", 1234.567);
    row("spaces group", Locale::Comma, "1 234 567,8", 1234567.8);
    row("narrow no-break space groups", Locale::French, "1\u202f234,5", 1234.5);
    row("no-break space groups", Locale::French, "1\u00a0234", 1234.0);
    row("apostrophe groups", Locale::Swiss, "1\u2019234.5", 1234.5);
    row("straight apostrophe groups", Locale::Point, "1'234", 1234.0);
    row("minus", Locale::Point, "-2.5", -2.5);
    row("real minus sign", Locale::Point, "\u22122.5", -2.5);
    row("plus", Locale::Point, "+7", 7.0);
    row("exponent", Locale::Point, "2.1e25", 2.1e25);
    row("exponent, comma, capital", Locale::Comma, "2,1E+25", 2.1e25);
    row("negative exponent", Locale::Point, "5e-6", 5e-6);
    row("space around", Locale::Point, "  42\t", 42.0);
}

void QuantityTextTest::readsNumbers() {
    QFETCH(Locale, locale);
    QFETCH(QByteArray, typed);
    QFETCH(double, expected);
    const auto number = parseNumber(typed.constData(), formatOf(locale));
    QVERIFY(number.ok());
    QCOMPARE(*number, expected);
}

void QuantityTextTest::refusesNumbers_data() {
    QTest::addColumn<Locale>("locale");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<Code>("expected");
    const auto row = [](const char* name, Locale locale, const char* typed, Code expected) {
        QTest::newRow(name) << locale << QByteArray(typed) << expected;
    };
    row("nothing", Locale::Point, "", Code::Empty);
    row("spaces", Locale::Point, " \t\u00a0", Code::Empty);
    row("word", Locale::Point, "six", Code::NotANumber);
    row("inf", Locale::Point, "inf", Code::NotANumber);
    row("nan", Locale::Point, "nan", Code::NotANumber);
    row("hexadecimal", Locale::Point, "0x10", Code::NotANumber);
    row("sign alone", Locale::Point, "-", Code::NotANumber);
    row("two signs", Locale::Point, "--5", Code::NotANumber);
    row("separator alone", Locale::Point, ".", Code::NotANumber);
    row("separator at the end", Locale::Point, "12.", Code::NotANumber);
    row("two separators in a row", Locale::Point, "1..5", Code::NotANumber);
    row("groups of two", Locale::Point, "1,00,00", Code::NotANumber);
    row("group after four digits", Locale::Comma, "1234.567,8", Code::NotANumber);
    row("decimals before groups", Locale::Point, "1.5,300", Code::NotANumber);
    row("three kinds", Locale::Point, "1,234 567.8", Code::NotANumber);
    row("unit", Locale::Point, "5 h", Code::NotANumber);
    row("point, German", Locale::Comma, "1.000", Code::AmbiguousSeparator);
    row("point, German, not round", Locale::Comma, "6.124", Code::AmbiguousSeparator);
    row("comma, English", Locale::Point, "1,000", Code::AmbiguousSeparator);
    row("comma, Swiss", Locale::Swiss, "12,500", Code::AmbiguousSeparator);
    row("point, French", Locale::French, "-1.000", Code::AmbiguousSeparator);
    row("too large", Locale::Point, "1e999", Code::OutOfRange);
    row("very long", Locale::Point, std::string(500, '1').c_str(), Code::NotANumber);
}

void QuantityTextTest::refusesNumbers() {
    QFETCH(Locale, locale);
    QFETCH(QByteArray, typed);
    QFETCH(Code, expected);
    const auto number = parseNumber(typed.constData(), formatOf(locale));
    QVERIFY(!number.ok());
    QCOMPARE(number.error().code, expected);
}

void QuantityTextTest::readsQuantities_data() {
    QTest::addColumn<Locale>("locale");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<Dimension>("dimension");
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("unit");
    const auto row = [](const char* typed, Locale locale, Dimension dimension, double value,
                        const char* unit) {
        QTest::newRow(typed) << locale << QByteArray(typed) << dimension << value << QByteArray(unit);
    };
    row("16.3 h", Locale::Point, Dimension::Time, 16.3, "h");
    row("16,3 h", Locale::Comma, Dimension::Time, 16.3, "h");
    row("980 min", Locale::Point, Dimension::Time, 980.0, "min");
    row("980min", Locale::Point, Dimension::Time, 980.0, "min");
    row("6,1 ×", Locale::Comma, Dimension::Ratio, 6.1, "×");
    row("6.1x", Locale::Point, Dimension::Ratio, 6.1, "x");
    row("50 µs", Locale::Point, Dimension::Time, 50.0, "us");
    row(".5 hours", Locale::Point, Dimension::Time, 0.5, "h");
    row("85 %", Locale::Point, Dimension::Ratio, 85.0, "%");
    row("85%", Locale::Comma, Dimension::Ratio, 85.0, "%");
    row("2.1e25 FLOP", Locale::Point, Dimension::Operations, 2.1e25, "FLOP");
    row("10 1/s", Locale::Point, Dimension::Frequency, 10.0, "1/s");
    row("1 234,5 MUSD", Locale::French, Dimension::Money, 1234.5, "MUSD");
    row("64 GPUs", Locale::Point, Dimension::Count, 64.0, "count");
}

void QuantityTextTest::readsQuantities() {
    QFETCH(Locale, locale);
    QFETCH(QByteArray, typed);
    QFETCH(Dimension, dimension);
    QFETCH(double, value);
    QFETCH(QByteArray, unit);
    const auto quantity = parseQuantity(typed.constData(), formatOf(locale), {dimension, nullptr});
    QVERIFY(quantity.ok());
    QCOMPARE(quantity->value, value);
    QCOMPARE(quantity->unit, findUnit(unit.constData()));
}

void QuantityTextTest::refusesQuantities_data() {
    QTest::addColumn<Locale>("locale");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<Code>("expected");
    const auto row = [](const char* typed, Locale locale, Code expected) {
        QTest::newRow(*typed ? typed : "nothing") << locale << QByteArray(typed) << expected;
    };
    row("", Locale::Point, Code::Empty);
    row("h", Locale::Point, Code::NotANumber);
    row("16.3", Locale::Point, Code::MissingUnit);
    row("16.3 parsec", Locale::Point, Code::UnknownUnit);
    row("16.3 GB", Locale::Point, Code::WrongDimension);
    row("16.3 %", Locale::Point, Code::WrongDimension);
    row("1.000 h", Locale::Comma, Code::AmbiguousSeparator);
    row("1,000 h", Locale::Point, Code::AmbiguousSeparator);
    row("12. h", Locale::Point, Code::NotANumber);
    row("12 3 h", Locale::Point, Code::UnknownUnit);
    row("1e999 h", Locale::Point, Code::OutOfRange);
}

void QuantityTextTest::refusesQuantities() {
    QFETCH(Locale, locale);
    QFETCH(QByteArray, typed);
    QFETCH(Code, expected);
    const auto quantity = parseQuantity(typed.constData(), formatOf(locale), {Dimension::Time, nullptr});
    QVERIFY(!quantity.ok());
    QCOMPARE(quantity.error().code, expected);
}

void QuantityTextTest::aBareNumberTakesTheUnitOfferedForIt() {
    const QuantityRequest request{Dimension::Time, findUnit("h")};
    const auto bare = parseQuantity("16.3", kPoint, request);
    QVERIFY(bare.ok());
    QCOMPARE(bare->unit, findUnit("h"));
    const auto typed = parseQuantity("980 min", kPoint, request);
    QVERIFY(typed.ok());
    QCOMPARE(typed->unit, findUnit("min"));
}

void QuantityTextTest::saysWhereTheTroubleStarts() {
    QCOMPARE(parseQuantity("16.3 parsec", kPoint, {Dimension::Time, nullptr}).error().position,
             std::size_t{5});
    QCOMPARE(parseQuantity(" 1.000 h", kComma, {Dimension::Time, nullptr}).error().position, std::size_t{2});
    QCOMPARE(parseNumber("1,00,00", kPoint).error().position, std::size_t{1});
}

/// Whatever the locale, one separator and one or two decimals are never read as a larger number.
void QuantityTextTest::theOtherSeparatorIsNeverDropped() {
    for (const NumberFormat& format : {kPoint, kComma, kFrench, kSwiss}) {
        for (int whole = 0; whole < 1200; whole += 7) {
            for (const char* separator : {".", ","}) {
                for (int decimals = 0; decimals < 100; decimals += 3) {
                    const std::string fraction = (decimals < 10 ? "0" : "") + std::to_string(decimals);
                    const auto number = parseNumber(std::to_string(whole) + separator + fraction, format);
                    QVERIFY(number.ok());
                    QVERIFY(std::abs(*number - (whole + decimals / 100.0)) < 1e-9);
                }
            }
        }
    }
}

QTEST_APPLESS_MAIN(QuantityTextTest)
#include "tst_quantity_text.moc"
