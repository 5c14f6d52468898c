// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/costly_runs.h"

#include "core/models/describe.h"
#include "core/models/scenario_run.h"
#include "core/models/tail_run.h"

#include <QtTest>

#include <atomic>
#include <cmath>
#include <thread>

using namespace ridgepoint::labs;
using namespace ridgepoint::models;

namespace {

constexpr int kMostRuns = 16'384;  ///< that are remembered

std::atomic<int> evaluated{0};

Outputs addUp(Inputs in) {
    ++evaluated;
    return results(in[0] + in[1], in[0] * in[1]);
}

Outputs takeAway(Inputs in) {
    ++evaluated;
    return results(in[0] - in[1], in[0] / in[1]);
}

constexpr Parameter kPair[] = {finite("a", "1"), finite("b", "1")};
constexpr Output kBoth[] = {number("first", "1"), number("second", "1")};

constinit const ModelDescriptor kSum{.id = "sum",
                                     .parameters = kPair,
                                     .outputs = kBoth,
                                     .evaluate = addUp,
                                     .source = {},
                                     .limits = {},
                                     .isCostly = true};
constinit const ModelDescriptor kDifference{.id = "difference",
                                            .parameters = kPair,
                                            .outputs = kBoth,
                                            .evaluate = takeAway,
                                            .source = {},
                                            .limits = {},
                                            .isCostly = true};

Outputs run(const ModelDescriptor& model, std::vector<double> inputs) {
    return costlyRun(model, inputs);
}

/// How often a model is evaluated to answer this.
int evaluationsOf(const ModelDescriptor& model, std::vector<double> inputs) {
    const int before = evaluated;
    (void)costlyRun(model, inputs);
    return evaluated - before;
}

bool isSame(const Value& a, const Value& b) {
    if (a.isNumber()) return b.isNumber() && a.number() == b.number();
    if (a.isCategory()) return b.isCategory() && a.category() == b.category();
    if (a.isPerCategory()) return b.isPerCategory() && a.parts() == b.parts();
    return a.isSpecial() && b.isSpecial() && a.special() == b.special();
}

bool isSame(const Outputs& a, const Outputs& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Value& x, const Value& y) { return isSame(x, y); });
}

std::vector<double> fallbacks(const ModelDescriptor& model, const char* input, double value) {
    std::vector<double> inputs;
    for (const Parameter& parameter : model.parameters)
        inputs.push_back(parameter.id == input ? value : parameter.fallback.value_or(0.0));
    return inputs;
}

}  // namespace

class CostlyRunsTest : public QObject {
    Q_OBJECT

private slots:
    void givesWhatTheModelGives();
    void doesNotRunTwice();
    void keepsInputsApart();
    void keepsModelsApart();
    void anAnswerIsTheAskersOwn();
    void remembersAsManyAsItSays();
    void forgetsTheLongestUnused();
    void threadsThatAskTheSame();
    void threadsThatAskOtherRuns();
    void threadsThatMakeItForget();
};

void CostlyRunsTest::givesWhatTheModelGives() {
    for (double scenario = 0.0; scenario < 4.0; ++scenario) {
        const auto inputs = fallbacks(kScenarioRun, "scenario", scenario);
        const Outputs expected = kScenarioRun.evaluate(inputs);
        QVERIFY(isSame(run(kScenarioRun, inputs), expected));
        QVERIFY(isSame(run(kScenarioRun, inputs), expected));
    }
    const auto inputs = fallbacks(kTailRun, "switches", 2000.0);
    const Outputs expected = kTailRun.evaluate(inputs);
    QVERIFY(isSame(run(kTailRun, inputs), expected));
    QVERIFY(isSame(run(kTailRun, inputs), expected));
}

void CostlyRunsTest::doesNotRunTwice() {
    QCOMPARE(evaluationsOf(kSum, {1.0, 2.0}), 1);
    QCOMPARE(evaluationsOf(kSum, {1.0, 2.0}), 0);
    QCOMPARE(run(kSum, {1.0, 2.0})[0].number(), 3.0);
    QCOMPARE(run(kSum, {1.0, 2.0})[1].number(), 2.0);
}

/// To the last bit, and by place.
void CostlyRunsTest::keepsInputsApart() {
    const double next = std::nextafter(5.0, 6.0);
    QCOMPARE(evaluationsOf(kSum, {5.0, 7.0}), 1);
    QCOMPARE(evaluationsOf(kSum, {7.0, 5.0}), 1);
    QCOMPARE(evaluationsOf(kSum, {next, 7.0}), 1);
    QCOMPARE(run(kSum, {next, 7.0})[1].number(), next * 7.0);
    QVERIFY(run(kSum, {5.0, 7.0})[1].number() != run(kSum, {next, 7.0})[1].number());
}

void CostlyRunsTest::keepsModelsApart() {
    QCOMPARE(evaluationsOf(kSum, {9.0, 3.0}), 1);
    QCOMPARE(evaluationsOf(kDifference, {9.0, 3.0}), 1);
    QCOMPARE(run(kSum, {9.0, 3.0})[0].number(), 12.0);
    QCOMPARE(run(kDifference, {9.0, 3.0})[0].number(), 6.0);
}

void CostlyRunsTest::anAnswerIsTheAskersOwn() {
    Outputs mine = run(kSum, {20.0, 30.0});
    mine[0] = Value::number(-1.0);
    mine.clear();
    const Outputs again = run(kSum, {20.0, 30.0});
    QCOMPARE(again.size(), std::size_t{2});
    QCOMPARE(again[0].number(), 50.0);
}

void CostlyRunsTest::remembersAsManyAsItSays() {
    for (int i = 0; i < kMostRuns; ++i)
        QCOMPARE(evaluationsOf(kSum, {1e6, double(i)}), 1);
    int again = 0;
    for (int i = 0; i < kMostRuns; ++i)
        again += evaluationsOf(kSum, {1e6, double(i)});
    QCOMPARE(again, 0);
}

void CostlyRunsTest::forgetsTheLongestUnused() {
    for (int i = 0; i < kMostRuns; ++i)
        (void)run(kSum, {2e6, double(i)});
    QCOMPARE(evaluationsOf(kSum, {2e6, 0.0}), 0);        // now the last used
    QCOMPARE(evaluationsOf(kSum, {2e6, kMostRuns}), 1);  // one too many
    QCOMPARE(evaluationsOf(kSum, {2e6, 0.0}), 0);
    QCOMPARE(evaluationsOf(kSum, {2e6, 1.0}), 1);            // had to go
    QCOMPARE(run(kSum, {2e6, 1.0})[0].number(), 2e6 + 1.0);  // and comes back the same
}

void CostlyRunsTest::threadsThatAskTheSame() {
    const auto inputs = fallbacks(kTailRun, "samples", 500.0);
    const Outputs expected = kTailRun.evaluate(inputs);
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    wrong += isSame(costlyRun(kTailRun, inputs), expected) ? 0 : 1;
            });
    }
    QCOMPARE(wrong.load(), 0);
}

void CostlyRunsTest::threadsThatAskOtherRuns() {
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&wrong, t] {
                for (int i = 0; i < 200; ++i) {
                    const auto inputs = fallbacks(t % 2 ? kTailRun : kScenarioRun, "seed", t * 50.0 + i);
                    const ModelDescriptor& model = t % 2 ? kTailRun : kScenarioRun;
                    std::vector<double> shorter = inputs;
                    const char* count = t % 2 ? "samples" : "queries";
                    shorter[std::size_t(parameterIndex(model, count))] = 50.0;
                    wrong += isSame(costlyRun(model, shorter), model.evaluate(shorter)) ? 0 : 1;
                }
            });
    }
    QCOMPARE(wrong.load(), 0);
}

/// More runs than it remembers, from threads whose runs overlap: what one reads, another drops.
void CostlyRunsTest::threadsThatMakeItForget() {
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&wrong, t] {
                for (int i = 0; i < 2 * kMostRuns; ++i) {
                    const double b = 1.0 + (t * 1000 + i * 7) % (kMostRuns + 3000);
                    const Outputs found = run(i % 2 ? kSum : kDifference, {3e6, b});
                    wrong += found[0].number() == (i % 2 ? 3e6 + b : 3e6 - b) ? 0 : 1;
                }
            });
    }
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(CostlyRunsTest)
#include "tst_costly_runs.moc"
