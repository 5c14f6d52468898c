// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/deck.h"
#include "core/handbook/handbook.h"
#include "core/labs/check/lab_checks.h"
#include "core/labs/evaluator.h"
#include "core/labs/lab_loader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ridgepoint;
using namespace ridgepoint::cards;
using Code = DeckError::Code;

namespace {

const hardware::HardwareRegistry& registry() {
    static const auto loaded = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loaded;
}

Deck shipped() {
    return Deck::load(kDeckFile, registry());
}

Deck deckOf(const QByteArray& text) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("deck.json")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    file.close();
    return Deck::load(file.fileName(), registry());
}

bool same(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

}  // namespace

class TestDeck : public QObject {
    Q_OBJECT
private slots:
    void everyEntryMakesACard() {
        const Deck deck = shipped();
        for (const DeckError& error : deck.errors())
            qWarning() << int(error.code) << error.pointer << error.details;
        QVERIFY(deck.errors().isEmpty());
        QVERIFY(deck.cards().size() >= 60);
        for (const Card& card : deck.cards()) {
            QCOMPARE(deck.find(card.id)->id, card.id);
            QVERIFY(card.unit);
            QVERIFY(card.low > 0.0 && card.high >= card.low);
        }
        QVERIFY(!deck.find(QStringLiteral("constant:nothing.here")));
    }

    void answersAreThoseOfRecordsAndModels() {
        const Deck deck = shipped();
        const auto answer = [&](const char* id) {
            const Card* card = deck.find(QLatin1String(id));
            return card ? card->low : -1.0;
        };
        QCOMPARE(answer("constant:h100_sxm.fp16"), registry().find(u"h100_sxm.fp16")->low);
        QCOMPARE(answer("rule:round_trip"), 10.0);      // 2 x 1000 km over 200 km/ms
        QCOMPARE(answer("rule:training_bytes"), 16.0);  // 2 + 2 + 4 + 8
        QCOMPARE(answer("rule:forward_flops"), 2.0);
        QCOMPARE(answer("rule:training_flops"), 6.0);
        QCOMPARE(answer("rule:fp16_max"), 65504.0);
        QCOMPARE(answer("rule:e4m3_max"), 448.0);
        QCOMPARE(answer("rule:weights_16bit"), 2.0);
        QVERIFY(std::abs(answer("rule:ridge_h100") - 989.4 / 3.35) < 1e-9);
        QVERIFY(std::abs(answer("ratio:h100_sxm.mem_bw/nvlink4.bw") - 3350.0 / 450.0) < 1e-9);
        QCOMPARE(answer("rule:crossover"), 12.5);  // 100 Gbit/s x 1 ms
    }

    /// A question must not hold its own answer.
    void noQuestionHoldsItsAnswer() {
        const Deck deck = shipped();
        for (const Card& card : deck.cards()) {
            if (card.kind != CardKind::Constant) continue;
            QString asked = card.record->name;
            if (!card.conventionTells) asked += u' ' + card.record->convention;
            for (const QString& word : asked.split(u' '))
                QVERIFY2(word.toDouble() != card.low, qPrintable(card.id + u": "_s + asked));
            if (!card.conventionTells && card.record->unit != u"count")
                QVERIFY2(!card.record->convention.contains(QStringLiteral("cycles")), qPrintable(card.id));
        }
    }

    /// No card computes what a gate asks.
    void noRuleUsesTheScenarioOfAGate() {
        const Deck deck = shipped();
        int compared = 0;
        for (const char* id : {"v1-12", "v2-01", "v2-09"}) {
            const labs::LoadedLab loaded =
                labs::loadLab(QStringLiteral(":/ridgepoint/labs/") + QLatin1String(id), registry());
            QVERIFY(loaded.lab);
            const labs::Lab& lab = *loaded.lab;
            for (int act = 0; act < lab.acts.size(); ++act) {
                const labs::Question* gate = lab.acts[act].gate();
                if (!gate) continue;
                const QVector<bool> wanted = labs::gateInstances(lab, act);
                for (int context = 0; context < lab.contexts.size(); ++context) {
                    const labs::Evaluation at(lab, labs::scenarioSlots(lab, context, gate->scenario));
                    for (int i = 0; i < lab.instances.size(); ++i)
                        for (const ModelUse& use : modelUses(deck)) {
                            if (!wanted[i] || use.model != lab.instances[i].model) continue;
                            ++compared;
                            const bool equal =
                                std::ranges::equal(use.inputs, labs::inputsOf(lab, at, i), same);
                            QVERIFY2(!equal, qPrintable(use.card + u" asks what "_s + lab.id + u" asks"_s));
                        }
                }
            }
        }
        QVERIFY(compared > 0);
    }

    void usesListEveryRule() {
        const Deck deck = shipped();
        const auto rules = std::ranges::count(deck.cards(), CardKind::Rule, &Card::kind);
        const QVector<ModelUse> uses = modelUses(deck);
        QCOMPARE(uses.size(), rules);
        for (const ModelUse& use : uses)
            QCOMPARE(use.inputs.size(), qsizetype(use.model->parameters.size()));
    }

    void faultsAreNamedAndTheRestLoads_data() {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("code");
        QTest::newRow("no object") << QByteArray("7") << int(Code::WrongType);
        QTest::newRow("no record") << QByteArray(R"({"constant": "h900.fp16"})") << int(Code::UnknownRecord);
        QTest::newRow("unknown field")
            << QByteArray(R"({"constant": "h100_sxm.mem", "answer": 80})") << int(Code::UnknownField);
        QTest::newRow("one record") << QByteArray(R"({"ratio": ["h100_sxm.mem"]})") << int(Code::WrongType);
        QTest::newRow("no ratio") << QByteArray(R"({"ratio": ["h100_sxm.mem", "h100_sxm.tdp"]})")
                                  << int(Code::NoRatio);
        QTest::newRow("bad rule id") << QByteArray(
                                            R"({"rule": "A B", "model": "amdahl", "output": "ceiling"})")
                                     << int(Code::BadId);
        QTest::newRow("no model") << QByteArray(R"({"rule": "a", "model": "magic", "output": "x"})")
                                  << int(Code::UnknownModel);
        QTest::newRow("no output") << QByteArray(R"({"rule": "a", "model": "amdahl", "output": "x"})")
                                   << int(Code::UnknownOutput);
        QTest::newRow("no parameter")
            << QByteArray(R"({"rule": "a", "model": "amdahl", "output": "ceiling", "with": {"x": 1}})")
            << int(Code::UnknownParameter);
        QTest::newRow("missing input")
            << QByteArray(R"({"rule": "a", "model": "roofline", "output": "ridge", "with": {"peak": 1}})")
            << int(Code::MissingInput);
        QTest::newRow("bad input")
            << QByteArray(R"({"rule": "a", "model": "amdahl", "output": "ceiling", "with": {"serial": 2}})")
            << int(Code::BadInput);
        QTest::newRow("infinite")
            << QByteArray(R"({"rule": "a", "model": "amdahl", "output": "ceiling", "with": {"serial": 0}})")
            << int(Code::NoNumber);
        QTest::newRow("other unit")
            << QByteArray(R"({"rule": "a", "model": "fiber_rtt", "output": "round_trip", "shown": "GB"})")
            << int(Code::UnknownUnit);
        QTest::newRow("twice") << QByteArray(R"({"constant": "h100_sxm.mem_bw"})") << int(Code::Duplicate);
    }
    void faultsAreNamedAndTheRestLoads() {
        QFETCH(QByteArray, entry);
        QFETCH(int, code);
        const Deck deck = deckOf(R"({"cards": [{"constant": "h100_sxm.mem_bw"}, )" + entry + "]}");
        QCOMPARE(deck.cards().size(), 1);
        QCOMPARE(deck.errors().size(), 1);
        QCOMPARE(int(deck.errors().first().code), code);
        QVERIFY(deck.errors().first().pointer.startsWith(QLatin1String("/cards/1")));
    }

    void brokenFilesAreRefused() {
        QCOMPARE(deckOf("{").errors().first().code, Code::NotJson);
        QCOMPARE(deckOf("{}").errors().first().code, Code::WrongType);
        QCOMPARE(deckOf(QByteArray(2 << 20, ' ')).errors().first().code, Code::TooLarge);
        QCOMPARE(Deck::load(QStringLiteral("/nowhere/deck.json"), registry()).errors().first().code,
                 Code::CannotRead);
    }

    void aGuessIsHeldAgainstTheAnswer() {
        const Deck deck =
            deckOf(R"({"cards": [{"constant": "h100_sxm.mem_bw"}, {"constant": "h100_pcie.tdp"}]})");
        QCOMPARE(factorOff(deck.cards()[0], 6.7), 2.0);
        QCOMPARE(factorOff(deck.cards()[0], 3.35), 1.0);
        QCOMPARE(factorOff(deck.cards()[1], 150.0), 0.5);  // 300 to 350 W
        QCOMPARE(factorOff(deck.cards()[1], 320.0), 1.0);
        QCOMPARE(factorOff(deck.cards()[1], 700.0), 2.0);
    }
};

QTEST_APPLESS_MAIN(TestDeck)
#include "tst_deck.moc"
