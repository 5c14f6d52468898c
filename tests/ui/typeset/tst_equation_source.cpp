// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_source.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ridgepoint::ui;

class TestEquationSource : public QObject {
    Q_OBJECT

private slots:
    void placeholdersBecomeSlots_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QStringList>("placeholders");
        const auto row = [](const char* name, const QString& source, const QString& tex,
                            QStringList list = {}) {
            QTest::newRow(name) << source << tex << std::move(list);
        };
        row("plain", u"\\frac{1}{s}"_qs, u"\\frac{1}{s}"_qs);
        row("share", u"{serial|1|2}"_qs, u"{\\slot[4]{0}}"_qs, {u"serial|1|2"_qs});
        row("factor", u"= {real.speedup|×|2}"_qs, u"= {\\slot[7]{0}}"_qs, {u"real.speedup|×|2"_qs});
        row("percent", u"{gate1.serial|%|0}"_qs, u"{\\slot[5]{0}}"_qs, {u"gate1.serial|%|0"_qs});
        row("count", u"{n|count|0}"_qs, u"{\\slot[4]{0}}"_qs, {u"n|count|0"_qs});
        row("no unit", u"{n||1}"_qs, u"{\\slot[5]{0}}"_qs, {u"n||1"_qs});
        row("own width", u"\\slot[9]{a.b|1|2}"_qs, u"{\\slot[9]{0}}"_qs, {u"a.b|1|2"_qs});
        row("in a fraction", u"\\frac{{a|1|0}}{{b|1|0}}"_qs, u"\\frac{{\\slot[1]{0}}}{{\\slot[1]{1}}}"_qs,
            {u"a|1|0"_qs, u"b|1|0"_qs});
        row("bars are no placeholder", u"\\frac{|\\bar x|}{|y|}"_qs, u"\\frac{|\\bar x|}{|y|}"_qs);
        row("slot stays", u"{\\slot[4]{0}}"_qs, u"{\\slot[4]{0}}"_qs);
        row("white space", u"\n a \r\n\t b \n"_qs, u"a b"_qs);
        row("empty", u" \n"_qs, u""_qs);
    }

    void placeholdersBecomeSlots() {
        QFETCH(QString, source);
        const EquationSource parsed = parseEquation(source);
        QTEST(parsed.tex, "tex");
        QTEST(parsed.placeholders, "placeholders");
        QCOMPARE(parseEquation(parsed.tex).tex, parsed.tex);
    }

    void theBuildAndTheProgramAgreeOnEveryKey() {
        QFile text(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/typeset/house/text.en.md"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QFile indexFile(QStringLiteral(TYPESET_FIXTURE "/index.json"));
        QVERIFY(indexFile.open(QIODevice::ReadOnly));
        const QJsonObject index = QJsonDocument::fromJson(indexFile.readAll()).object();
        int equations = 0;
        for (const TextPiece& piece : splitAtEquations(QString::fromUtf8(text.readAll()))) {
            if (!piece.isEquation) continue;
            ++equations;
            const QString tex = parseEquation(piece.text).tex;
            QCOMPARE(index[QString::fromLatin1(equationKey(tex))].toString(), tex);
        }
        QCOMPARE(equations, 8);
        QCOMPARE(index.size(), 8);
    }

    void textIsCutAtItsEquations() {
        const auto pieces = splitAtEquations(u"before $$a$$ between $$b$$$$c$$ after $$ open"_qs);
        QStringList equations;
        QString prose;
        for (const TextPiece& piece : pieces) {
            if (piece.isEquation)
                equations.append(piece.text);
            else
                prose += piece.text;
        }
        QCOMPARE(equations, QStringList({u"a"_qs, u"b"_qs, u"c"_qs}));
        QCOMPARE(prose, u"before  between  after $$ open"_qs);
    }

    void slotsAreFilledForReaders() {
        QCOMPARE(fillSlots(u"S = {\\slot[4]{1}} + {\\slot[12]{0}}"_qs, {u"a"_qs, u"b"_qs}),
                 u"S = {b} + {a}"_qs);
        QCOMPARE(fillSlots(u"{\\slot[4]{3}}"_qs, {}), u"{…}"_qs);
    }
};

QTEST_APPLESS_MAIN(TestEquationSource)
#include "tst_equation_source.moc"
