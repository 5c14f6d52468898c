// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/budget_check.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class BudgetCheckTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void roundingBreaksNoBudget();
};

void BudgetCheckTest::workedCases_data() {
    addWorkedCases({

        {"defaults", {}, {{"share", 0.4}, {"within", 1}, {"slack", 60}}},
        {"exactly", {{"latency", 100}}, {{"share", 1}, {"within", 1}, {"slack", 0}}},
        {"missed", {{"latency", 150}}, {{"share", 1.5}, {"within", 0}, {"slack", -50}}},
        {"no latency", {{"latency", 0}}, {{"share", 0}, {"within", 1}, {"slack", 100}}},
    });
}

void BudgetCheckTest::workedCases() {
    compareWorkedCase(kBudgetCheck);
}

void BudgetCheckTest::roundingBreaksNoBudget() {
    QVERIFY(withinBudget(Seconds(0.1 + 0.2), Seconds(0.3)));
    QVERIFY(!withinBudget(Seconds(0.3001), Seconds(0.3)));
    QCOMPARE(refusal(kBudgetCheck, {{"budget", 0}}), std::optional(DomainError::Code::BelowRange));
}

QTEST_APPLESS_MAIN(BudgetCheckTest)
#include "tst_budget_check.moc"
