// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/distance_budget.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

class DistanceBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void theFarthestTakesTheWholeBudget();
};

void DistanceBudgetTest::workedCases_data() {
    addWorkedCases({

        {"defaults", {}, {{"round_trip", 40}, {"share", 0.4}, {"remaining", 60}, {"farthest", 10000}}},
        {"too far",
         {{"distance", 12000}},
         {{"round_trip", 120}, {"share", 1.2}, {"remaining", -20}, {"farthest", 10000}}},
        {"one building", {{"distance", 1}, {"budget", 1}}, {{"round_trip", 0.01}, {"share", 0.01}}},
    });
}

void DistanceBudgetTest::workedCases() {
    compareWorkedCase(kDistanceBudget);
}

void DistanceBudgetTest::theFarthestTakesTheWholeBudget() {
    for (const double budget : {1.0, 33.3, 100.0, 250.0}) {
        const double farthest = numberWith(kDistanceBudget, {{"budget", budget}}, "farthest");
        QVERIFY(
            isClose(numberWith(kDistanceBudget, {{"distance", farthest}, {"budget", budget}}, "share"), 1.0));
    }
}

QTEST_APPLESS_MAIN(DistanceBudgetTest)
#include "tst_distance_budget.moc"
