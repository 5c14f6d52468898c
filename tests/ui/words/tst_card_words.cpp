// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/card_words.h"

#include "core/cards/deck.h"

#include <QTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using namespace Qt::StringLiterals;

namespace {

const cards::Deck& deck() {
    static const auto registry = hardware::HardwareRegistry::load(u":/ridgepoint/hardware"_s);
    static const cards::Deck loaded = cards::Deck::load(cards::kDeckFile, registry);
    return loaded;
}

const cards::Card& card(const char* id) {
    return *deck().find(QLatin1String(id));
}

QString plain(QString text) {
    return text.replace(QChar(0x202f), u' ');
}

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

}  // namespace

class TestCardWords : public QObject {
    Q_OBJECT
private slots:
    void everyCardHasItsWords() {
        for (const cards::Card& each : deck().cards()) {
            const QString question = cardQuestion(each, kEnglish);
            QVERIFY2(!question.isEmpty() && question != each.rule, qPrintable(each.id));
            QVERIFY2(!question.contains(u'{') && !question.contains(u'%' + QString::number(1)),
                     qPrintable(question));
            QVERIFY(!cardAsks(each).isEmpty());
            QVERIFY(!cardAnswer(each, kEnglish).contains(u"e+"));
            QCOMPARE(recordSource(each).isEmpty(), each.kind == cards::CardKind::Rule);
            if (qEnvironmentVariableIsSet("RIDGEPOINT_SHOW"))
                qInfo().noquote() << question << '|' << cardAsks(each) << '|' << cardAnswer(each, kEnglish)
                                  << '|' << cardConvention(each);
        }
    }

    void answersKeepWhatIsKnown() {
        QCOMPARE(plain(cardAnswer(card("constant:h100_sxm.fp16"), kEnglish)), u"989.4 TFLOP/s"_s);
        QCOMPARE(plain(cardAnswer(card("constant:light.fibre"), kEnglish)), u"200,000 km/s"_s);
        QCOMPARE(plain(cardAnswer(card("rule:fp16_max"), kEnglish)), u"65,504"_s);
        QCOMPARE(plain(cardAnswer(card("rule:bf16_max"), kEnglish)), u"3.39 × 10³⁸"_s);
        QCOMPARE(plain(cardAnswer(card("rule:fp16_smallest"), kEnglish)), u"5.96 × 10⁻⁸"_s);
        QCOMPARE(plain(cardAnswer(card("rule:ridge_h100"), kEnglish)), u"295.3 FLOP/byte"_s);
        QCOMPARE(plain(cardAnswer(card("ratio:h100_sxm.mem_bw/nvlink4.bw"), kEnglish)), u"7.444 ×"_s);
    }

    void aVoiceSaysPowers() {
        QCOMPARE(spokenAnswer(card("rule:bf16_max"), kEnglish), u"3.39 times 10 to the power of 38"_s);
        QCOMPARE(plain(spokenAnswer(card("constant:h100_sxm.mem_bw"), kEnglish)), u"3.35 TB/s"_s);
    }

    void questionsNameTheirInputs() {
        QCOMPARE(plain(cardQuestion(card("rule:crossover"), kEnglish)),
                 u"A link of 100 Gbit/s with a latency of 1 ms: the size at which sending takes as long as "
                 "waiting"_s);
        QCOMPARE(cardAsks(card("constant:h100_sxm.fp16")), u"How many TFLOP/s? (dense)"_s);
        QCOMPARE(cardAsks(card("constant:light.fibre")), u"How many km/s?"_s);
    }

    void aGuessIsMeasuredAndNotGraded() {
        QCOMPARE(factorText(1.0, kEnglish), u"Your number fits."_s);
        QCOMPARE(factorText(2.0, kEnglish), u"Your number is 2 times the answer."_s);
        QCOMPARE(factorText(0.1, kEnglish), u"The answer is 10 times your number."_s);
    }

    void intervalsAreSaidAsAPersonWould() {
        const QStringList said{intervalText(0),   intervalText(1),   intervalText(3),  intervalText(16),
                               intervalText(100), intervalText(370), intervalText(800)};
        QCOMPARE(said, QStringList({u"later today"_s, u"tomorrow"_s, u"in 3 days"_s, u"in 16 days"_s,
                                    u"in about 3 months"_s, u"in about a year"_s, u"in about 2 years"_s}));
        const QDate today(2026, 3, 7);
        QCOMPARE(nextDueText(today.addDays(1), today, kEnglish), u"tomorrow"_s);
        QCOMPARE(nextDueText(today.addDays(2), today, kEnglish), u"on Monday, 9 March"_s);
    }
};

QTEST_APPLESS_MAIN(TestCardWords)
#include "tst_card_words.moc"
