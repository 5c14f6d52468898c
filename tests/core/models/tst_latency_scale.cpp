// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/latency_scale.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <array>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

struct Rung {
    double latency, cycles, scaled, ratio;
};
using Ladder = std::array<Rung, 8>;

constexpr std::array<const char*, 8> kNames{"register", "l1",   "l2",         "hbm3",
                                            "nvlink",   "pcie", "infiniband", "nvme"};

constexpr Ladder kFromTheRegister{{{0.3, 0.8999999999999999, 10.0, 1.0},
                                   {1, 3.0, 33.333333333333336, 3.3333333333333335},
                                   {4, 12.0, 133.33333333333334, 13.333333333333334},
                                   {300, 900.0, 10000.0, 1000.0},
                                   {500, 1500.0, 16666.666666666668, 1666.6666666666667},
                                   {1000, 3000.0, 33333.333333333336, 3333.3333333333335},
                                   {5000, 15000.0, 166666.6666666667, 16666.666666666668},
                                   {100000, 300000.0, 3333333.3333333335, 333333.3333333334}}};

constexpr Ladder kFromL1{{{0.3, 1.0, 18.0, 1.0},
                          {1, 3.3333333333333335, 60.0, 3.3333333333333335},
                          {4, 13.333333333333334, 240.0, 13.333333333333334},
                          {300, 1000.0, 18000.0, 1000.0},
                          {500, 1666.6666666666667, 30000.0, 1666.6666666666667},
                          {1000, 3333.3333333333335, 60000.0, 3333.3333333333335},
                          {5000, 16666.666666666668, 300000.0, 16666.666666666668},
                          {100000, 333333.3333333334, 6000000.0, 333333.3333333334}}};

constexpr Ladder kInSeconds{{{0.3, 0.5265, 1.0, 1.0},
                             {1, 1.755, 3.3333333333333335, 3.3333333333333335},
                             {4, 7.02, 13.333333333333334, 13.333333333333334},
                             {300, 526.5, 1000.0, 1000.0},
                             {500, 877.5, 1666.6666666666667, 1666.6666666666667},
                             {1000, 1755.0, 3333.3333333333335, 3333.3333333333335},
                             {5000, 8775.0, 16666.666666666668, 16666.666666666668},
                             {100000, 175500.0, 333333.3333333333, 333333.3333333334}}};

void addLadder(std::vector<WorkedCase>& cases, const Ladder& ladder, const Named& inputs) {
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        Named given = inputs;
        given.push_back({"level", static_cast<double>(i)});
        cases.push_back({kNames[i],
                         given,
                         {{"latency", ladder[i].latency},
                          {"cycles", ladder[i].cycles},
                          {"scaled_time", ladder[i].scaled},
                          {"ratio", ladder[i].ratio}}});
    }
}

}  // namespace

class LatencyScaleTest : public QObject {
    Q_OBJECT

private slots:
    void fromTheRegister_data();
    void fromTheRegister() { compareWorkedCase(kLatencyScale); }
    void fromL1_data();
    void fromL1() { compareWorkedCase(kLatencyScale); }
    void inSeconds_data();
    void inSeconds() { compareWorkedCase(kLatencyScale); }
    void theDefaultsAreTheFirstRung();
    void theBaseLastsTheBaseTime();
    void levelsGrow();
    void theBaseRatioIsToTheBase();
    void refusesWhatIsOutsideTheDomain();
};

void LatencyScaleTest::fromTheRegister_data() {
    std::vector<WorkedCase> cases;
    addLadder(cases, kFromTheRegister, {});
    addWorkedCases(cases);
}

void LatencyScaleTest::fromL1_data() {
    std::vector<WorkedCase> cases;
    addLadder(cases, kFromL1, {{"base", 1.0}, {"base_time", 60.0}, {"clock", 3.3333333333333335}});
    addWorkedCases(cases);
}

void LatencyScaleTest::inSeconds_data() {
    std::vector<WorkedCase> cases;
    addLadder(cases, kInSeconds, {{"base_time", 1.0}, {"clock", 1.755}});
    addWorkedCases(cases);
}

void LatencyScaleTest::theDefaultsAreTheFirstRung() {
    const Outputs out = evaluateWith(kLatencyScale, {});
    QCOMPARE(resultWith(kLatencyScale, out, "latency"), 0.3);
    QCOMPARE(resultWith(kLatencyScale, out, "scaled_time"), 10.0);
}

void LatencyScaleTest::theBaseLastsTheBaseTime() {
    for (double base = 1e-9; base < 1.0; base *= 7.0)
        QCOMPARE(scaledLatency(Seconds(base), Seconds(base), Seconds(60.0)), Seconds(60.0));
}

void LatencyScaleTest::levelsGrow() {
    for (int level = 1; level <= static_cast<int>(LatencyLevel::Nvme); ++level)
        QVERIFY(latencyOf(static_cast<LatencyLevel>(level)) >
                latencyOf(static_cast<LatencyLevel>(level - 1)));
}

void LatencyScaleTest::theBaseRatioIsToTheBase() {
    const Named fromL2{{"base", 4}, {"base_time", 60}, {"level", 3}};
    const Outputs out = evaluateWith(kLatencyScale, fromL2);
    QVERIFY(isClose(resultWith(kLatencyScale, out, "base_ratio"), 75.0));
    QVERIFY(isClose(resultWith(kLatencyScale, out, "scaled_time"), 75.0 * 60.0));
    QVERIFY(isClose(resultWith(kLatencyScale, out, "ratio"), 1000.0));
}

void LatencyScaleTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kLatencyScale, {{"base", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLatencyScale, {{"clock", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kLatencyScale, {{"level", 8}}), std::optional(Code::NotAChoice));
}

QTEST_APPLESS_MAIN(LatencyScaleTest)
#include "tst_latency_scale.moc"
