// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/pipeline_bubble.h"
#include "core/models/training_optimizer.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>
#include <tuple>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class TrainingOptimizerTest : public QObject {
    Q_OBJECT

private slots:
    void bubbles_data();
    void bubbles();
    void oneStageHasNoBubble();
    void bubblesShrinkWithMicrobatches();
    void stagesStartLateAndEndEarly();
    void cellsAgreeWithTheSlotsOfTheirStage();
    void noStageWorksOnWhatItHasNot();
    void cellsOutsideTheScheduleAreIdle();
    void workedCases_data();
    void workedCases();
    void sharesOfTheNewStep();
    void anUntouchedLeverCostsNothing();
    void noLeverAloneReachesHalf();
    void theBudgetBindsFromAboveEightWeeks();
    void fewerMicrobatchesAreARegression();
    void theBestReturnIsTheBubble();
    void aCombinationReachesHalfWithinTheBudget();
};

void TrainingOptimizerTest::bubbles_data() {
    addWorkedCases({
        {"defaults",
         {},
         {{"phase_share", 0.6363636363636364}, {"over_compute", 1.75}, {"busy_slots", 4}, {"idle_slots", 7}}},
        {"8 micro-batches",
         {{"microbatches", 8}},
         {{"phase_share", 0.4666666666666667},
          {"over_compute", 0.875},
          {"busy_slots", 8},
          {"idle_slots", 7}}},
        {"32 micro-batches",
         {{"microbatches", 32}},
         {{"phase_share", 0.1794871794871795}, {"over_compute", 0.21875}, {"busy_slots", 32}}},
        {"21 micro-batches",
         {{"microbatches", 21}},
         {{"phase_share", 0.25}, {"over_compute", 0.3333333333333333}, {"idle_slots", 7}}},
        {"42 micro-batches",
         {{"microbatches", 42}},
         {{"phase_share", 0.14285714285714285}, {"over_compute", 0.16666666666666666}}},
        {"4 chunks are v m busy slots",
         {{"microbatches", 8}, {"chunks", 4}},
         {{"phase_share", 0.1794871794871795},
          {"over_compute", 0.21875},
          {"busy_slots", 32},
          {"idle_slots", 7}}},
        {"4 stages",
         {{"stages", 4}, {"microbatches", 9}},
         {{"phase_share", 0.25}, {"over_compute", 0.3333333333333333}, {"busy_slots", 9}, {"idle_slots", 3}}},
    });
}

void TrainingOptimizerTest::bubbles() {
    compareWorkedCase(kPipelineBubble);
}

void TrainingOptimizerTest::oneStageHasNoBubble() {
    const Outputs out = evaluateWith(kPipelineBubble, {{"stages", 1}});
    QCOMPARE(resultWith(kPipelineBubble, out, "phase_share"), 0.0);
    QCOMPARE(resultWith(kPipelineBubble, out, "over_compute"), 0.0);
    QCOMPARE(resultWith(kPipelineBubble, out, "idle_slots"), 0.0);
}

void TrainingOptimizerTest::bubblesShrinkWithMicrobatches() {
    for (const double p : {2.0, 8.0, 64.0})
        for (double m = 2.0; m <= 512.0; ++m) {
            const PipelineBubble before = pipelineBubble(Stages(p), Microbatches(m - 1.0));
            const PipelineBubble now = pipelineBubble(Stages(p), Microbatches(m));
            QVERIFY(now.phaseShare < before.phaseShare);
            QVERIFY(now.phaseShare > Share(0.0) && now.phaseShare < Share(1.0));
            QVERIFY(now.phaseShare < now.overCompute);
        }
}

void TrainingOptimizerTest::stagesStartLateAndEndEarly() {
    const StageSlots third = stageSlots(Stages(8.0), Microbatches(21.0), Chunks(1.0), 2);
    QCOMPARE(third.idleBefore, 2.0);
    QCOMPARE(third.busy, 21.0);
    QCOMPARE(third.idleAfter, 5.0);
    QCOMPARE(third.total(), 28.0);
    const StageSlots only = stageSlots(Stages(1.0), Microbatches(1.0), Chunks(1.0), 0);
    QCOMPARE(only.idleBefore + only.idleAfter, 0.0);
    QCOMPARE(only.busy, 1.0);
}

void TrainingOptimizerTest::cellsAgreeWithTheSlotsOfTheirStage() {
    for (const auto& [p, m, v] : {std::tuple{1, 1, 1}, {8, 21, 1}, {4, 3, 1}, {4, 8, 2}, {3, 7, 5}}) {
        const Stages stages(p);
        const Microbatches microbatches(m);
        const Chunks chunks(v);
        double idle = 0.0;
        for (int i = 0; i < p; ++i) {
            const StageSlots expected = stageSlots(stages, microbatches, chunks, i);
            for (int s = 0; s < v * m + p - 1; ++s) {
                const bool isBusy = s >= expected.idleBefore && s < expected.idleBefore + expected.busy;
                const ScheduleSlot cell = scheduleSlot(stages, microbatches, chunks, i, s);
                QCOMPARE(cell.use != SlotUse::Idle, isBusy);
                QVERIFY(cell.use != SlotUse::Busy || (cell.microbatch >= 1 && cell.microbatch <= m));
                idle += isBusy ? 0.0 : 1.0;
            }
        }
        const PipelineBubble bubble = pipelineBubble(stages, microbatches, chunks);
        QVERIFY(isClose(idle / (p * (v * m + p - 1.0)), bubble.phaseShare.value()));
    }
}

/// A chunk of a micro-batch runs exactly one slot after the chunk before it: on the stage before, or, from
/// the first stage, on the last one.
void TrainingOptimizerTest::noStageWorksOnWhatItHasNot() {
    for (const auto& [p, m, v] : {std::tuple{8, 21, 1}, {4, 8, 2}, {4, 12, 3}, {1, 5, 4}}) {
        const auto at = [&, p = p, m = m, v = v](int i, int s) {
            return scheduleSlot(Stages(p), Microbatches(m), Chunks(v), i, s).microbatch;
        };
        std::vector<int> runs(static_cast<std::size_t>(m) + 1, 0);
        for (int s = 0; s < v * m + p - 1; ++s) {
            for (int i = 1; i < p; ++i)
                QCOMPARE(at(i, s), at(i - 1, s - 1));
            const int first = at(0, s);
            if (first == 0) continue;
            if (runs[static_cast<std::size_t>(first)]++ > 0 && p > 1) QCOMPARE(first, at(p - 1, s - 1));
        }
        for (int k = 1; k <= m; ++k)
            QCOMPARE(runs[static_cast<std::size_t>(k)], v);
    }
    const ScheduleSlot uneven = scheduleSlot(Stages(4.0), Microbatches(6.0), Chunks(2.0), 0, 0);
    QCOMPARE(uneven.use, SlotUse::Unordered);
}

void TrainingOptimizerTest::cellsOutsideTheScheduleAreIdle() {
    for (const auto& [i, s] : {std::pair{-1, 3}, {8, 8}, {0, -1}, {0, 21}, {7, 28}})
        QCOMPARE(scheduleSlot(Stages(8.0), Microbatches(21.0), Chunks(1.0), i, s).use, SlotUse::Idle);
}

void TrainingOptimizerTest::workedCases_data() {
    addWorkedCases({
        {"untouched",
         {},
         {{"mfu", 0.35},
          {"mfu_gain", 0.0},
          {"relative_time", 1.0},
          {"cost", 0.0},
          {"within_budget", 1},
          {"before.compute", 0.45},
          {"before.allreduce", 0.30},
          {"before.bubble", 0.15},
          {"before.data", 0.10},
          {"after.bubble", 0.15}}},
        {"twice the micro-batches",
         {{"microbatches", 42}},
         {{"mfu", 0.3783783783783784},
          {"mfu_gain", 0.028378378378378386},
          {"relative_time", 0.925},
          {"cost", 0.5},
          {"roi", 0.05675675675675677},
          {"within_budget", 1},
          {"after.compute", 0.45},
          {"after.bubble", 0.075}}},
        {"half the gradients",
         {{"compression", 2}},
         {{"mfu", 0.411764705882353},
          {"relative_time", 0.85},
          {"cost", 3.5},
          {"roi", 0.01764705882352942},
          {"after.allreduce", 0.15}}},
        {"all three",
         {{"microbatches", 42}, {"compression", 2}, {"workers", 8}},
         {{"mfu", 0.4693509296165789},
          {"mfu_gain", 0.11935092961657887},
          {"relative_time", 0.7457106781186547},
          {"cost", 6.0},
          {"roi", 0.019891821602763144},
          {"after.data", 0.07071067811865475}}},
        {"16 workers",
         {{"workers", 16}},
         {{"relative_time", 0.95}, {"mfu", 0.3684210526315789}, {"cost", 4.0}, {"after.data", 0.05}}},
        {"fewer workers count as four",
         {{"workers", 1}},
         {{"mfu", 0.35}, {"cost", 0.0}, {"after.data", 0.10}}},
    });
}

void TrainingOptimizerTest::workedCases() {
    compareWorkedCase(kTrainingOptimizer);
}

void TrainingOptimizerTest::sharesOfTheNewStep() {
    const Outputs out = evaluateWith(kTrainingOptimizer, {{"microbatches", 42}, {"compression", 2}});
    const std::vector<double> after = valueOf(kTrainingOptimizer, out, "after").parts();
    const std::vector<double> shares = valueOf(kTrainingOptimizer, out, "after_shares").parts();
    const double time = resultWith(kTrainingOptimizer, out, "relative_time");
    double sum = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        QVERIFY(isClose(shares[i], after[i] / time));
        sum += shares[i];
    }
    QVERIFY(isClose(sum, 1.0));
    QVERIFY(isClose(shares[0], 0.5806451612903225));
    QVERIFY(isClose(shares[2], 0.0967741935483871));
}

void TrainingOptimizerTest::anUntouchedLeverCostsNothing() {
    const Outputs out = evaluateWith(kTrainingOptimizer, {});
    QCOMPARE(resultWith(kTrainingOptimizer, out, "cost"), 0.0);
    QCOMPARE(resultWith(kTrainingOptimizer, out, "mfu_gain"), 0.0);
    QVERIFY(valueOf(kTrainingOptimizer, out, "roi").isSpecial());
    QCOMPARE(valueOf(kTrainingOptimizer, out, "roi").special(), Special::None);
    QCOMPARE(numberWith(kTrainingOptimizer, {{"microbatches", 22}}, "cost"), 0.5);
    QCOMPARE(numberWith(kTrainingOptimizer, {{"compression", 1.5}}, "cost"), 2.75);
    QCOMPARE(numberWith(kTrainingOptimizer, {{"workers", 5}}, "cost"), 1.25);
}

void TrainingOptimizerTest::noLeverAloneReachesHalf() {
    for (int m = 8; m <= 64; ++m)
        QVERIFY(numberWith(kTrainingOptimizer, {{"microbatches", m}}, "mfu") < 0.5);
    for (double c = 1.0; c <= 4.0; c += 0.5)
        QVERIFY(numberWith(kTrainingOptimizer, {{"compression", c}}, "mfu") < 0.5);
    for (int w = 4; w <= 16; ++w)
        QVERIFY(numberWith(kTrainingOptimizer, {{"workers", w}}, "mfu") < 0.5);
    QVERIFY(isClose(numberWith(kTrainingOptimizer, {{"compression", 1e15}}, "mfu"), 0.5));
}

void TrainingOptimizerTest::theBudgetBindsFromAboveEightWeeks() {
    const Named exact{{"compression", 3}, {"workers", 12}};  // 5 weeks and 3 weeks
    QCOMPARE(numberWith(kTrainingOptimizer, exact, "cost"), 8.0);
    QCOMPARE(numberWith(kTrainingOptimizer, exact, "within_budget"), 1.0);
    const Named above{{"compression", 3}, {"workers", 13}};
    QCOMPARE(numberWith(kTrainingOptimizer, above, "cost"), 8.25);
    QCOMPARE(numberWith(kTrainingOptimizer, above, "within_budget"), 0.0);
}

void TrainingOptimizerTest::fewerMicrobatchesAreARegression() {
    const Outputs out = evaluateWith(kTrainingOptimizer, {{"microbatches", 8}});
    QVERIFY(resultWith(kTrainingOptimizer, out, "mfu_gain") < 0.0);
    QVERIFY(resultWith(kTrainingOptimizer, out, "roi") < 0.0);
    QVERIFY(resultWith(kTrainingOptimizer, out, "relative_time") > 1.0);
}

void TrainingOptimizerTest::theBestReturnIsTheBubble() {
    double bubble = 0.0;
    for (int m = 22; m <= 64; ++m)
        bubble = std::max(bubble, numberWith(kTrainingOptimizer, {{"microbatches", m}}, "roi"));
    for (double c = 1.5; c <= 4.0; c += 0.5)
        QVERIFY(numberWith(kTrainingOptimizer, {{"compression", c}}, "roi") < bubble);
    for (int w = 5; w <= 16; ++w)
        QVERIFY(numberWith(kTrainingOptimizer, {{"workers", w}}, "roi") < bubble);
}

void TrainingOptimizerTest::aCombinationReachesHalfWithinTheBudget() {
    double cheapest = std::numeric_limits<double>::infinity();
    for (int m = 8; m <= 64; ++m)
        for (double c = 1.0; c <= 4.0; c += 0.5)
            for (int w = 4; w <= 16; ++w) {
                const TrainingLevers levers{Microbatches(m), Factor(c), Workers(w)};
                if (trainingMfu(trainingStep(levers)) >= Utilisation(0.5))
                    cheapest = std::min(cheapest, tuningCost(levers).value());
            }
    QVERIFY(cheapest <= kTuningBudget.value());
}

QTEST_APPLESS_MAIN(TrainingOptimizerTest)
#include "tst_training_optimizer.moc"
