// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/shown_number.h"

#include <QTest>

#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::labs;

class ShownNumberTest : public QObject {
    Q_OBJECT
private slots:
    void signsAreReal() {
        QCOMPARE(numberText(-6.07, 1, {}), QStringLiteral("−6.1"));
        QCOMPARE(numberText(-0.001, 2, {}), QStringLiteral("0.00"));
        QCOMPARE(numberText(3.4028e38, 2, {}), QStringLiteral("3.40\u00a0×\u00a010³⁸"));
        QCOMPARE(numberText(-1.17549e-38, 1, {}), QStringLiteral("−1.2\u00a0×\u00a010⁻³⁸"));
        QCOMPARE(numberText(5.96e-8, 1, {}), QStringLiteral("6.0\u00a0×\u00a010⁻⁸"));
        QCOMPARE(numberText(1e-20, 2, {}), QStringLiteral("0.00"));
        QCOMPARE(numberText(std::numeric_limits<double>::infinity(), 2, {}), QStringLiteral("∞"));
        QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN(), 2, {}), QStringLiteral("–"));
    }

    void unitsAreConvertedAndSetApart() {
        const auto* one = units::findUnit("1");
        const auto* percent = units::findUnit("%");
        const auto value = models::Value::number(0.15);
        QCOMPARE(valueText(value, one, percent, 0, {}), QStringLiteral("15\u00a0%"));
        QCOMPARE(valueText(value, one, nullptr, 2, {}), QStringLiteral("0.15"));
        const auto* hour = units::findUnit("h");
        const auto* minute = units::findUnit("min");
        QCOMPARE(valueText(models::Value::number(1.5), hour, minute, 0, {}), QStringLiteral("90\u00a0min"));
    }

    void ratesAreWrittenInOneWord() {
        const auto joined = [](const char* number, const char* symbol) {
            return joinUnit(QString::fromUtf8(number), QString::fromUtf8(symbol), QChar::Nbsp);
        };
        QCOMPARE(joined("305", "1/s"), QStringLiteral("305/s"));
        QCOMPARE(joined("2", "1/h"), QStringLiteral("2/h"));
        QCOMPARE(joined("6.07", "×"), QStringLiteral("6.07\u00a0×"));
        QCOMPARE(joined("12", "TFLOP/s"), QStringLiteral("12\u00a0TFLOP/s"));
        QCOMPARE(joined("64", ""), QStringLiteral("64"));
        QCOMPARE(joined("", ""), QString());
        QCOMPARE(joinUnit(QStringLiteral("15"), QStringLiteral("%"), QChar(0x202f)),
                 QStringLiteral("15\u202f%"));
        const auto* perSecond = units::findUnit("1/s");
        QVERIFY(perSecond);
        QCOMPARE(valueText(models::Value::number(305), perSecond, perSecond, 0, {}), QStringLiteral("305/s"));
        QCOMPARE(valueText(models::Value::special(models::Special::Never), perSecond, perSecond, 0, {}),
                 QStringLiteral("–"));
    }

    void germanNumbersHaveACommaAndSpecialsAWord() {
        Wording german;
        german.locale = QLocale(QLocale::German, QLocale::Germany);
        german.never = QStringLiteral("nie");
        QCOMPARE(numberText(6.07, 2, german), QStringLiteral("6,07"));
        QCOMPARE(valueText(models::Value::special(models::Special::Never), nullptr, nullptr, 0, german),
                 QStringLiteral("nie"));
    }
};

QTEST_APPLESS_MAIN(ShownNumberTest)
#include "tst_shown_number.moc"
