// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_tracks.h"
#include "core/models/probability.h"
#include "core/models/tail_mix.h"
#include "core/models/tail_run.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr double kManySamples = 1e6;

/// The results of one run by name.
class TailFigures {
public:
    explicit TailFigures(const Named& given) : m_outputs(evaluateWith(kTailRun, given)) {}
    double operator[](const char* name) const { return resultWith(kTailRun, m_outputs, name); }

private:
    Outputs m_outputs;
};

Named with(Named given, const char* input, double value) {
    given.emplace_back(input, value);
    return given;
}

}  // namespace

class TailRunTest : public QObject {
    Q_OBJECT

private slots:
    void publishedTails_data();
    void publishedTails();
    void agreesWithTheClosedForm_data();
    void agreesWithTheClosedForm();
    void noiseAloneMeetsItsClosedTail();
    void nothingSwitchedOnIsTheBase_data();
    void nothingSwitchedOnIsTheBase();
    void normalRuleIsMeanAndDeviation();
    void normalRuleErrsBothWays();
    void withoutASourceItIsTheRunWithoutIt();
    void anUnusedSourceDropsNothing();
    void violationsAreTheShareAboveTheLimit();
    void violationsFallAsTheLimitGrows();
    void provisionalBelowTenThousand();
    void sameSeedSameFigures();
    void otherSeedsLieWithinTheInterval();
    void moreOfASourceNeverShortensTheTail();
    void randomInputsGiveOrderedFigures();
    void takesTheEndsOfItsDomain();
    void refusesWhatIsOutsideTheDomain_data();
    void refusesWhatIsOutsideTheDomain();
    void inputsReachTheMix();
};

/// P99 of the mission's tables; they were sampled, within 2 %.
void TailRunTest::publishedTails_data() {
    QTest::addColumn<Named>("given");
    QTest::addColumn<double>("tail");
    const auto row = [](const char* name, double base, double noise, double load, double switches,
                        double tail) {
        QTest::newRow(name) << Named{{"base", base},
                                     {"noise", noise},
                                     {"os_load", load},
                                     {"switches", switches},
                                     {"samples", kManySamples}}
                            << tail;
    };
    row("cloud 20", 130.0, 0.2, 0.0, 0.0, 163.0);
    row("edge 20", 6.6, 0.2, 0.0, 0.0, 8.29);
    row("cloud 20/30", 130.0, 0.2, 0.3, 0.0, 202.0);
    row("edge 20/30", 6.6, 0.2, 0.3, 0.0, 10.2);
    row("mobile 20/30", 12.5, 0.2, 0.3, 0.0, 19.4);
    row("tiny 20/30", 6.5, 0.2, 0.3, 0.0, 10.1);
    row("edge 20/30/1000", 6.6, 0.2, 0.3, 1000.0, 10.3);
    row("cloud 40/60/2000", 130.0, 0.4, 0.6, 2000.0, 257.0);
    row("edge 40/60/2000", 6.6, 0.4, 0.6, 2000.0, 13.1);
}

void TailRunTest::publishedTails() {
    QFETCH(Named, given);
    QFETCH(double, tail);
    const TailFigures run(given);
    QVERIFY2(isClose(run["p99"], tail, 0.02), qPrintable(QString::number(run["p99"])));
    QCOMPARE(run["provisional"], 0.0);
}

void TailRunTest::agreesWithTheClosedForm_data() {
    QTest::addColumn<Named>("given");
    for (int track = 0; track < 4; ++track) {
        const double base = missionTrack(static_cast<Track>(track)).tailBase.value();
        QTest::addRow("track %d, calm", track)
            << Named{{"base", base}, {"noise", 0.2}, {"os_load", 0.3}, {"switches", 0}};
        QTest::addRow("track %d, busy", track)
            << Named{{"base", base}, {"noise", 0.4}, {"os_load", 0.6}, {"switches", 2000}};
        QTest::addRow("track %d, all", track)
            << Named{{"base", base}, {"noise", 1}, {"os_load", 1}, {"switches", 5000}};
    }
}

/// Mean within five standard errors; the standard deviation of a skewed mix more loosely.
void TailRunTest::agreesWithTheClosedForm() {
    QFETCH(Named, given);
    const double mean = numberWith(kTailMixClosedForm, given, "mean");
    const double sd = numberWith(kTailMixClosedForm, given, "sd");
    const TailFigures run(with(given, "samples", kManySamples));
    QVERIFY(std::abs(run["mean"] - mean) < 5.0 * sd / std::sqrt(kManySamples));
    QVERIFY2(isClose(run["sd"], sd, 0.02), qPrintable(QString::number(run["sd"] / sd)));
}

void TailRunTest::noiseAloneMeetsItsClosedTail() {
    for (const double noise : {0.1, 0.372, 0.64, 1.0}) {
        const Named given{{"base", 130}, {"noise", noise}, {"os_load", 0}};
        const double tail = numberWith(kTailMixClosedForm, given, "noise_only_p99");
        const TailFigures run(with(given, "samples", kManySamples));
        QVERIFY2(isClose(run["p99"], tail, 0.006), qPrintable(QString::number(run["p99"] / tail)));
    }
}

void TailRunTest::nothingSwitchedOnIsTheBase_data() {
    QTest::addColumn<double>("base");
    for (const double base : {1e-3, 6.6, 130.0, 1e4})
        QTest::addRow("%g", base) << base;
}

/// Exactly the base, whatever the seed.
void TailRunTest::nothingSwitchedOnIsTheBase() {
    QFETCH(double, base);
    for (const double seed : {0.0, 1.0, 99.0}) {
        const TailFigures run({{"base", base}, {"noise", 0}, {"os_load", 0}, {"seed", seed}});
        for (const char* figure : {"p50", "p95", "p99", "p999", "p99_low", "p99_high", "without.noise",
                                   "without.os_load", "without.switches"})
            QCOMPARE(run[figure], base);
        QVERIFY(isClose(run["mean"], base, 1e-12));
        QVERIFY(run["sd"] <= 1e-6 * base);
        QVERIFY(isClose(run["normal_rule"], base, 1e-5));
        for (const char* drop : {"drop.noise", "drop.os_load", "drop.switches"})
            QCOMPARE(run[drop], 0.0);
    }
}

void TailRunTest::normalRuleIsMeanAndDeviation() {
    const double z = normalQuantile(0.99);
    for (const double noise : {0.0, 0.2, 1.0})
        for (const double load : {0.0, 0.3, 1.0}) {
            const TailFigures run({{"noise", noise}, {"os_load", load}, {"switches", 1000}});
            QVERIFY(isClose(run["normal_rule"], run["mean"] + z * run["sd"], 1e-12));
            QVERIFY(std::abs(run["gap"] - (run["p99"] - run["normal_rule"])) < 1e-12);
        }
}

/// Two moments do not fix a tail: the rule of mean and deviation is too low for a rare long disturbance, and
/// too high for one rarer than the percentile.
void TailRunTest::normalRuleErrsBothWays() {
    const Named calm{{"base", 130}, {"noise", 0.02}, {"samples", kManySamples}};
    QVERIFY(TailFigures(with(calm, "os_load", 0.6))["gap"] > 10.0);
    QVERIFY(TailFigures(with(calm, "os_load", 0.05))["gap"] < -5.0);
}

void TailRunTest::withoutASourceItIsTheRunWithoutIt() {
    const Named all{{"noise", 0.4}, {"os_load", 0.6}, {"switches", 2000}};
    const TailFigures run(all);
    for (const char* source : {"noise", "os_load", "switches"}) {
        const TailFigures apart(with(all, source, 0.0));
        const QByteArray without = QByteArray("without.") + source;
        const QByteArray drop = QByteArray("drop.") + source;
        QVERIFY(isClose(run[without], apart["p99"], 1e-12));
        QCOMPARE(run[drop], run["p99"] - run[without]);
        QVERIFY(run[drop] > 0.0);
    }
}

void TailRunTest::anUnusedSourceDropsNothing() {
    const Named all{{"noise", 0.4}, {"os_load", 0.6}, {"switches", 2000}};
    for (const char* source : {"noise", "os_load", "switches"}) {
        const TailFigures run(with(all, source, 0.0));
        QVERIFY(std::abs(run[QByteArray("drop.") + source]) < 1e-9);
    }
    const TailFigures noiseAlone({{"noise", 0.4}, {"os_load", 0}});
    QVERIFY(isClose(noiseAlone["without.noise"], 6.6));
    QVERIFY(isClose(noiseAlone["drop.noise"], noiseAlone["p99"] - 6.6, 1e-12));
}

void TailRunTest::violationsAreTheShareAboveTheLimit() {
    const TailFigures typical({});
    QVERIFY(std::abs(TailFigures({{"limit", typical["p50"]}})["violations"] - 0.50) < 0.01);
    QVERIFY(std::abs(TailFigures({{"limit", typical["p95"]}})["violations"] - 0.05) < 0.005);
    QVERIFY(std::abs(TailFigures({{"limit", typical["p99"]}})["violations"] - 0.01) < 0.002);
    QCOMPARE(TailFigures({{"limit", 1e-9}})["violations"], 1.0);
    QCOMPARE(TailFigures({{"limit", 1e300}})["violations"], 0.0);
    const Named still{{"base", 6.6}, {"noise", 0}, {"os_load", 0}};
    QCOMPARE(TailFigures(with(still, "limit", 6.6))["violations"], 0.0);
    QCOMPARE(TailFigures(with(still, "limit", 6.5))["violations"], 1.0);
    // Noise alone: P(L > W) of a log-normal with s = .2.
    const TailFigures noise(
        {{"noise", 0.4}, {"os_load", 0}, {"limit", 6.6 * std::exp(0.2 * 1.0 - 0.02)}, {"samples", 1e6}});
    QVERIFY(std::abs(noise["violations"] - 0.15865525) < 0.003);
}

void TailRunTest::violationsFallAsTheLimitGrows() {
    double before = 1.0;
    for (double limit = 1.0; limit < 20.0; limit += 0.25) {
        const double now = TailFigures({{"limit", limit}})["violations"];
        QVERIFY(now >= 0.0 && now <= before);
        before = now;
    }
}

/// A hundred samples beyond P99 take ten thousand.
void TailRunTest::provisionalBelowTenThousand() {
    for (const double samples : {1.0, 100.0, 9900.0})
        QCOMPARE(TailFigures({{"samples", samples}})["provisional"], 1.0);
    for (const double samples : {10'100.0, 20'000.0})
        QCOMPARE(TailFigures({{"samples", samples}})["provisional"], 0.0);
}

void TailRunTest::sameSeedSameFigures() {
    for (const double seed : {0.0, 1.0, 42.0, 0x1p53}) {
        const TailFigures first({{"seed", seed}}), second({{"seed", seed}});
        for (const char* figure : {"mean", "sd", "p50", "p95", "p99", "p999", "p99_low", "p99_high",
                                   "violations", "normal_rule", "gap", "drop.noise"})
            QCOMPARE(first[figure], second[figure]);
    }
}

/// Of forty runs, a 95 % interval misses the true P99 two times; ten would mean that it is too narrow.
void TailRunTest::otherSeedsLieWithinTheInterval() {
    const Named noiseOnly{{"base", 130}, {"noise", 0.64}, {"os_load", 0}};
    const double truth = numberWith(kTailMixClosedForm, noiseOnly, "noise_only_p99");
    int outside = 0;
    double before = 0.0;
    for (double seed = 1.0; seed <= 40.0; ++seed) {
        const TailFigures run(with(noiseOnly, "seed", seed));
        QVERIFY(run["mean"] != before);
        before = run["mean"];
        if (truth < run["p99_low"] || truth > run["p99_high"]) ++outside;
    }
    QVERIFY2(outside <= 8, qPrintable(QString::number(outside)));
}

void TailRunTest::moreOfASourceNeverShortensTheTail() {
    for (const auto& [source, most] : {std::pair("os_load", 1.0), std::pair("switches", 20'000.0)}) {
        double before = 0.0;
        for (int step = 0; step <= 20; ++step) {
            const double now = TailFigures({{source, step * most / 20.0}})["p99"];
            QVERIFY(now >= before);
            before = now;
        }
    }
}

void TailRunTest::randomInputsGiveOrderedFigures() {
    std::mt19937_64 random(2026);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int i = 0; i < 200; ++i) {
        const double base = std::pow(10.0, -2.0 + 5.0 * share(random));
        const TailFigures run({{"base", base},
                               {"noise", share(random)},
                               {"os_load", share(random)},
                               {"switches", 1e4 * share(random)},
                               {"limit", base * (0.5 + 2.0 * share(random))},
                               {"samples", std::floor(std::pow(10.0, 4.0 * share(random)))},
                               {"seed", double(i)}});
        for (const Output& output : kTailRun.outputs)
            if (output.shape == Shape::Number) QVERIFY(std::isfinite(run[text(output.id)]));
        QVERIFY(run["p50"] <= run["p95"] && run["p95"] <= run["p99"] && run["p99"] <= run["p999"]);
        QVERIFY(run["p99_low"] <= run["p99"] && run["p99"] <= run["p99_high"]);
        QVERIFY(run["violations"] >= 0.0 && run["violations"] <= 1.0);
        QVERIFY(run["p50"] > 0.0 && run["sd"] >= 0.0);
        // Waiting is never negative, so without it the tail is no longer.
        QVERIFY(run["drop.os_load"] >= -run["p99"] / 1024.0);
        QVERIFY(run["drop.switches"] >= -run["p99"] / 1024.0);
    }
}

void TailRunTest::takesTheEndsOfItsDomain() {
    const TailFigures most({{"base", 1e4},
                            {"noise", 1},
                            {"os_load", 1},
                            {"switches", 1e5},
                            {"samples", 1000},
                            {"seed", 0x1p53}});
    QVERIFY(most["p999"] >= most["p99"] && std::isfinite(most["mean"]));
    const TailFigures least({{"base", 1e-12}, {"samples", 1}, {"seed", 0}});
    QVERIFY(least["p50"] == least["p999"]);
    QVERIFY(!refusal(kTailRun, {{"samples", 1e8}, {"limit", 1e300}}));
}

void TailRunTest::refusesWhatIsOutsideTheDomain_data() {
    using Code = DomainError::Code;
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* input, double value, Code code) {
        QTest::addRow("%s %g", input, value) << QByteArray(input) << value << int(code);
    };
    for (const char* input : {"base", "limit"}) {
        row(input, 0.0, Code::BelowRange);
        row(input, -1.0, Code::BelowRange);
        row(input, kEndless, Code::AboveRange);
    }
    row("base", 10'000.1, Code::AboveRange);
    for (const char* input : {"noise", "os_load"}) {
        row(input, -0.01, Code::BelowRange);
        row(input, 1.01, Code::AboveRange);
    }
    row("switches", -1.0, Code::BelowRange);
    row("switches", 100'001.0, Code::AboveRange);
    row("samples", 0.0, Code::BelowRange);
    row("samples", 1e8 + 1, Code::AboveRange);
    row("samples", 1.5, Code::NotWhole);
    row("seed", -1.0, Code::BelowRange);
    row("seed", 0.5, Code::NotWhole);
    row("seed", 0x1p54, Code::AboveRange);
    row("seed", 1e300, Code::AboveRange);
}

void TailRunTest::refusesWhatIsOutsideTheDomain() {
    QFETCH(QByteArray, input);
    QFETCH(double, value);
    QFETCH(int, code);
    QCOMPARE(refusal(kTailRun, {{input.constData(), value}}),
             std::optional(static_cast<DomainError::Code>(code)));
    QCOMPARE(refusal(kTailRun, {{input.constData(), std::nan("")}}),
             std::optional(DomainError::Code::NotANumber));
}

void TailRunTest::inputsReachTheMix() {
    const std::vector<double> inputs = inputsOf(
        kTailRun,
        {{"base", 3}, {"noise", 0.1}, {"os_load", 0.2}, {"switches", 7}, {"samples", 9}, {"seed", 5}});
    const ridgepoint::simulation::TailMix mix = tailMixOf(inputs);
    QCOMPARE(mix.base, 3.0);
    QCOMPARE(mix.sources.noise, 0.1);
    QCOMPARE(mix.sources.osLoad, 0.2);
    QCOMPARE(mix.sources.switches, 7.0);
    QCOMPARE(mix.samples, std::uint64_t{9});
    QCOMPARE(mix.seed, std::uint64_t{5});
    QVERIFY(kTailRun.isCostly);
}

QTEST_APPLESS_MAIN(TailRunTest)
#include "tst_tail_run.moc"
