// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimensions/readable.h"
#include "core/dimensions/unit_meaning.h"

#include <QTest>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::dimensions;

namespace {

UnitMeaning meaning(const char* text) {
    const auto read = readUnit(text);
    return read ? *read : UnitMeaning{{}, std::nan("")};
}

}  // namespace

class TestUnitMeaning : public QObject {
    Q_OBJECT
private slots:
    /// A new kind of unit in core/units must be given its meaning here too.
    void everyUnitMeasuresSomething() {
        for (const units::Unit& unit : units::allUnits()) {
            const bool isNumber =
                unit.dimension == units::Dimension::Ratio || unit.dimension == units::Dimension::Count;
            QVERIFY2(meaningOf(unit).dimension.isPlain() == isNumber, unit.id.data());
            QVERIFY2(readUnit(unit.id).ok(), unit.id.data());
            QVERIFY2(readUnit(unitText(meaningOf(unit).dimension))->dimension == meaningOf(unit).dimension,
                     unit.id.data());
        }
    }

    void convertsToCoherentUnits_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("coherent");
        QTest::addColumn<double>("factor");
        const auto row = [](const char* unit, const char* coherent, double factor) {
            QTest::newRow(unit) << QString::fromUtf8(unit) << QString::fromUtf8(coherent) << factor;
        };
        row("bit", "byte", 0.125);
        row("Gbit/s", "byte/s", 1.25e8);
        row("GiB", "byte", 1073741824.0);
        row("kWh", "J", 3.6e6);
        row("kW·h", "J", 3.6e6);
        row("J/s", "W", 1.0);
        row("W", "W", 1.0);
        row("USD/kWh", "USD/J", 1.0 / 3.6e6);
        row("USD/h", "USD/s", 1.0 / 3600.0);
        row("USD/GPU/year", "USD/(s·GPU)", 1.0 / (365.0 * 86400.0));
        row("FLOP/(param·token)", "FLOP/(token·param)", 1.0);
        row("TFLOPs", "FLOP", 1e12);
        row("TFLOPS", "FLOP/s", 1e12);
        row("QPS", "request/s", 1.0);
        row("queries/min", "request/s", 1.0 / 60.0);
        row("m/s²", "m/s²", 1.0);
        row("m·s^-2", "m/s²", 1.0);
        row("s^(1/2)", "s^(1/2)", 1.0);
        row("1/week", "1/s", 1.0 / 604800.0);
        row("1", "1", 1.0);
        row("%", "1", 0.01);
        row("billion·param", "param", 1e9);
        row(" GB ", "byte", 1e9);
    }
    void convertsToCoherentUnits() {
        QFETCH(QString, unit);
        QFETCH(QString, coherent);
        QFETCH(double, factor);
        const auto read = readUnit(unit.toStdString());
        QVERIFY(read.ok());
        QCOMPARE(QString::fromStdString(unitText(read->dimension)), coherent);
        QVERIFY(std::abs(read->toCoherent / factor - 1.0) < 1e-12);
    }

    void refuses_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("position");
        const auto row = [](const char* unit, UnitError::Code code, int position) {
            QTest::newRow(unit) << QString::fromUtf8(unit) << static_cast<int>(code) << position;
        };
        using enum UnitError::Code;
        row(" ", Empty, 0);
        row("GB/furlong", UnknownWord, 3);
        row("M", UnknownWord, 0);
        row("gb", UnknownWord, 0);
        row("GB/", Unreadable, 3);
        row("GB)", Unreadable, 2);
        row("((((((s))))))", TooDeep, 5);
        row("s^9999", OutOfRange, 2);
        row("s^(1/0)", OutOfRange, 7);
        row("YFLOP^99", OutOfRange, 0);
    }
    void refuses() {
        QFETCH(QString, unit);
        QFETCH(int, code);
        QFETCH(int, position);
        const auto read = readUnit(unit.toStdString());
        QVERIFY(!read.ok());
        QCOMPARE(static_cast<int>(read.error().code), code);
        QCOMPARE(static_cast<int>(read.error().position), position);
        QVERIFY(!readUnit(std::string(5000, 's')).ok());
    }

    void bitsAndBytesAreRemembered() {
        QVERIFY(meaning("Gbit/s").countsBits);
        QVERIFY(!meaning("Gbit/s").countsBytes);
        QVERIFY(meaning("GB").countsBytes);
        QVERIFY(!meaning("s").countsBytes);
    }

    void exponentsStayWithinBounds() {
        QVERIFY(!makeRational(1, 0));
        QVERIFY(!makeRational(1000));
        QVERIFY(!makeRational(1, 61));
        QCOMPARE(*makeRational(4, -6), (Rational{-2, 3}));
        QVERIFY(!Dimension::of(Base::Byte, 999).times(Dimension::of(Base::Byte)));
    }

    void valuesReadWell() {
        const Dimension second = Dimension::of(Base::Second);
        const Readable time = readable(0.00421740444, second);
        QCOMPARE(time.unit, std::string("ms"));
        QCOMPARE(time.value, 4.21740444);
        QCOMPARE(readable(1.0, second).unit, std::string("s"));
        QCOMPARE(readable(1e-30, second).unit, std::string("ns"));
        QCOMPARE(readable(0.0, second).unit, std::string("s"));
        QCOMPARE(readable(5.0, Dimension()).unit, std::string("1"));
        QCOMPARE(readable(2e9, Dimension::of(Base::Token)).unit, std::string("token"));
    }
};

QTEST_APPLESS_MAIN(TestUnitMeaning)
#include "tst_unit_meaning.moc"
