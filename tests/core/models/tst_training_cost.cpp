// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/training_cost.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class TrainingCostTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void moreAcceleratorsSaveTimeButNoHours();
    void refusesWhatIsOutsideTheDomain();
};

void TrainingCostTest::workedCases_data() {
    addWorkedCases({

        {"1 B on 20 B tokens, one A100",
         {{"peak", 312}, {"power", 400}},
         {{"time", 961538.4615384615},
          {"device_hours", 267.0940170940171},
          {"cost", 560.8974358974359},
          {"energy", 149.57264957264957}}},
        {"70 B on 1.4 T tokens, 1024 H100",
         {{"parameters", 70e9}, {"tokens", 1.4e12}, {"accelerators", 1024}, {"peak", 989.4}, {"power", 700}},
         {{"time", 1450926.6979987873},
          {"device_hours", 412708.0385418773},
          {"cost", 866686.8809379423},
          {"energy", 404453.87777103967}}},
        {"free and without overhead",
         {{"peak", 312}, {"power", 1000}, {"price", 0}, {"pue", 1}},
         {{"cost", 0}, {"energy", 267.0940170940171}}},
    });
}

void TrainingCostTest::workedCases() {
    compareWorkedCase(kTrainingCost);
}

void TrainingCostTest::moreAcceleratorsSaveTimeButNoHours() {
    const Named one{{"peak", 312}, {"power", 400}};
    const Outputs alone = evaluateWith(kTrainingCost, one);
    const Outputs many = evaluateWith(kTrainingCost, {{"peak", 312}, {"power", 400}, {"accelerators", 512}});
    const auto ratio = [&](const char* name) {
        return resultWith(kTrainingCost, alone, name) / resultWith(kTrainingCost, many, name);
    };
    QVERIFY(isClose(ratio("time"), 512.0));
    for (const char* name : {"device_hours", "cost", "energy"})
        QVERIFY(isClose(ratio(name), 1.0));
}

void TrainingCostTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    const auto with = [](const char* name, double value) {
        return refusal(kTrainingCost, {{"peak", 312}, {"power", 400}, {name, value}});
    };
    QCOMPARE(with("pue", 0.99), std::optional(Code::BelowRange));
    QCOMPARE(with("mfu", 0), std::optional(Code::BelowRange));
    QCOMPARE(with("mfu", 1.01), std::optional(Code::AboveRange));
    QCOMPARE(with("accelerators", 1.5), std::optional(Code::NotWhole));
    QCOMPARE(with("price", -1), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(TrainingCostTest)
#include "tst_training_cost.moc"
