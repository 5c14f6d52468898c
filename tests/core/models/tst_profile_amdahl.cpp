// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/multistage_amdahl.h"
#include "core/models/profile_amdahl.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <numeric>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum Target {
    Attention,
    OtherCompute,
    Allreduce,
    Bubble,
    Data,
    WeightStreaming,
    CacheManagement,
    Scheduling,
    Tokenise
};
constexpr double kStreaming = 1;

/// Another profile, with worked cases of its own.
constexpr ProfilePart kWorked[] = {{"attention", Share(0.12)},
                                   {"allreduce", Share(0.45)},
                                   {"optimizer", Share(0.18)},
                                   {"dataloading", Share(0.15)},
                                   {"kernellaunch", Share(0.10)}};

double sumOf(const std::vector<double>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

}  // namespace

class ProfileAmdahlTest : public QObject {
    Q_OBJECT

private slots:
    void speedups_data();
    void speedups();
    void sharesOfTheNewStep();
    void timesOfTheNewStep();
    void workedCases_data();
    void workedCases();
    void theHotspotLeavesOutWhatCannotBeReduced();
    void aFactorOfOneChangesNothing();
    void partsOfTheOtherProfileTakeNoTime();
    void refusesATargetOfTheOtherProfile();
    void neverAboveTheCeiling();
    void theMultistageLaw_data();
    void theMultistageLaw();
    void oneStageAloneIsTheProfileLaw();
    void refusesSharesThatDoNotSumToOne();
};

void ProfileAmdahlTest::speedups_data() {
    QTest::addColumn<double>("f");
    QTest::addColumn<double>("k");
    QTest::addColumn<double>("speedup");
    QTest::addColumn<double>("saved");
    QTest::addColumn<double>("ceiling");
    QTest::newRow("12 %, 3") << 0.12 << 3.0 << 1.0869565217391304 << 0.08 << 1.1363636363636365;
    QTest::newRow("45 %, 2") << 0.45 << 2.0 << 1.2903225806451613 << 0.225 << 1.8181818181818181;
    QTest::newRow("45 %, 3") << 0.45 << 3.0 << 1.4285714285714284 << 0.3 << 1.8181818181818181;
    QTest::newRow("12 %, 10") << 0.12 << 10.0 << 1.1210762331838564 << 0.108 << 1.1363636363636365;
    QTest::newRow("15 %, 4.5") << 0.15 << 4.5 << 1.1320754716981132 << 0.1166666666666667
                               << 1.1764705882352942;
    QTest::newRow("12 %, 1") << 0.12 << 1.0 << 1.0 << 0.0 << 1.1363636363636365;
}

void ProfileAmdahlTest::speedups() {
    QFETCH(double, f);
    QFETCH(double, k);
    QFETCH(double, speedup);
    QFETCH(double, saved);
    QFETCH(double, ceiling);
    QVERIFY(isClose(partialSpeedup(AffectedFraction(f), Factor(k)).value(), speedup));
    QVERIFY(isClose(timeSaved(AffectedFraction(f), Factor(k)).value(), saved));
    QVERIFY(isClose(partialCeiling(AffectedFraction(f)).value(), ceiling));
}

void ProfileAmdahlTest::sharesOfTheNewStep() {
    const std::vector<double> expected{0.04347826086956522, 0.48913043478260876, 0.1956521739130435,
                                       0.16304347826086957, 0.10869565217391305};
    const std::vector<double> after = sharesAfter(kWorked, 0, Factor(3.0));
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(isClose(after[i], expected[i]));
    QVERIFY(isClose(sumOf(sharesAfter(kWorked, 1, Factor(7.5))), 1.0));
    QCOMPARE(hotspot(kWorked), std::size_t{1});
    const auto ratio = impactRatio(partialSpeedup(AffectedFraction(0.45), Factor(3.0)),
                                   partialSpeedup(AffectedFraction(0.12), Factor(3.0)));
    QVERIFY(isClose(*ratio, 4.92857142857143, 1e-11));
}

void ProfileAmdahlTest::timesOfTheNewStep() {
    const Outputs out = evaluateWith(kProfileAmdahl, {{"target", Allreduce}, {"factor", 3}});
    const std::vector<double> before = valueOf(kProfileAmdahl, out, "before").parts();
    const std::vector<double> time = valueOf(kProfileAmdahl, out, "after_time").parts();
    const std::vector<double> shares = valueOf(kProfileAmdahl, out, "after").parts();
    const double saved = resultWith(kProfileAmdahl, out, "time_saved");
    for (std::size_t i = 0; i < time.size(); ++i) {
        QVERIFY(isClose(time[i], i == Allreduce ? before[i] / 3.0 : before[i]));
        QVERIFY(isClose(shares[i], time[i] / sumOf(time)));
    }
    QVERIFY(isClose(sumOf(time), 1.0 - saved));
}

void ProfileAmdahlTest::workedCases_data() {
    addWorkedCases({
        {"defaults",
         {},
         {{"share", 0.12},
          {"speedup", 1.0869565217391304},
          {"time_saved", 0.08},
          {"ceiling", 1.1363636363636365},
          {"hotspot", Allreduce},
          {"hotspot_speedup", 1.25},
          {"impact_ratio", 2.875},
          {"before.attention", 0.12},
          {"before.other_compute", 0.33},
          {"before.allreduce", 0.30},
          {"before.bubble", 0.15},
          {"before.data", 0.10},
          {"after.attention", 0.04 / 0.92},
          {"after.allreduce", 0.30 / 0.92}}},
        {"the hotspot itself",
         {{"target", Allreduce}, {"factor", 2}},
         {{"share", 0.30}, {"speedup", 1 / 0.85}, {"hotspot_speedup", 1 / 0.85}, {"impact_ratio", 1.0}}},
        {"streaming, attention",
         {{"profile", kStreaming}},
         {{"share", 0.12}, {"hotspot", WeightStreaming}, {"hotspot_speedup", 1.5}, {"impact_ratio", 5.75}}},
        {"streaming, weights",
         {{"profile", kStreaming}, {"target", WeightStreaming}, {"factor", 2}},
         {{"share", 0.50},
          {"speedup", 4.0 / 3},
          {"ceiling", 2.0},
          {"before.cache_management", 0.18},
          {"before.scheduling", 0.12},
          {"before.tokenise", 0.08},
          {"after.weight_streaming", 1.0 / 3}}},
    });
}

void ProfileAmdahlTest::workedCases() {
    compareWorkedCase(kProfileAmdahl);
}

void ProfileAmdahlTest::theHotspotLeavesOutWhatCannotBeReduced() {
    const TimeProfile training = trainingProfile();
    QCOMPARE(training[hotspot(training)].id, std::string_view("allreduce"));
    double largest = 0.0;
    double compute = 0.0;
    for (const ProfilePart& part : training) {
        largest = std::max(largest, part.share.value());
        if (!part.reducible) compute += part.share.value();
    }
    QVERIFY(largest > training[hotspot(training)].share.value());
    QVERIFY(isClose(compute, 0.45));
}

void ProfileAmdahlTest::aFactorOfOneChangesNothing() {
    const Outputs out = evaluateWith(kProfileAmdahl, {{"factor", 1}});
    QCOMPARE(resultWith(kProfileAmdahl, out, "speedup"), 1.0);
    QCOMPARE(resultWith(kProfileAmdahl, out, "time_saved"), 0.0);
    QCOMPARE(valueOf(kProfileAmdahl, out, "impact_ratio").special(), Special::None);
    QCOMPARE(valueOf(kProfileAmdahl, out, "before").parts(), valueOf(kProfileAmdahl, out, "after").parts());
}

void ProfileAmdahlTest::partsOfTheOtherProfileTakeNoTime() {
    const Outputs training = evaluateWith(kProfileAmdahl, {});
    const Outputs streaming = evaluateWith(kProfileAmdahl, {{"profile", kStreaming}});
    for (const char* name : {"before", "after"}) {
        const std::vector<double>& train = valueOf(kProfileAmdahl, training, name).parts();
        const std::vector<double>& stream = valueOf(kProfileAmdahl, streaming, name).parts();
        QVERIFY(isClose(sumOf(train), 1.0));
        QVERIFY(isClose(sumOf(stream), 1.0));
        for (const Target target : {WeightStreaming, CacheManagement, Scheduling, Tokenise}) {
            QCOMPARE(train[target], 0.0);
            QVERIFY(stream[target] > 0.0);
        }
        for (const Target target : {OtherCompute, Allreduce, Bubble, Data}) {
            QVERIFY(train[target] > 0.0);
            QCOMPARE(stream[target], 0.0);
        }
    }
}

void ProfileAmdahlTest::refusesATargetOfTheOtherProfile() {
    const auto refused = std::optional(DomainError::Code::NotTogether);
    QCOMPARE(refusal(kProfileAmdahl, {{"target", WeightStreaming}}), refused);
    QCOMPARE(refusal(kProfileAmdahl, {{"target", Tokenise}}), refused);
    QCOMPARE(refusal(kProfileAmdahl, {{"profile", kStreaming}, {"target", Bubble}}), refused);
    QVERIFY(!refusal(kProfileAmdahl, {{"profile", kStreaming}, {"target", Attention}}));
    QCOMPARE(refusal(kProfileAmdahl, {{"factor", 0.5}}), std::optional(DomainError::Code::BelowRange));
}

void ProfileAmdahlTest::neverAboveTheCeiling() {
    for (double f = 0.0; f <= 1.0; f += 0.05) {
        double before = 0.0;
        for (double k = 1.0; k < 1e9; k *= 3.0) {
            const double speedup = partialSpeedup(AffectedFraction(f), Factor(k)).value();
            QVERIFY(speedup >= before);
            QVERIFY(speedup <= partialCeiling(AffectedFraction(f)).value() * (1.0 + 1e-15));
            before = speedup;
        }
    }
}

void ProfileAmdahlTest::theMultistageLaw_data() {
    addWorkedCases({
        {"defaults: all-reduce twice as fast",
         {},
         {{"relative_time", 0.85}, {"speedup", 1.1764705882352942}}},
        {"bubble twice as fast",
         {{"k_allreduce", 1}, {"k_bubble", 2}},
         {{"relative_time", 0.9249999999999999}, {"speedup", 1.0810810810810811}}},
        {"three at once",
         {{"k_allreduce", 4}, {"k_bubble", 8}, {"k_data", 2}},
         {{"relative_time", 0.5937500000000001}, {"speedup", 1.6842105263157892}}},
        {"nothing", {{"k_allreduce", 1}}, {{"relative_time", 1.0}, {"speedup", 1.0}}},
        {"one stage is all",
         {{"compute", 1}, {"allreduce", 0}, {"bubble", 0}, {"data", 0}, {"k_compute", 5}},
         {{"relative_time", 0.2}, {"speedup", 5.0}}},
    });
}

void ProfileAmdahlTest::theMultistageLaw() {
    compareWorkedCase(kMultistageAmdahl);
}

void ProfileAmdahlTest::oneStageAloneIsTheProfileLaw() {
    for (double k = 1.0; k <= 10.0; k += 0.5)
        QVERIFY(isClose(numberWith(kMultistageAmdahl, {{"k_allreduce", k}}, "speedup"),
                        partialSpeedup(AffectedFraction(0.30), Factor(k)).value()));
}

void ProfileAmdahlTest::refusesSharesThatDoNotSumToOne() {
    const auto refused = std::optional(DomainError::Code::NotTogether);
    QCOMPARE(refusal(kMultistageAmdahl, {{"compute", 0.5}}), refused);
    QCOMPARE(refusal(kMultistageAmdahl, {{"data", 0.0999}}), refused);
    QCOMPARE(refusal(kMultistageAmdahl, {{"compute", 0}, {"allreduce", 0}, {"bubble", 0}, {"data", 0}}),
             refused);
    QVERIFY(
        !refusal(kMultistageAmdahl, {{"compute", 0.2}, {"allreduce", 0.2}, {"bubble", 0.5}, {"data", 0.1}}));
}

QTEST_APPLESS_MAIN(ProfileAmdahlTest)
#include "tst_profile_amdahl.moc"
