// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/all_reduce.h"
#include "core/models/strong_scaling.h"
#include "core/models/training_time.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <algorithm>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

/// H100 SXM, dense, and InfiniBand NDR.
Named with(const Named& inputs) {
    Named all{{"peak", 989.4}, {"bandwidth", 50.0}};
    all.insert(all.end(), inputs.begin(), inputs.end());
    return all;
}

std::vector<WorkedCase> withHardware(std::vector<WorkedCase> cases) {
    for (WorkedCase& row : cases)
        row.inputs = with(row.inputs);
    return cases;
}

}  // namespace

class StrongScalingTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void oneProcessorIsAlwaysOnce();
    void overlapHidesNoMoreThanThereIs();
    void theAllReduceHardlyGrowsButItsShareDoes();
    void efficiencyFallsWithEveryProcessor();
    void theStragglerWaitsForASecondProcessor();
    void theJobIsAWholeOfSteps();
    void rings_data();
    void rings();
    void ringTrafficNeverReachesTwiceTheMessage();
    void hierarchies_data();
    void hierarchies();
    void aHierarchyOfOneLevelIsARing();
    void trainingTimes_data();
    void trainingTimes();
    void utilisations_data();
    void utilisations();
    void utilisationAndTimeAreInverse();
    void hardwareHasNoDefault();
};

void StrongScalingTest::workedCases_data() {
    addWorkedCases(withHardware({
        {"one processor",
         {},
         {{"compute", 8489.993935718618},
          {"communication", 0.0},
          {"exposed", 0.0},
          {"step", 8489.993935718618},
          {"speedup", 1.0},
          {"efficiency", 1.0},
          {"communication_share", 0.0}}},
        {"8",
         {{"processors", 8}},
         {{"compute", 1061.2492419648272},
          {"communication", 12.25007},
          {"step", 1073.4993119648273},
          {"speedup", 7.908709247497672},
          {"efficiency", 0.988588655937209},
          {"communication_share", 0.011411344062790948}}},
        {"64",
         {{"processors", 64}},
         {{"communication", 13.78188},
          {"speedup", 57.97669930137579},
          {"communication_share", 0.09411407341600331}}},
        {"512",
         {{"processors", 512}},
         {{"communication", 13.97776625},
          {"speedup", 277.81588625556833},
          {"efficiency", 0.5426091528429069},
          {"communication_share", 0.45739084715709316}}},
        {"1000",
         {{"processors", 1000}},
         {{"compute", 8.489993935718617},
          {"communication", 13.99599},
          {"exposed", 13.99599},
          {"step", 22.485983935718618},
          {"speedup", 377.5682647461293},
          {"efficiency", 0.37756826474612926},
          {"communication_share", 0.6224317352538707}}},
        {"4096",
         {{"processors", 4096}},
         {{"communication", 14.03753203125},
          {"speedup", 526.9921805787486},
          {"efficiency", 0.12866020033660855},
          {"communication_share", 0.8713397996633915}}},
        {"HDR",
         {{"processors", 1000}, {"bandwidth", 25}},
         {{"communication", 27.98199},
          {"step", 36.47198393571862},
          {"speedup", 232.78124794862046},
          {"communication_share", 0.7672187520513795}}},
        {"a smaller model",
         {{"processors", 1000}, {"parameters", 70e9}},
         {{"compute", 3.3959975742874473},
          {"communication", 5.60439},
          {"speedup", 377.31681511018763},
          {"communication_share", 0.6226831848898123}}},
    }));
}

void StrongScalingTest::workedCases() {
    compareWorkedCase(kStrongScaling);
}

void StrongScalingTest::oneProcessorIsAlwaysOnce() {
    for (const double overlap : {0.0, 0.5, 1.0})
        for (const double straggler : {0.0, 0.3})
            for (const double mfu : {0.01, 0.5, 1.0}) {
                const Named inputs = with({{"overlap", overlap}, {"straggler", straggler}, {"mfu", mfu}});
                QCOMPARE(numberWith(kStrongScaling, inputs, "speedup"), 1.0);
                QCOMPARE(numberWith(kStrongScaling, inputs, "communication_share"), 0.0);
            }
}

void StrongScalingTest::overlapHidesNoMoreThanThereIs() {
    const auto speedup = [](double overlap) {
        return numberWith(kStrongScaling, with({{"processors", 1000}, {"overlap", overlap}}), "speedup");
    };
    QVERIFY(std::abs(speedup(0.0) - 377.6) < 0.05);
    QVERIFY(std::abs(speedup(0.85) - 556.0) < 0.05);
    QVERIFY(std::abs(speedup(1.0) - 606.6) < 0.05);
    for (double overlap = 0.05; overlap <= 1.0; overlap += 0.05) {
        QVERIFY(speedup(overlap) > speedup(overlap - 0.05));
        const Outputs out = evaluateWith(kStrongScaling, with({{"processors", 1000}, {"overlap", overlap}}));
        const double longer = std::max(resultWith(kStrongScaling, out, "compute"),
                                       resultWith(kStrongScaling, out, "communication"));
        QVERIFY(resultWith(kStrongScaling, out, "step") >= longer);
        QVERIFY(
            isClose(resultWith(kStrongScaling, out, "exposed"),
                    resultWith(kStrongScaling, out, "step") - resultWith(kStrongScaling, out, "compute")));
    }
}

void StrongScalingTest::theAllReduceHardlyGrowsButItsShareDoes() {
    const auto at = [](double n, const char* name) {
        return numberWith(kStrongScaling, with({{"processors", n}}), name);
    };
    QVERIFY(at(4096, "communication") < 1.005 * at(1000, "communication"));
    QVERIFY(at(4096, "communication_share") > 1.3 * at(1000, "communication_share"));
}

void StrongScalingTest::efficiencyFallsWithEveryProcessor() {
    double before = 1.0;
    for (int n = 2; n <= 4096; ++n) {
        const double efficiency = numberWith(kStrongScaling, with({{"processors", n}}), "efficiency");
        QVERIFY(efficiency < before && efficiency > 0.0);
        before = efficiency;
    }
}

void StrongScalingTest::theStragglerWaitsForASecondProcessor() {
    const auto compute = [](double n, double straggler) {
        return numberWith(kStrongScaling, with({{"processors", n}, {"straggler", straggler}}), "compute");
    };
    QCOMPARE(compute(1, 0.2), compute(1, 0.0));
    QVERIFY(isClose(compute(2, 0.2), 1.2 * compute(2, 0.0)));
}

void StrongScalingTest::theJobIsAWholeOfSteps() {
    const Outputs out = evaluateWith(kStrongScaling, with({{"processors", 1000}}));
    const double steps = 2.1e25 / (6 * 175e9 * 4e6);
    QVERIFY(isClose(resultWith(kStrongScaling, out, "job_time"),
                    steps * resultWith(kStrongScaling, out, "step")));
    const double alone = numberWith(kStrongScaling, with({{"mfu", 0.4}}), "job_time");
    QVERIFY(isClose(alone, 53062462098.241356));
}

void StrongScalingTest::rings_data() {
    const auto ring = [](const char* name, Named inputs, double traffic, double bandwidth, double total) {
        return WorkedCase{
            name, std::move(inputs), {{"traffic", traffic}, {"bandwidth_time", bandwidth}, {"total", total}}};
    };
    addWorkedCases({
        ring("400 GB/s", {{"bandwidth", 400}}, 699316406250.0, 1.748291015625, 1.748291015625),
        ring("NDR", {{"bandwidth", 50}}, 699316406250.0, 13.986328125, 13.986328125),
        ring("HDR", {{"bandwidth", 25}}, 699316406250.0, 27.97265625, 27.97265625),
        ring("one node", {{"processors", 8}, {"bandwidth", 450}}, 612500000000.0, 1.3611111111111112,
             1.3611111111111112),
        ring("1000, 5 us a hop", {{"processors", 1000}, {"bandwidth", 50}, {"hop_latency", 5}},
             699300000000.0, 13.986, 13.99599),
        ring("4096, 5 us a hop", {{"processors", 4096}, {"bandwidth", 50}, {"hop_latency", 5}},
             699829101562.5, 13.99658203125, 14.03753203125),
        ring("a small message",
             {{"message", 1e6}, {"processors", 4096}, {"bandwidth", 50}, {"hop_latency", 5}}, 1999511.71875,
             3.9990234375e-05, 0.040989990234375),
        ring("one processor", {{"processors", 1}, {"bandwidth", 50}, {"hop_latency", 5}}, 0.0, 0.0, 0.0),
    });
}

void StrongScalingTest::rings() {
    compareWorkedCase(kRingAllReduce);
}

void StrongScalingTest::ringTrafficNeverReachesTwiceTheMessage() {
    double before = -1.0;
    for (double n = 1.0; n <= 1e6; n *= 2.0) {
        const double traffic =
            ringAllReduce(Bytes(1.0), Processors(n), BytesPerSecond(1.0), Seconds(0.0)).traffic.value();
        QVERIFY(traffic > before && traffic < 2.0);
        before = traffic;
    }
}

void StrongScalingTest::hierarchies_data() {
    addWorkedCases({
        {"128 nodes",
         {{"intra_bandwidth", 450}, {"inter_bandwidth", 50}},
         {{"intra", 1.3611111111111112}, {"inter", 1.736328125}, {"total", 3.097439236111111}}},
        {"64 nodes, NDR",
         {{"message", 140e9}, {"nodes", 64}, {"intra_bandwidth", 450}, {"inter_bandwidth", 50}},
         {{"intra", 0.5444444444444444}, {"inter", 0.6890625}, {"total", 1.2335069444444444}}},
        {"64 nodes, HDR",
         {{"message", 140e9}, {"nodes", 64}, {"intra_bandwidth", 450}, {"inter_bandwidth", 25}},
         {{"intra", 0.5444444444444444}, {"inter", 1.378125}, {"total", 1.9225694444444446}}},
    });
}

void StrongScalingTest::hierarchies() {
    compareWorkedCase(kHierarchicalAllReduce);
}

void StrongScalingTest::aHierarchyOfOneLevelIsARing() {
    const Bytes message(350e9);
    const BytesPerSecond bandwidth(50e9);
    for (const double n : {1.0, 2.0, 8.0, 64.0}) {
        const Seconds ring = ringAllReduce(message, Processors(n), bandwidth, Seconds(0.0)).total();
        const Processors one(1.0);
        QCOMPARE(hierarchicalAllReduce(message, Processors(n), one, bandwidth, bandwidth).total().value(),
                 ring.value());
        QCOMPARE(hierarchicalAllReduce(message, one, Processors(n), bandwidth, bandwidth).total().value(),
                 ring.value());
    }
}

void StrongScalingTest::trainingTimes_data() {
    addWorkedCases({
        {"1B parameters on one A100",
         {{"peak", 312}},
         {{"flops", 1.2e20}, {"throughput", 124800000000000.0}, {"time", 961538.4615384615}}},
        {"7B on 256",
         {{"parameters", 7e9}, {"tokens", 1e12}, {"accelerators", 256}, {"peak", 989.4}},
         {{"flops", 4.2e22}, {"throughput", 1.0131456e17}, {"time", 414550.48514251056}}},
        {"70B on 16384",
         {{"parameters", 70e9}, {"tokens", 15e12}, {"accelerators", 16384}, {"peak", 989.4}},
         {{"flops", 6.3e24}, {"throughput", 6.48413184e18}, {"time", 971602.6995527593}}},
    });
}

void StrongScalingTest::trainingTimes() {
    compareWorkedCase(kTrainingTime);
}

void StrongScalingTest::utilisations_data() {
    addWorkedCases({
        {"defaults, dense", {{"peak", 989.4}}, {{"mfu", 0.34988060946027894}}},
        {"over the sparse figure", {{"peak", 1979}}, {{"mfu", 0.17492262506316322}}},
        {"7B on 256 A100",
         {{"token_rate", 1e6}, {"parameters", 7e9}, {"peak", 312}, {"accelerators", 256}},
         {{"mfu", 0.5258413461538461}}},
    });
}

void StrongScalingTest::utilisations() {
    compareWorkedCase(kMfu);
}

void StrongScalingTest::utilisationAndTimeAreInverse() {
    for (const double mfu : {0.05, 0.35, 0.5, 1.0}) {
        const double time = numberWith(kTrainingTime, {{"peak", 989.4}, {"mfu", mfu}}, "time");
        const Named back{
            {"token_rate", 20e9 / time}, {"parameters", 1e9}, {"peak", 989.4}, {"accelerators", 1}};
        QVERIFY(isClose(numberWith(kMfu, back, "mfu"), mfu));
    }
}

void StrongScalingTest::hardwareHasNoDefault() {
    for (const ModelDescriptor* model : {&kStrongScaling, &kTrainingTime, &kMfu})
        QCOMPARE(refusal(*model, {}), std::optional(DomainError::Code::NotANumber));
    QCOMPARE(refusal(kRingAllReduce, {}), std::optional(DomainError::Code::NotANumber));
    QCOMPARE(refusal(kTrainingTime, {{"peak", 989.4}, {"mfu", 0}}),
             std::optional(DomainError::Code::BelowRange));
}

QTEST_APPLESS_MAIN(StrongScalingTest)
#include "tst_strong_scaling.moc"
