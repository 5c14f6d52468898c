// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/energy_budget.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class EnergyBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void nothingDoneHasNoShare();
    void agreesWithTheRatios();
    void countsAreWholeFromZero();
};

void EnergyBudgetTest::workedCases_data() {
    addWorkedCases({

        {"one of each, 45 nm",
         {{"dram", 1}, {"sram", 1}, {"fp32", 1}, {"fp16", 1}, {"int8", 1}},
         {{"energy.dram", 650},
          {"energy.sram", 5},
          {"energy.fp32", 3.7},
          {"energy.fp16", 1.1},
          {"energy.int8", 0.2},
          {"total", 660},
          {"movement_share", 655.0 / 660.0}}},
        {"one of each, 7 nm",
         {{"node", 1}, {"dram", 1}, {"sram", 1}, {"fp32", 1}, {"fp16", 1}, {"int8", 1}},
         {{"energy.dram", 650},
          {"energy.sram", 3.75},
          {"energy.fp32", 1.31},
          {"energy.fp16", 0.34},
          {"energy.int8", 0.07},
          {"total", 655.47},
          {"movement_share", 653.75 / 655.47}}},
        {"no movement", {{"dram", 0}, {"sram", 0}, {"fp16", 100}}, {{"total", 110}, {"movement_share", 0}}},
    });
}

void EnergyBudgetTest::workedCases() {
    compareWorkedCase(kEnergyBudget);
}

void EnergyBudgetTest::nothingDoneHasNoShare() {
    const Named nothing{{"dram", 0}, {"sram", 0}, {"fp16", 0}};
    QCOMPARE(outputWith(kEnergyBudget, nothing, "movement_share").special(), Special::None);
    QCOMPARE(numberWith(kEnergyBudget, nothing, "total"), 0.0);
}

void EnergyBudgetTest::agreesWithTheRatios() {
    for (const ProcessNode node : {ProcessNode::Nm45, ProcessNode::Nm7}) {
        const EnergyBudget budget = energyBudget(node, {.dram = 3.0, .fp16 = 3.0});
        const double ratio =
            numberWith(kEnergyRatios, {{"node", static_cast<double>(node)}}, "memory_vs_fp16_multiply");
        QVERIFY(isClose(budget.dram / budget.fp16, ratio));
    }
}

void EnergyBudgetTest::countsAreWholeFromZero() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kEnergyBudget, {{"dram", 0.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kEnergyBudget, {{"int8", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kEnergyBudget, {{"int8", 0}}), std::nullopt);
}

QTEST_APPLESS_MAIN(EnergyBudgetTest)
#include "tst_energy_budget.moc"
