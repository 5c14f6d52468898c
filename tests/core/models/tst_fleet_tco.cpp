// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/fleet_tco.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>
#include <string>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum Path { OnDemand, Reserved, OnPremises, Tie };

/// H100 SXM, which draws nothing when idle: the assumption of the worked cases.
Named with(const Named& inputs, double idle = 0.0) {
    Named all{{"tdp", 0.7}, {"idle", idle}};
    all.insert(all.end(), inputs.begin(), inputs.end());
    return all;
}

Value breakEvenOf(const Named& inputs, const char* pair) {
    return outputWith(kFleetTco, with(inputs), std::string("breakeven_") + pair);
}

}  // namespace

class FleetTcoTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void breakEvens_data();
    void breakEvens();
    void neverAndAlways_data();
    void neverAndAlways();
    void costsMeetAtTheBreakEven();
    void pathsThatCostTheSameAtEveryUtilisationTie();
    void energy_data();
    void energy();
    void aTieIsATie();
    void zeroUtilisationHasNoUsefulHour();
    void aUsefulHourOnDemandIsItsPrice();
    void theBudgetAppliesToThePathChosen();
    void exactlyTheBudgetIsWithinIt();
    void costsGrowWithUtilisation();
    void refusesWhatIsOutsideTheDomain();
};

void FleetTcoTest::workedCases_data() {
    const auto row = [](const char* name, Named inputs, double demand, double reserved, double premises,
                        Path path) {
        return WorkedCase{name,
                          with(inputs),
                          {{"on_demand", demand},
                           {"reserved", reserved},
                           {"on_premises", premises},
                           {"cheapest", static_cast<double>(path)}}};
    };
    addWorkedCases({
        row("defaults", {}, 33.1128, 35.8722, 47.545264, OnDemand),
        row("always busy", {{"utilisation", 1}}, 55.188, 35.8722, 48.57544, Reserved),
        row("20 %", {{"utilisation", 0.2}}, 11.0376, 35.8722, 46.515088, OnDemand),
        row("85 %", {{"utilisation", 0.85}}, 46.9098, 35.8722, 48.189124, Reserved),
        row("5 years", {{"years", 5}}, 55.188, 59.787, 52.57544, OnPremises),
        row("5 years, 65 %", {{"years", 5}, {"utilisation", 0.65}}, 59.787, 59.787, 52.79006, OnPremises),
        row("4 years", {{"years", 4}}, 44.1504, 47.8296, 50.060352, OnDemand),
        row("25,000 USD", {{"gpu_price", 25000}}, 33.1128, 35.8722, 32.545264, OnPremises),
        row("30,000 USD", {{"gpu_price", 30000}}, 33.1128, 35.8722, 37.545264, OnDemand),
        row("95 %", {{"utilisation", 0.95}}, 52.4286, 35.8722, 48.446667999999995, Reserved),
        row("10 %", {{"utilisation", 0.1}}, 5.5188, 35.8722, 46.257543999999996, OnDemand),
        row("4000 accelerators", {{"gpus", 4000}}, 132.4512, 143.4888, 190.181056, OnDemand),
        row("1 USD/h", {{"price", 1}}, 15.768, 17.082, 47.545264, OnDemand),
        row("a tie", {{"utilisation", 0.65}}, 35.8722, 35.8722, 47.674036, Tie),
        WorkedCase{"useful hours",
                   with({}),
                   {{"useful_hour.on_demand", 2.10}, {"useful_hour.on_premises", 3.0153008625063418}}},
        WorkedCase{"useful hours at 10 %",
                   with({{"utilisation", 0.1}}),
                   {{"useful_hour.on_demand", 2.10}, {"useful_hour.on_premises", 17.60180517503805}}},
    });
}

void FleetTcoTest::workedCases() {
    compareWorkedCase(kFleetTco);
}

void FleetTcoTest::breakEvens_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<QByteArray>("pair");
    QTest::addColumn<double>("utilisation");
    const auto row = [](const char* name, const Named& inputs, const char* pair, double utilisation) {
        QTest::newRow(name) << inputs << QByteArray(pair) << utilisation;
    };
    row("demand, reserved", {}, "on_demand_reserved", 0.65);
    row("no discount", {{"discount", 0}}, "on_demand_reserved", 1.0);
    row("free reservation", {{"discount", 1}}, "on_demand_reserved", 0.0);
    row("demand, premises", {}, "on_demand_on_premises", 0.8743159428090934);
    row("5 years", {{"years", 5}}, "on_demand_on_premises", 0.5702060496581044);
    row("4 years", {{"years", 4}}, "on_demand_on_premises", 0.6842472595897253);
    row("25,000 USD", {{"gpu_price", 25000}}, "on_demand_on_premises", 0.5892129179800413);
    row("28,326.936 USD", {{"gpu_price", 28326.936}}, "reserved_on_premises", 0.6);
}

void FleetTcoTest::breakEvens() {
    QFETCH(Named, inputs);
    QFETCH(QByteArray, pair);
    QFETCH(double, utilisation);
    const Value value = breakEvenOf(inputs, pair.constData());
    QVERIFY(value.isNumber());
    QVERIFY2(isClose(value.number(), utilisation, 1e-10),
             qPrintable(QString::number(value.number(), 'g', 17)));
}

void FleetTcoTest::neverAndAlways_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<QByteArray>("pair");
    QTest::addColumn<Special>("expected");
    const auto row = [](const char* name, const Named& inputs, const char* pair, Special expected) {
        QTest::newRow(name) << inputs << QByteArray(pair) << expected;
    };
    row("premises dearer than reserved", {}, "reserved_on_premises", Special::Never);
    row("also in 4 years", {{"years", 4}}, "reserved_on_premises", Special::Never);
    row("cheaper in 5 years", {{"years", 5}}, "reserved_on_premises", Special::Always);
    row("cheaper at 25,000 USD", {{"gpu_price", 25000}}, "reserved_on_premises", Special::Always);
    row("rent at 1 USD/h", {{"price", 1}}, "on_demand_on_premises", Special::Never);
    row("a gift", {{"gpu_price", 0}, {"staff", 0}, {"discount", 0}}, "reserved_on_premises", Special::Always);
    row("rent cheaper than power", {{"price", 0.01}}, "on_demand_on_premises", Special::Never);
}

void FleetTcoTest::neverAndAlways() {
    QFETCH(Named, inputs);
    QFETCH(QByteArray, pair);
    QFETCH(Special, expected);
    const Value value = breakEvenOf(inputs, pair.constData());
    QVERIFY(value.isSpecial());
    QCOMPARE(value.special(), expected);
}

void FleetTcoTest::costsMeetAtTheBreakEven() {
    for (const double years : {1.0, 3.0, 5.0})
        for (const double price : {1.0, 2.1, 5.0})
            for (const double gpuPrice : {20000.0, 40000.0, 80000.0}) {
                const Named inputs{{"years", years}, {"price", price}, {"gpu_price", gpuPrice}};
                const Value value = breakEvenOf(inputs, "on_demand_on_premises");
                if (!value.isNumber()) continue;
                Named there = with(inputs);
                there.push_back({"utilisation", value.number()});
                QVERIFY(isClose(numberWith(kFleetTco, there, "on_demand"),
                                numberWith(kFleetTco, there, "on_premises"), 1e-11));
            }
}

void FleetTcoTest::pathsThatCostTheSameAtEveryUtilisationTie() {
    const UsageCost cost{Usd(5.0), Usd(3.0)};
    const BreakEven same = breakEven(cost, cost);
    QVERIFY(std::holds_alternative<Special>(same));
    QCOMPARE(std::get<Special>(same), Special::Tie);
    const BreakEven dearer = breakEven(cost, {Usd(6.0), Usd(3.0)});
    QCOMPARE(std::get<Special>(dearer), Special::Never);
    const BreakEven cheaper = breakEven(cost, {Usd(4.0), Usd(3.0)});
    QCOMPARE(std::get<Special>(cheaper), Special::Always);
}

void FleetTcoTest::energy_data() {
    QTest::addColumn<double>("idle");
    QTest::addColumn<double>("overhead");
    QTest::addColumn<double>("utilisation");
    QTest::addColumn<double>("energy");
    QTest::newRow("80 W idle") << 0.08 << 0.0 << 0.6 << 1.6629983999999998;
    QTest::newRow("350 W idle") << 0.35 << 0.0 << 0.6 << 2.0603519999999995;
    QTest::newRow("with the server") << 0.08 << 0.575 << 0.6 << 3.7785384;
    QTest::newRow("all idle") << 0.08 << 0.0 << 0.0 << 0.294336;
}

void FleetTcoTest::energy() {
    QFETCH(double, idle);
    QFETCH(double, overhead);
    QFETCH(double, utilisation);
    QFETCH(double, energy);
    const Named inputs{{"gpu_price", 0}, {"staff", 0}, {"overhead", overhead}, {"utilisation", utilisation}};
    QVERIFY(isClose(numberWith(kFleetTco, with(inputs, idle), "on_premises"), energy));
}

void FleetTcoTest::aTieIsATie() {
    for (int percent = 0; percent <= 100; ++percent) {
        const double discount = percent / 100.0;
        const Named inputs =
            with({{"discount", discount}, {"utilisation", 1.0 - discount}, {"gpu_price", 1e6}});
        QCOMPARE(outputWith(kFleetTco, inputs, "cheapest").category(), static_cast<int>(Tie));
    }
    const Named notQuite = with({{"utilisation", 0.65001}});
    QCOMPARE(outputWith(kFleetTco, notQuite, "cheapest").category(), static_cast<int>(Reserved));
}

void FleetTcoTest::zeroUtilisationHasNoUsefulHour() {
    const Outputs out = evaluateWith(kFleetTco, with({{"utilisation", 0}}));
    QCOMPARE(resultWith(kFleetTco, out, "on_demand"), 0.0);
    QVERIFY(resultWith(kFleetTco, out, "on_premises") > 0.0);
    QCOMPARE(valueOf(kFleetTco, out, "cheapest").category(), static_cast<int>(OnDemand));
    QVERIFY(valueOf(kFleetTco, out, "useful_hour").isSpecial());
    QCOMPARE(valueOf(kFleetTco, out, "useful_hour").special(), Special::None);
}

void FleetTcoTest::aUsefulHourOnDemandIsItsPrice() {
    double before = std::numeric_limits<double>::infinity();
    for (int percent = 1; percent <= 100; ++percent) {
        const Outputs out = evaluateWith(kFleetTco, with({{"utilisation", percent / 100.0}}));
        QVERIFY(isClose(resultWith(kFleetTco, out, "useful_hour.on_demand"), 2.10));
        const double owned = resultWith(kFleetTco, out, "useful_hour.on_premises");
        QVERIFY(owned < before);
        before = owned;
    }
}

void FleetTcoTest::theBudgetAppliesToThePathChosen() {
    const auto within = [](Path path) {
        return numberWith(kFleetTco,
                          with({{"years", 5}, {"choice", static_cast<double>(path)}, {"budget", 55}}),
                          "within_budget");
    };
    QCOMPARE(within(OnDemand), 0.0);
    QCOMPARE(within(Reserved), 0.0);
    QCOMPARE(within(OnPremises), 1.0);
    QVERIFY(isClose(numberWith(kFleetTco, with({{"choice", Reserved}}), "chosen_cost"), 35.8722));
}

void FleetTcoTest::exactlyTheBudgetIsWithinIt() {
    const Named exact = with({{"utilisation", 0.9059940566789881}});
    QVERIFY(isClose(numberWith(kFleetTco, exact, "on_demand"), 50.0));
    QCOMPARE(numberWith(kFleetTco, exact, "within_budget"), 1.0);
    QCOMPARE(numberWith(kFleetTco, with({{"utilisation", 0.906}}), "within_budget"), 0.0);
}

void FleetTcoTest::costsGrowWithUtilisation() {
    for (int percent = 1; percent <= 100; ++percent) {
        const Outputs now = evaluateWith(kFleetTco, with({{"utilisation", percent / 100.0}}, 0.08));
        const Outputs before = evaluateWith(kFleetTco, with({{"utilisation", (percent - 1) / 100.0}}, 0.08));
        QVERIFY(resultWith(kFleetTco, now, "on_demand") > resultWith(kFleetTco, before, "on_demand"));
        QVERIFY(resultWith(kFleetTco, now, "on_premises") > resultWith(kFleetTco, before, "on_premises"));
        QCOMPARE(resultWith(kFleetTco, now, "reserved"), resultWith(kFleetTco, before, "reserved"));
    }
}

void FleetTcoTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kFleetTco, {}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kFleetTco, with({{"utilisation", 1.01}})), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kFleetTco, with({{"pue", 0.9}})), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFleetTco, with({{"years", 0}})), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kFleetTco, with({{"gpus", 10.5}})), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kFleetTco, with({{"choice", Tie}})), std::optional(Code::NotAChoice));
}

QTEST_APPLESS_MAIN(FleetTcoTest)
#include "tst_fleet_tco.moc"
