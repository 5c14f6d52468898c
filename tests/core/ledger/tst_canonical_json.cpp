// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using ridgepoint::ledger::canonicalJson;

class TestCanonicalJson : public QObject {
    Q_OBJECT

private slots:
    void writesOneTextPerValue_data();
    void writesOneTextPerValue();
    void doesNotDependOnTheOrderOfInsertion();
    void keepsEveryDouble();
    void isAFixedPoint();
};

void TestCanonicalJson::writesOneTextPerValue_data() {
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("true") << QJsonValue(true) << QByteArray("true");
    QTest::newRow("whole double") << QJsonValue(3.0) << QByteArray("3");
    QTest::newRow("integer") << QJsonValue(3) << QByteArray("3");
    QTest::newRow("negative zero") << QJsonValue(-0.0) << QByteArray("0");
    QTest::newRow("tenth") << QJsonValue(0.1) << QByteArray("0.1");
    QTest::newRow("sum") << QJsonValue(0.1 + 0.2) << QByteArray("0.30000000000000004");
    QTest::newRow("large integer") << QJsonValue(qint64(9007199254740993)) << QByteArray("9007199254740993");
    QTest::newRow("large double") << QJsonValue(1e17) << QByteArray("100000000000000000");
    QTest::newRow("beyond 64 bit") << QJsonValue(1e300) << QByteArray("1e+300");
    QTest::newRow("nan") << QJsonValue(std::nan("")) << QByteArray("null");
    QTest::newRow("infinity") << QJsonValue(std::numeric_limits<double>::infinity()) << QByteArray("null");
    QTest::newRow("text") << QJsonValue(u"a\"b\\c\n\u0001\u00e9\u2212"_s)
                          << QByteArray("\"a\\\"b\\\\c\\n\\u0001\xc3\xa9\xe2\x88\x92\"");
    QTest::newRow("nested") << QJsonValue(QJsonObject{{u"b"_s, QJsonArray{1, u"x"_s, QJsonObject()}},
                                                      {u"B"_s, false},
                                                      {u"a"_s, QJsonArray()}})
                            << QByteArray(R"({"B":false,"a":[],"b":[1,"x",{}]})");
}

void TestCanonicalJson::writesOneTextPerValue() {
    QFETCH(QJsonValue, value);
    QTEST(canonicalJson(value), "text");
}

void TestCanonicalJson::doesNotDependOnTheOrderOfInsertion() {
    QJsonObject forward;
    QJsonObject backward;
    for (int i = 0; i < 40; ++i)
        forward.insert(QString::number(i * 7), i);
    for (int i = 39; i >= 0; --i)
        backward.insert(QString::number(i * 7), i);
    QCOMPARE(canonicalJson(forward), canonicalJson(backward));
}

void TestCanonicalJson::keepsEveryDouble() {
    QRandomGenerator random(20260301);
    for (int i = 0; i < 20000; ++i) {
        const auto number = std::bit_cast<double>(random.generate64());
        if (!std::isfinite(number)) continue;
        const QByteArray text = canonicalJson(QJsonArray{number});
        const QJsonValue back = QJsonDocument::fromJson(text).array().at(0);
        QVERIFY2(back.toDouble() == number, text.constData());
    }
}

void TestCanonicalJson::isAFixedPoint() {
    QRandomGenerator random(7);
    QJsonArray values = {qint64(1) << 62, -(qint64(1) << 53) - 1, 1e15, 1e22, 5e-324, u"\u20ac\t"_s};
    for (int i = 0; i < 5000; ++i)
        values.append(std::ldexp(random.generateDouble(), i % 200 - 100));
    const QByteArray text = canonicalJson(values);
    QCOMPARE(canonicalJson(QJsonDocument::fromJson(text).array()), text);
}

QTEST_APPLESS_MAIN(TestCanonicalJson)
#include "tst_canonical_json.moc"
