// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace ridgepoint::units;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

}  // namespace

class UnitTest : public QObject {
    Q_OBJECT

private slots:
    void idsAreUnique();
    void everyUnitHasAPositiveFactor();
    void knowsEveryUnitOfTheModels_data();
    void knowsEveryUnitOfTheModels();
    void converts_data();
    void converts();
    void conversionGoesThereAndBack();
    void refusesAnotherDimension();
    void findsTypedForms_data();
    void findsTypedForms();
    void refusesWhatOnlyCaseTellsApart_data();
    void refusesWhatOnlyCaseTellsApart();
};

void UnitTest::idsAreUnique() {
    std::set<std::string_view> ids;
    for (const Unit& unit : allUnits())
        QVERIFY2(ids.insert(unit.id).second, qPrintable(text(unit.id)));
}

void UnitTest::everyUnitHasAPositiveFactor() {
    for (const Unit& unit : allUnits())
        QVERIFY2(unit.toBase > 0.0 && std::isfinite(unit.toBase), qPrintable(text(unit.id)));
}

void UnitTest::knowsEveryUnitOfTheModels_data() {
    QTest::addColumn<QByteArray>("id");
    for (const char* id : {"1",      "%",       "count",  "ns",           "us",      "ms",        "s",
                           "min",    "h",       "day",    "week",         "year",    "bit",       "byte",
                           "GB",     "GiB",     "byte/s", "bit/s",        "GB/s",    "TB/s",      "FLOP",
                           "FLOP/s", "TOP/s",   "1/s",    "GHz",          "TFLOP/s", "FLOP/byte", "mW",
                           "W",      "kW",      "J",      "mJ",           "pJ",      "USD",       "MUSD",
                           "USD/h",  "USD/kWh", "m",      "km",           "km/h",    "km/s",      "degC",
                           "degC/W", "J/degC",  "dB",     "USD/GPU/year", "1/week",  "points",    "×",
                           "x",      "OP/byte"})
        QTest::newRow(id) << QByteArray(id);
}

void UnitTest::knowsEveryUnitOfTheModels() {
    QFETCH(QByteArray, id);
    const Unit* unit = findUnit(id.constData());
    QVERIFY(unit);
    QCOMPARE(text(unit->id), QString::fromUtf8(id));
}

void UnitTest::converts_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, double value, const char* from, const char* to, double expected) {
        QTest::newRow(name) << value << QByteArray(from) << QByteArray(to) << expected;
    };
    row("minutes to hours", 980.0, "min", "h", 980.0 / 60.0);
    row("percent to share", 15.0, "%", "1", 0.15);
    row("a year has 365 days", 1.0, "year", "h", 8760.0);
    row("a week has 7 days", 2.0, "week", "day", 14.0);
    row("bits to bytes", 400.0, "Gbit/s", "GB/s", 50.0);
    row("GiB is larger than GB", 80.0, "GiB", "byte", 85899345920.0);
    row("microseconds", 5.0, "us", "s", 5e-6);
    row("TFLOP/s", 989.4, "TFLOP/s", "FLOP/s", 989.4e12);
    row("kWh to J", 1.0, "kWh", "J", 3.6e6);
    row("km/h", 100.0, "km/h", "m/s", 100.0 / 3.6);
    row("millions", 33.1128, "MUSD", "USD", 33112800.0);
    row("the ratio sign", 6.1, "×", "x", 6.1);
}

void UnitTest::converts() {
    QFETCH(double, value);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(double, expected);
    const auto actual = convert(value, *findUnit(from.constData()), *findUnit(to.constData()));
    QVERIFY(actual.has_value());
    QVERIFY2(std::abs(*actual - expected) <= 1e-12 * std::abs(expected),
             qPrintable(QString::number(*actual, 'g', 17)));
}

void UnitTest::conversionGoesThereAndBack() {
    for (const Unit& from : allUnits()) {
        for (const Unit& to : allUnits()) {
            if (from.dimension != to.dimension) continue;
            for (const double value : {0.0, 1.0, -3.7, 16.328125, 1e-12, 6.02e23}) {
                const double back = *convert(*convert(value, from, to), to, from);
                QVERIFY2(std::abs(back - value) <= 1e-14 * std::abs(value),
                         qPrintable(text(from.id) + QStringLiteral(" ") + text(to.id)));
            }
        }
    }
}

void UnitTest::refusesAnotherDimension() {
    QVERIFY(!convert(1.0, *findUnit("h"), *findUnit("GB")));
    QVERIFY(!convert(1.0, *findUnit("TOP/s"), *findUnit("TFLOP/s")));
    QVERIFY(!convert(1.0, *findUnit("1"), *findUnit("count")));
    QVERIFY(!convert(1.0, *findUnit("USD/h"), *findUnit("USD/kWh")));
    QVERIFY(!findUnit("parsec"));
    QVERIFY(!findUnit(""));
}

void UnitTest::findsTypedForms_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const QString& typed, const char* id) {
        QTest::newRow(typed.toUtf8().constData()) << typed << QByteArray(id);
    };
    row(QStringLiteral("h"), "h");
    row(QStringLiteral("Hours"), "h");
    row(QStringLiteral("MIN"), "min");
    row(QStringLiteral("times"), "×");
    row(QStringLiteral("X"), "x");
    row(QString(QChar(0x00D7)), "×");
    row(QStringLiteral("percent"), "%");
    row(QString(QChar(0x00B5)) + QLatin1Char('s'), "us");
    row(QString(QChar(0x03BC)) + QLatin1Char('s'), "us");
    row(QStringLiteral("B"), "byte");
    row(QStringLiteral("b"), "bit");
    row(QStringLiteral("GB"), "GB");
    row(QStringLiteral("Gb"), "Gbit");
    row(QStringLiteral("gib"), "GiB");
    row(QStringLiteral("GB/s"), "GB/s");
    row(QStringLiteral("Gb/s"), "Gbit/s");
    row(QStringLiteral("TFLOPS"), "TFLOP/s");
    row(QStringLiteral("mW"), "mW");
    row(QStringLiteral("MW"), "MW");
    row(QStringLiteral("$/h"), "USD/h");
}

void UnitTest::findsTypedForms() {
    QFETCH(QString, typed);
    QFETCH(QByteArray, id);
    const Unit* unit = findTypedUnit(typed.toStdString());
    QVERIFY(unit);
    QCOMPARE(text(unit->id), QString::fromUtf8(id));
}

void UnitTest::refusesWhatOnlyCaseTellsApart_data() {
    QTest::addColumn<QByteArray>("typed");
    for (const char* typed : {"gb", "gb/s", "tb", "mw", "mj", "", "furlong"})
        QTest::newRow(*typed ? typed : "nothing") << QByteArray(typed);
}

void UnitTest::refusesWhatOnlyCaseTellsApart() {
    QFETCH(QByteArray, typed);
    QVERIFY(!findTypedUnit(typed.constData()));
}

QTEST_APPLESS_MAIN(UnitTest)
#include "tst_unit.moc"
