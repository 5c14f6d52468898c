// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/marked_text.h"
#include "core/search/query.h"

#include <QTest>

using namespace ridgepoint::search;

/// From what a person types to what the index understands, and from its answer to ranges.
class TestQuery : public QObject {
    Q_OBJECT
private slots:
    void wordsAreLettersAndDigits_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("signs alone") << QStringLiteral("\"'*()-:^+{}×") << QString();
        QTest::newRow("lab") << QStringLiteral("v2-09") << QStringLiteral("v2 09");
        QTest::newRow("record") << QStringLiteral("h100_sxm.fp16") << QStringLiteral("h100 sxm fp16");
        QTest::newRow("quote") << QStringLiteral("Little's") << QStringLiteral("Little s");
        QTest::newRow("operators") << QStringLiteral("a AND NOT b OR") << QStringLiteral("a AND NOT b OR");
        QTest::newRow("NUL") << QString(QStringLiteral("ba") + QChar(0) + QStringLiteral("tch"))
                             << QStringLiteral("ba tch");
        QTest::newRow("accent") << QStringLiteral("Möbius") << QStringLiteral("Möbius");
    }
    void wordsAreLettersAndDigits() {
        QFETCH(QString, typed);
        QTEST(wordsOf(typed).join(u' '), "words");
    }

    void lengthIsBounded() {
        QCOMPARE(wordsOf(QString(100000, u'x')), QStringList{QString(32, u'x')});
        QCOMPARE(wordsOf(QStringLiteral("ab ").repeated(50)).size(), 8);
    }

    void everyWordIsABeginning() {
        const QStringList words{QStringLiteral("batch"), QStringLiteral("size")};
        QCOMPARE(matchExpression(words, Join::All, QStringLiteral("term")),
                 QStringLiteral("kind : term AND {title names body} : ((\"batch\"*) AND (\"size\"*))"));
        QVERIFY(matchExpression(words, Join::Any, QStringLiteral("term")).contains(QLatin1String(" OR ")));
    }

    void shortWordsCountOnlyWhereAllMustBeThere() {
        const QStringList words{QStringLiteral("what"), QStringLiteral("is"), QStringLiteral("the")};
        QVERIFY(matchExpression(words, Join::All, QStringLiteral("lab")).contains(QLatin1String("\"is\"*")));
        QVERIFY(!matchExpression(words, Join::Any, QStringLiteral("lab")).contains(QLatin1String("\"is\"*")));
        QVERIFY(matchExpression({QStringLiteral("is")}, Join::Any, QStringLiteral("lab"))
                    .contains(QLatin1String("\"is\"*")));
    }

    void aSingleLetterLooksAtTitlesOnly() {
        const QString expression = matchExpression({QStringLiteral("a")}, Join::All, QStringLiteral("lab"));
        QVERIFY(expression.contains(QLatin1String("({title names} : \"a\"*)")));
    }

    void marksBecomeRanges() {
        const QString sent = QStringLiteral("the \x02roof\x03line and the \x02roof\x03");
        const MarkedText read = readMarks(sent);
        QCOMPARE(read.text, QStringLiteral("the roofline and the roof"));
        QCOMPARE(read.marks, (QVector<Mark>{{4, 4}, {21, 4}}));
    }

    void shorteningKeepsWholeMarks() {
        const MarkedText text{QStringLiteral("one two three four"), {{4, 3}, {14, 4}}};
        const MarkedText cut = shortened(text, 12);
        QCOMPARE(cut.text, QStringLiteral("one two…"));
        QCOMPARE(cut.marks, (QVector<Mark>{{4, 3}}));
        QCOMPARE(shortened(text, 100).text, text.text);
    }

    void documentsCannotHoldMarks() {
        const QString sent = QStringLiteral("a\x02") + QChar(0) + QStringLiteral("b\n\nc");
        QCOMPARE(indexable(sent), QStringLiteral("a b c"));
    }
};

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
