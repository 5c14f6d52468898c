// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_tracks.h"
#include "core/models/probability.h"
#include "core/models/tail_mix.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class TailMixTest : public QObject {
    Q_OBJECT

private slots:
    void publishedMeans_data();
    void publishedMeans();
    void noiseThatFillsTheWindow_data();
    void noiseThatFillsTheWindow();
    void workedCases_data();
    void workedCases() { compareWorkedCase(kTailMixClosedForm); }
    void theNormalRuleOfTheStoryboard();
    void momentsAgreeWithSamples();
    void everySourceAdds();
    void refusesWhatIsOutsideTheDomain();
};

void TailMixTest::publishedMeans_data() {
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("noiseOnly");
    QTest::newRow("cloud") << 130.0 << 131.9 << 163.0;
    QTest::newRow("edge") << 6.6 << 6.70 << 8.29;
    QTest::newRow("mobile") << 12.5 << 12.69 << 15.7;
    QTest::newRow("tiny") << 6.5 << 6.60 << 8.16;
}

/// At noise 20 %, load 30 %, no switches; the storyboard's P99 were sampled, within 2 %.
void TailMixTest::publishedMeans() {
    QFETCH(double, base);
    QFETCH(double, mean);
    QFETCH(double, noiseOnly);
    const Named inputs{{"base", base}};
    QVERIFY(isClose(numberWith(kTailMixClosedForm, inputs, "mean"), mean, 1e-3));
    QVERIFY(isClose(numberWith(kTailMixClosedForm, inputs, "noise_only_p99"), noiseOnly, 0.02));
}

void TailMixTest::noiseThatFillsTheWindow_data() {
    QTest::addColumn<int>("track");
    QTest::addColumn<double>("percent");
    QTest::newRow("cloud") << 0 << 64.0;
    QTest::newRow("edge") << 1 << 37.2;
    QTest::newRow("mobile") << 2 << 25.4;
    QTest::newRow("tiny") << 3 << 38.6;
}

/// σ* = z - sqrt(z² - 2 ln(W / m)), and the noise is twice that.
void TailMixTest::noiseThatFillsTheWindow() {
    QFETCH(int, track);
    QFETCH(double, percent);
    const MissionTrack& of = missionTrack(static_cast<Track>(track));
    const double z = normalQuantile(0.99);
    const double noise = 2.0 * (z - std::sqrt(z * z - 2.0 * std::log(of.window / of.tailBase)));
    QVERIFY2(isPrintedAs(100.0 * noise, percent, 0.1), qPrintable(QString::number(100.0 * noise)));
    const TailMix mix{of.tailBase, noise, Utilisation(0.0), RequestsPerSecond(0.0)};
    QVERIFY(isClose(noiseOnlyP99(mix) / of.window, 1.0));
}

void TailMixTest::workedCases_data() {
    addWorkedCases({
        {"nothing but the base",
         {{"noise", 0}, {"os_load", 0}},
         {{"mean", 130}, {"sd", 0}, {"noise_only_p99", 130}}},
        {"noise alone",
         {{"base", 50}, {"noise", 1}, {"os_load", 0}},
         {{"mean", 50}, {"sd", 26.64701750138941}, {"noise_only_p99", 141.20277000255678}}},
        {"switches alone",
         {{"noise", 0}, {"os_load", 0}, {"switches", 1000}},
         {{"mean", 132.6}, {"sd", std::sqrt(130.0) * 0.02}}},
    });
}

/// At noise 40 %, load 60 %, 2,000 switches the rule of mean and deviation gives these P99.
void TailMixTest::theNormalRuleOfTheStoryboard() {
    const auto rule = [](double base) {
        const Named inputs{{"base", base}, {"noise", 0.4}, {"os_load", 0.6}, {"switches", 2000}};
        return numberWith(kTailMixClosedForm, inputs, "mean") +
               normalQuantile(0.99) * numberWith(kTailMixClosedForm, inputs, "sd");
    };
    QVERIFY(isPrintedAs(rule(130), 219, 1));
    QVERIFY(isPrintedAs(rule(6.6), 11.1, 0.1));
    QVERIFY(isPrintedAs(rule(12.5), 21.1, 0.1));
    QVERIFY(isPrintedAs(rule(6.5), 11.0, 0.1));
}

void TailMixTest::momentsAgreeWithSamples() {
    const TailMix mix{Milliseconds(130.0), 0.6, Utilisation(0.8), RequestsPerSecond(3000.0)};
    std::mt19937_64 random(1975);
    std::normal_distribution<double> normal;
    std::poisson_distribution<int> switches(3000.0 * 0.130);
    std::bernoulli_distribution pauses(0.08);
    std::exponential_distribution<double> pause(1.0 / 65.0);
    constexpr int kSamples = 400'000;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < kSamples; ++i) {
        double x = 130.0 * std::exp(0.3 * normal(random) - 0.045) + 0.02 * switches(random);
        if (pauses(random)) x += pause(random);
        sum += x;
        squares += x * x;
    }
    const double mean = sum / kSamples;
    QVERIFY(isClose(mixMean(mix).value(), mean, 0.003));
    QVERIFY(isClose(mixDeviation(mix).value(), std::sqrt(squares / kSamples - mean * mean), 0.01));
}

void TailMixTest::everySourceAdds() {
    for (const char* source : {"noise", "os_load"})
        for (int percent = 1; percent <= 100; ++percent) {
            const Named less{{source, (percent - 1) / 100.0}};
            const Named more{{source, percent / 100.0}};
            QVERIFY(numberWith(kTailMixClosedForm, more, "sd") > numberWith(kTailMixClosedForm, less, "sd"));
        }
    QVERIFY(numberWith(kTailMixClosedForm, {{"switches", 5000}}, "mean") >
            numberWith(kTailMixClosedForm, {}, "mean"));
}

void TailMixTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kTailMixClosedForm, {{"base", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTailMixClosedForm, {{"noise", 1.1}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kTailMixClosedForm, {{"os_load", -0.1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTailMixClosedForm, {{"switches", -1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(TailMixTest)
#include "tst_tail_mix.moc"
