// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/latency_words.h"

#include <QtTest>

using namespace ridgepoint::ui;

class LatencyWordsTest : public QObject {
    Q_OBJECT
private slots:
    void figuresKeepThreeDigits_data();
    void figuresKeepThreeDigits();
    void latenciesFindTheirUnit();
    void humanTimes_data();
    void humanTimes();
    void theLocaleWritesTheNumber();
    void cyclesAreCounted();
};

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

QString plain(QString text) {
    return text.replace(QChar(0x202f), QLatin1Char(' ')).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

}  // namespace

void LatencyWordsTest::figuresKeepThreeDigits_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 0.31349 << QStringLiteral("0.313");
    QTest::newRow("whole") << 23.0 << QStringLiteral("23");
    QTest::newRow("one decimal") << 23.04 << QStringLiteral("23");
    QTest::newRow("two decimals") << 2.836 << QStringLiteral("2.84");
    QTest::newRow("rounds up") << 9.999 << QStringLiteral("10");
    QTest::newRow("three digits") << 404.26 << QStringLiteral("404");
    QTest::newRow("more") << 12345.0 << QStringLiteral("12,300");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0");
}

void LatencyWordsTest::figuresKeepThreeDigits() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(figureText(value, 3, kEnglish), text);
}

void LatencyWordsTest::latenciesFindTheirUnit() {
    QCOMPARE(plain(latencyText(2.3e-8, 2.3e-8, kEnglish)), QStringLiteral("23 ns"));
    QCOMPARE(plain(latencyText(5e-5, 1e-4, kEnglish)), QStringLiteral("50–100 µs"));
    QCOMPARE(plain(latencyText(1e-6, 1e-6, kEnglish)), QStringLiteral("1 µs"));
    QCOMPARE(plain(latencyText(3e-10, 3e-10, kEnglish)), QStringLiteral("0.3 ns"));
}

void LatencyWordsTest::humanTimes_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, double low, double high, const char* text) {
        QTest::newRow(name) << low << high << QString::fromUtf8(text);
    };
    row("one hour", 3600, 3600, "1 hour");
    row("hours", 10'000, 10'000, "2.8 hours");
    row("a minute by rounding", 59.99, 59.99, "1 minute");
    row("days", 3.3e6, 3.3e6, "38 days");
    row("years", 1e9, 1e9, "32 years");
    row("parts of a second", 0.0123, 0.0123, "12 milliseconds");
    row("one unit", 12, 21, "12 to 21 seconds");
    row("two units", 50, 84, "50 seconds to 1.4 minutes");
    row("alike", 100.1, 100.2, "1.7 minutes");
}

void LatencyWordsTest::humanTimes() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QString, text);
    QCOMPARE(humanTimeText(low, high, kEnglish), text);
}

void LatencyWordsTest::theLocaleWritesTheNumber() {
    QVERIFY(humanTimeText(10'000, 10'000, kGerman).startsWith(QStringLiteral("2,8")));
    QCOMPARE(rangeText(0.5, 1.5, 3, kGerman), QStringLiteral("0,5–1,5"));
}

void LatencyWordsTest::cyclesAreCounted() {
    QCOMPARE(cyclesText(1, 1, kEnglish), QStringLiteral("1 cycle"));
    QCOMPARE(cyclesText(23, 29, kEnglish), QStringLiteral("23–29 cycles"));
    QCOMPARE(cyclesText(0.9, 0.9, kEnglish), QStringLiteral("0.9 cycles"));
}

QTEST_APPLESS_MAIN(LatencyWordsTest)
#include "tst_latency_words.moc"
