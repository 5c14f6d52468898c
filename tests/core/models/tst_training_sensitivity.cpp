// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_sensitivity.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class TrainingSensitivityTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void ratiosDoNotDependOnTheRun();
    void refusesToTakeAnInputAway();
};

void TrainingSensitivityTest::workedCases_data() {
    addWorkedCases({

        {"a fifth",
         {{"peak", 312}},
         {{"less.parameters", 0.8},
          {"less.tokens", 0.8},
          {"less.accelerators", 1.25},
          {"less.peak", 1.25},
          {"less.mfu", 1.25},
          {"more.parameters", 1.2},
          {"more.tokens", 1.2},
          {"more.accelerators", 1 / 1.2},
          {"more.peak", 1 / 1.2},
          {"more.mfu", 1 / 1.2}}},
        {"nothing changes",
         {{"peak", 312}, {"change", 0}},
         {{"less.parameters", 1}, {"less.mfu", 1}, {"more.tokens", 1}, {"more.peak", 1}}},
        {"a utilisation stops at 1",
         {{"peak", 312}, {"mfu", 0.8}, {"change", 0.9}},
         {{"less.mfu", 10}, {"more.mfu", 0.8}, {"more.peak", 1 / 1.9}}},
    });
}

void TrainingSensitivityTest::workedCases() {
    compareWorkedCase(kTrainingSensitivity);
}

void TrainingSensitivityTest::ratiosDoNotDependOnTheRun() {
    const auto ratio = [](double parameters, double accelerators) {
        const TrainingRun run{Parameters(parameters), Tokens(1e12), Processors(accelerators),
                              FlopsPerSecond(1e15), Utilisation(0.3)};
        return timeRatio(run, TrainingInput::Accelerators, Factor(1.5));
    };
    QVERIFY(isClose(ratio(1e9, 8), ratio(4e11, 16384)));
}

void TrainingSensitivityTest::refusesToTakeAnInputAway() {
    using Code = DomainError::Code;
    const auto change = [](double value) {
        return refusal(kTrainingSensitivity, {{"peak", 312}, {"change", value}});
    };
    QCOMPARE(change(0.91), std::optional(Code::AboveRange));
    QCOMPARE(change(-0.1), std::optional(Code::BelowRange));
    QCOMPARE(change(0.9), std::nullopt);
}

QTEST_APPLESS_MAIN(TrainingSensitivityTest)
#include "tst_training_sensitivity.moc"
