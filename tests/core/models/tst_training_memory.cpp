// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_memory.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class TrainingMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void isLinearInTheParameters();
    void refusesWhatIsOutsideTheDomain();
};

void TrainingMemoryTest::workedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"bytes_per_parameter", 16}, {"total", 112}}},
        {"70B", {{"parameters", 70e9}}, {{"bytes_per_parameter", 16}, {"total", 1120}}},
        {"175B", {{"parameters", 175e9}}, {{"bytes_per_parameter", 16}, {"total", 2800}}},
        {"without the gradients", {{"gradients", 0}}, {{"bytes_per_parameter", 14}, {"total", 98}}},
        {"weights alone",
         {{"gradients", 0}, {"master", 0}, {"optimizer", 0}},
         {{"bytes_per_parameter", 2}, {"total", 14}}},
        {"half a byte",
         {{"weights", 0.5}, {"gradients", 0}, {"master", 0}, {"optimizer", 0}},
         {{"bytes_per_parameter", 0.5}, {"total", 3.5}}},
        {"nothing", {{"weights", 0}, {"gradients", 0}, {"master", 0}, {"optimizer", 0}}, {{"total", 0}}},
    });
}

void TrainingMemoryTest::workedCases() {
    compareWorkedCase(kTrainingMemory);
}

void TrainingMemoryTest::isLinearInTheParameters() {
    const TrainingState adam{Bytes(2), Bytes(2), Bytes(4), Bytes(8)};
    for (double p = 1.0; p < 1e13; p *= 3.0)
        QVERIFY(isClose(trainingMemory(Parameters(p), adam).value(), 16.0 * p));
}

void TrainingMemoryTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kTrainingMemory, {{"parameters", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTrainingMemory, {{"parameters", 1.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kTrainingMemory, {{"master", -4}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(TrainingMemoryTest)
#include "tst_training_memory.moc"
