// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_store.h"

#include "ui/typeset/equation_source.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <optional>

using namespace ridgepoint::ui;
using namespace std::chrono_literals;
using Code = EquationError::Code;

namespace {

const QString kFixture = QStringLiteral(TYPESET_FIXTURE);

EquationStore::Options engineOnly() {
    return {.builtInFolder = {}, .cacheFolder = {}};
}

QStringList fixtureEquations() {
    QFile text(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/typeset/house/text.en.md"));
    if (!text.open(QIODevice::ReadOnly)) return {};
    QStringList equations;
    for (const TextPiece& piece : splitAtEquations(QString::fromUtf8(text.readAll())))
        if (piece.isEquation) equations.append(piece.text);
    return equations;
}

/// Asks and waits; the loading of the engine is part of the wait.
std::optional<EquationResult> ask(EquationStore& store, const QString& source) {
    std::optional<EquationResult> answer;
    store.request(source, &store, [&answer](const EquationResult& result) { answer = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 60000); }();
    return answer;
}

std::optional<Code> refusalOf(EquationStore& store, const QString& source) {
    const auto answer = ask(store, source);
    if (!answer || answer->ok()) return std::nullopt;
    return answer->error().code;
}

}  // namespace

class TestEquationStore : public QObject {
    Q_OBJECT

private slots:
    void builtInEquationsNeedNoEngine() {
        EquationStore store({.builtInFolder = kFixture, .cacheFolder = {}});
        QVERIFY(fixtureEquations().size() >= 8);
        for (const QString& source : fixtureEquations()) {
            const EquationPtr equation = store.find(source);
            QVERIFY2(equation, qUtf8Printable(source));
            QVERIFY(equation->size.width() > 1 && equation->size.height() > 0.5);
            QCOMPARE(qsizetype(equation->slotBoxes.size()), parseEquation(source).placeholders.size());
        }
        QVERIFY(!store.hasStartedEngine());
    }

    void theEngineGivesWhatTheBuildGave() {
        EquationStore built({.builtInFolder = kFixture, .cacheFolder = {}});
        EquationStore engine(engineOnly());
        for (const QString& source : fixtureEquations()) {
            const auto answer = ask(engine, source);
            QVERIFY(answer.has_value());
            QVERIFY2(answer->ok(), qUtf8Printable(answer->ok() ? QString() : answer->error().detail));
            QCOMPARE(answer->value()->svg, built.find(source)->svg);
        }
        QVERIFY(engine.hasStartedEngine());
    }

    void slotsLieInsideAndApart() {
        EquationStore store({.builtInFolder = kFixture, .cacheFolder = {}});
        for (const QString& source : fixtureEquations()) {
            const EquationPtr equation = store.find(source);
            const QRectF whole(QPointF(-0.01, -0.01), equation->size + QSizeF(0.02, 0.02));
            for (std::size_t i = 0; i < equation->slotBoxes.size(); ++i) {
                const SlotBox& slot = equation->slotBoxes[i];
                QCOMPARE(slot.index, int(i));
                QVERIFY(whole.contains(slot.box));
                QVERIFY(slot.baseline > slot.box.top() && slot.baseline < slot.box.bottom());
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!slot.box.intersects(equation->slotBoxes[j].box));
            }
        }
    }

    void invalidEquationsSayWhy_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown command") << u"\\nosuchthing"_qs << Code::Invalid << u"nosuchthing"_qs;
        QTest::newRow("open group") << u"\\frac{1"_qs << Code::Invalid << u"brace"_qs;
        QTest::newRow("comment") << u"5 % of it"_qs << Code::Invalid << u"\\%"_qs;
        QTest::newRow("bad slot") << u"\\slot[x]{0}"_qs << Code::Invalid << u"slot"_qs;
        QTest::newRow("definition") << u"\\def\\a{\\a\\a}\\a"_qs << Code::Invalid << u"def"_qs;
        QTest::newRow("empty") << u"  "_qs << Code::Invalid << u"empty"_qs;
        QTest::newRow("too long") << QString(3000, u'x') << Code::TooLong << u"2,000"_qs;
        QTest::newRow("too deep") << QString(50, u'{') + QString(50, u'}') << Code::TooDeep << u"30"_qs;
    }

    void invalidEquationsSayWhy() {
        QFETCH(QString, source);
        QFETCH(QString, names);
        static EquationStore store(engineOnly());
        const auto answer = ask(store, source);
        QVERIFY(answer && !answer->ok());
        QTEST(answer->error().code, "code");
        const QString sentence = EquationStore::describe(answer->error());
        QVERIFY2(sentence.contains(names), qUtf8Printable(sentence));
    }

    void deepNestingWithoutBracesIsSurvived() {
        EquationStore store(engineOnly());
        const auto answer = ask(store, u"\\sqrt"_qs.repeated(390) + u"x"_qs);
        QVERIFY(answer.has_value());
        QVERIFY(ask(store, u"x + 1"_qs)->ok());
    }

    void slowEquationsAreStoppedAndTheNextOneWorks() {
        EquationStore store({.builtInFolder = {}, .cacheFolder = {}, .timeLimit = 1ms});
        QCOMPARE(refusalOf(store, u"\\frac{a}{b}+"_qs.repeated(150) + u"c"_qs), Code::TooSlow);
        QCOMPARE(refusalOf(store, u"\\frac{b}{a}+"_qs.repeated(150) + u"c"_qs), Code::TooSlow);
    }

    void whatWasTypesetIsKeptOnDisk() {
        const QTemporaryDir cache;
        const QString source = u"q = {a.b|1|2} + 17"_qs;
        QByteArray svg;
        {
            EquationStore store({.builtInFolder = {}, .cacheFolder = cache.path()});
            const auto answer = ask(store, source);
            QVERIFY(answer && answer->ok());
            svg = answer->value()->svg;
        }
        EquationStore again({.builtInFolder = {}, .cacheFolder = cache.path()});
        QVERIFY(again.find(source));
        QCOMPARE(again.find(source)->svg, svg);
        QVERIFY(!again.hasStartedEngine());
    }

    void damagedCacheFilesAreIgnored_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not xml") << QByteArray("%PDF-1.4");
        QTest::newRow("cut") << QByteArray("<svg width=\"1ex\" height=\"1ex\" viewBox=\"0 0 1 1\"><g>");
        QTest::newRow("huge") << QByteArray("<svg width=\"1e9ex\" height=\"1ex\" viewBox=\"0 0 1 1\"/>");
        QTest::newRow("no size") << QByteArray("<svg viewBox=\"0 0 1 1\"/>");
    }

    void damagedCacheFilesAreIgnored() {
        QFETCH(QByteArray, content);
        const QTemporaryDir cache;
        QFile file(cache.filePath(QString::fromLatin1(equationKey(u"x"_qs)) + u".svg"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        EquationStore store({.builtInFolder = {}, .cacheFolder = cache.path()});
        QVERIFY(!store.find(u"x"_qs));
    }

    void aCallerThatIsGoneIsNotCalled() {
        EquationStore store(engineOnly());
        bool called = false;
        {
            QObject context;
            store.request(u"y + 2"_qs, &context, [&called](const EquationResult&) { called = true; });
        }
        QVERIFY(ask(store, u"y + 2"_qs)->ok());
        QVERIFY(!called);
    }

    void theStoreCanGoWhileTheEngineWorks() {
        EquationStore store(engineOnly());
        for (int i = 0; i < 50; ++i)
            store.request(u"x_{%1}"_qs.arg(i), &store, [](const EquationResult&) {});
    }
};

QTEST_MAIN(TestEquationStore)
#include "tst_equation_store.moc"
