// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_metric.h"
#include "core/models/scenario_board.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class MissionMetricTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void aBusyMachineDrawsAllTheTime();
    void aDiscountLowersTheCostAlone();
    void theBoardKeepsWhatItIsGiven();
};

void MissionMetricTest::workedCases_data() {
    addWorkedCases({
        {"tokens, high peak",
         {{"attainable", 64}, {"work", 140}, {"power", 700}, {"price", 3}},
         {{"rate", 457.14285714285717}, {"time", 2.1875}, {"energy", 1531.25}, {"cost", 1.8229166666666667}}},
        {"tokens, high bandwidth",
         {{"attainable", 128}, {"work", 140}, {"power", 700}, {"price", 3}},
         {{"rate", 914.2857142857143}, {"time", 1.09375}, {"cost", 0.9114583333333334}}},
        {"camera queries",
         {{"attainable", 4.096}, {"work", 32.768}, {"power", 50}},
         {{"time", 8}, {"spread", 1.2}, {"rate", 125}, {"energy", 400}}},
        {"frames of glasses",
         {{"attainable", 0.408}, {"work", 6.8}, {"power", 3}},
         {{"time", 16.666666666666668}, {"rate", 60}, {"energy", 50}}},
        {"frames of sound",
         {{"attainable", 0.0004}, {"work", 0.001}, {"power", 0.00136}, {"standby", 0.0001}, {"period", 4}},
         {{"time", 2.5}, {"energy", 0.0034}, {"average_power", 0.95}}},
        {"frames of sound, faster",
         {{"attainable", 0.0008}, {"work", 0.001}, {"power", 0.00136}, {"standby", 0.0001}, {"period", 4}},
         {{"time", 1.25}, {"energy", 0.0017}, {"average_power", 0.525}}},
    });
}

void MissionMetricTest::workedCases() {
    compareWorkedCase(kMissionMetric);
}

void MissionMetricTest::aBusyMachineDrawsAllTheTime() {
    const MissionWork atOnce{.item = Flops(1e9), .period = Seconds(0.0)};
    QCOMPARE(dutyShare(atOnce, Seconds(1.0)), Utilisation(1.0));
    const MissionWork late{.item = Flops(1e9), .period = Seconds(0.5)};
    QCOMPARE(dutyShare(late, Seconds(1.0)), Utilisation(1.0));
}

void MissionMetricTest::aDiscountLowersTheCostAlone() {
    const double full = numberWith(kMissionMetric, {}, "cost");
    QVERIFY(isClose(numberWith(kMissionMetric, {{"discount", 0.5}}, "cost"), full / 2.0));
    QCOMPARE(numberWith(kMissionMetric, {{"discount", 0.5}}, "rate"), numberWith(kMissionMetric, {}, "rate"));
}

void MissionMetricTest::theBoardKeepsWhatItIsGiven() {
    const Named given{{"single_latency", 6},   {"multi_latency", 20}, {"server_latency", 90},
                      {"offline_latency", 55}, {"single_rate", 200},  {"multi_rate", 400},
                      {"server_rate", 100},    {"offline_rate", 600}};
    const Outputs board = evaluateWith(kScenarioBoard, given);
    QCOMPARE(resultWith(kScenarioBoard, board, "latency.server"), 90.0);
    QCOMPARE(resultWith(kScenarioBoard, board, "throughput.offline"), 600.0);
    QCOMPARE(numberWith(kScenarioBoard, given, "spread"), 6.0);
}

QTEST_APPLESS_MAIN(MissionMetricTest)
#include "tst_mission_metric.moc"
