// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/score_noise.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class ScoreNoiseTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void theQuantileIsTheNormalOne();
    void runsNeededIsTheSmallestNumberThatTellsThemApart();
    void equalScoresAreNeverToldApart();
    void theOrderOfTheScoresDoesNotMatter();
    void refusesWhatIsOutsideTheDomain();
};

void ScoreNoiseTest::workedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"z", 2.456769074559977}, {"runs_needed", 1}, {"within_noise", 0}}},
        {"close scores",
         {{"score_b", 80}, {"sigma", 3.4641016151377544}},
         {{"z", 1.0206207261596576}, {"runs_needed", 4}, {"within_noise", 1}}},
        {"close scores, five runs",
         {{"score_b", 80}, {"sigma", 3.4641016151377544}, {"runs", 5}},
         {{"z", 2.282177322938192}, {"runs_needed", 4}, {"within_noise", 0}}},
    });
}

void ScoreNoiseTest::workedCases() {
    compareWorkedCase(kScoreNoise);
}

void ScoreNoiseTest::theQuantileIsTheNormalOne() {
    const double below = 0.5 * std::erfc(-kZ975 / std::sqrt(2.0));
    QVERIFY(isClose(below, 0.975, 1e-15));
    QVERIFY(isClose(kZ975, 1.9599639845400536, 1e-15));
}

void ScoreNoiseTest::runsNeededIsTheSmallestNumberThatTellsThemApart() {
    for (double difference = 0.5; difference < 20.0; difference += 0.7) {
        for (double sigma = 0.1; sigma <= 10.0; sigma += 0.9) {
            const Score a(80.0 + difference);
            const Score b(80.0);
            const double k = scoreNoise(a, b, Score(sigma), Runs(1.0)).runsNeeded->value();
            QVERIFY(!scoreNoise(a, b, Score(sigma), Runs(k)).withinNoise);
            if (k > 1.0) QVERIFY(scoreNoise(a, b, Score(sigma), Runs(k - 1.0)).withinNoise);
        }
    }
}

void ScoreNoiseTest::equalScoresAreNeverToldApart() {
    const Outputs out = evaluateWith(kScoreNoise, {{"score_a", 80}, {"score_b", 80}, {"runs", 1000000}});
    QCOMPARE(resultWith(kScoreNoise, out, "z"), 0.0);
    QCOMPARE(resultWith(kScoreNoise, out, "within_noise"), 1.0);
    QVERIFY(valueOf(kScoreNoise, out, "runs_needed").isSpecial());
    QCOMPARE(valueOf(kScoreNoise, out, "runs_needed").special(), Special::Never);
}

void ScoreNoiseTest::theOrderOfTheScoresDoesNotMatter() {
    QCOMPARE(numberWith(kScoreNoise, {{"score_a", 72}, {"score_b", 85}}, "z"),
             numberWith(kScoreNoise, {}, "z"));
}

void ScoreNoiseTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kScoreNoise, {{"sigma", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kScoreNoise, {{"runs", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kScoreNoise, {{"runs", 2.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kScoreNoise, {{"score_a", -1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(ScoreNoiseTest)
#include "tst_score_noise.moc"
