// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/amdahl.h"
#include "core/models/gustafson.h"
#include "core/models/run_time.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class AmdahlTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void oneProcessorIsAlwaysOnce();
    void noSerialPartIsLinear();
    void allSerialNeverSpeedsUp();
    void manyProcessorsApproachTheCeiling();
    void noSerialPartHasNoCeiling();
    void growsWithProcessorsAndStaysBelowTheCeiling();
    void fallsWithTheSerialShare();
    void efficiencyOnlyCosts();
    void gustafsonWorkedCases_data();
    void gustafsonWorkedCases();
    void conversionWorkedCases_data();
    void conversionWorkedCases();
    void scaledShareWorkedCases_data();
    void scaledShareWorkedCases();
    void theTwoSharesUndoEachOther();
    void bothLawsAgreeUnderTheConversion();
    void runTimeWorkedCases_data();
    void runTimeWorkedCases();
    void refusesWhatIsOutsideTheDomain_data();
    void refusesWhatIsOutsideTheDomain();
};

void AmdahlTest::workedCases_data() {
    addWorkedCases({
        {"defaults",
         {},
         {{"effective_processors", 64.0},
          {"speedup", 6.124401913875598},
          {"ceiling", 6.666666666666667},
          {"runtime", 16.328125},
          {"linear_share", 0.09569377990430622},
          {"ceiling_share", 0.9186602870813396}}},
        {"edge",
         {{"serial", 0.25}},
         {{"speedup", 3.8208955223880596},
          {"ceiling", 4.0},
          {"runtime", 26.171875},
          {"linear_share", 0.05970149253731343},
          {"ceiling_share", 0.9552238805970149}}},
        {"serial share 2 %",
         {{"serial", 0.02}},
         {{"speedup", 28.31858407079646},
          {"ceiling", 50.0},
          {"runtime", 3.53125},
          {"linear_share", 0.4424778761061947},
          {"ceiling_share", 0.5663716814159292}}},
        {"one more processor",
         {{"processors", 65}},
         {{"speedup", 6.132075471698114},
          {"runtime", 16.307692307692307},
          {"linear_share", 0.09433962264150944},
          {"ceiling_share", 0.919811320754717}}},
        {"1024 processors",
         {{"processors", 1024}},
         {{"speedup", 6.629977338944642},
          {"runtime", 15.0830078125},
          {"linear_share", 0.006474587245063127},
          {"ceiling_share", 0.9944966008416963}}},
        {"half serial",
         {{"serial", 0.5}, {"processors", 1024}},
         {{"speedup", 1.9980487804878049},
          {"ceiling", 2.0},
          {"runtime", 50.048828125},
          {"ceiling_share", 0.9990243902439024}}},
        {"5 % on 8",
         {{"serial", 0.05}, {"processors", 8}},
         {{"speedup", 5.925925925925926},
          {"ceiling", 20.0},
          {"runtime", 16.875},
          {"linear_share", 0.7407407407407407},
          {"ceiling_share", 0.2962962962962963}}},
        {"efficiency 90 %",
         {{"efficiency", 0.9}},
         {{"effective_processors", 57.7},
          {"speedup", 6.070489216202},
          {"runtime", 16.473136915077987},
          {"linear_share", 0.09485139400315624}}},
        {"efficiency 90 %, one processor",
         {{"processors", 1}, {"efficiency", 0.9}},
         {{"effective_processors", 1.0}, {"speedup", 1.0}, {"runtime", 100.0}, {"linear_share", 1.0}}},
        {"efficiency 70 %, 1024",
         {{"serial", 0.25}, {"processors", 1024}, {"efficiency", 0.7}},
         {{"effective_processors", 717.0999999999999},
          {"speedup", 3.983335647826691},
          {"runtime", 25.10458792358109},
          {"linear_share", 0.0038899762185807527}}},
        {"no serial part, efficiency 85 %",
         {{"serial", 0}, {"efficiency", 0.85}},
         {{"effective_processors", 54.55},
          {"speedup", 54.550000000000004},
          {"runtime", 1.833180568285976},
          {"linear_share", 0.8523437500000001},
          {"ceiling", std::numeric_limits<double>::infinity()},
          {"ceiling_share", 0.0}}},
    });
}

void AmdahlTest::workedCases() {
    compareWorkedCase(kAmdahl);
}

void AmdahlTest::oneProcessorIsAlwaysOnce() {
    for (int percent = 0; percent <= 100; ++percent) {
        const SerialFraction s(percent / 100.0);
        QCOMPARE(amdahl(s, Processors(1.0)).value(), 1.0);
        for (const double e : {0.0, 0.7, 0.9, 1.0})
            QCOMPARE(amdahl(s, effectiveProcessors(Processors(1.0), Efficiency(e))).value(), 1.0);
    }
}

void AmdahlTest::noSerialPartIsLinear() {
    for (int n = 1; n <= 4096; ++n)
        QCOMPARE(amdahl(SerialFraction(0.0), Processors(n)).value(), static_cast<double>(n));
}

void AmdahlTest::allSerialNeverSpeedsUp() {
    for (const double n : {1.0, 2.0, 64.0, 1e6, 1e15})
        QCOMPARE(amdahl(SerialFraction(1.0), Processors(n)).value(), 1.0);
}

void AmdahlTest::manyProcessorsApproachTheCeiling() {
    for (const double s : {0.01, 0.15, 0.25, 0.5, 1.0})
        QVERIFY(isClose(amdahl(SerialFraction(s), Processors(1e18)).value(), 1.0 / s));
}

void AmdahlTest::noSerialPartHasNoCeiling() {
    QVERIFY(std::isinf(amdahlCeiling(SerialFraction(0.0)).value()));
    QCOMPARE(ceilingShare(Speedup(64.0), SerialFraction(0.0)).value(), 0.0);
}

void AmdahlTest::growsWithProcessorsAndStaysBelowTheCeiling() {
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int i = 0; i < 200; ++i) {
        const SerialFraction s(share(random));
        double before = 0.0;
        for (double n = 1.0; n <= 1048576.0; n *= 2.0) {
            const double now = amdahl(s, Processors(n)).value();
            QVERIFY(now > before || (s == SerialFraction(1.0) && now == 1.0));
            QVERIFY(now <= amdahlCeiling(s).value() * (1.0 + 1e-15));
            QVERIFY(now <= n);
            before = now;
        }
    }
}

void AmdahlTest::fallsWithTheSerialShare() {
    for (const double n : {2.0, 64.0, 1024.0})
        for (int percent = 1; percent <= 100; ++percent)
            QVERIFY(amdahl(SerialFraction(percent / 100.0), Processors(n)) <
                    amdahl(SerialFraction((percent - 1) / 100.0), Processors(n)));
}

void AmdahlTest::efficiencyOnlyCosts() {
    for (const double s : {0.0, 0.15, 0.5})
        for (int percent = 1; percent <= 100; ++percent) {
            const Processors n(64.0);
            const auto at = [&](int p) {
                return amdahl(SerialFraction(s), effectiveProcessors(n, Efficiency(p / 100.0)));
            };
            QVERIFY(at(percent) > at(percent - 1));
            QVERIFY(at(percent) <= amdahl(SerialFraction(s), n));
        }
}

void AmdahlTest::gustafsonWorkedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"scaled_speedup", 54.55}, {"efficiency", 0.85234375}}},
        {"5 % on 8",
         {{"serial", 0.05}, {"processors", 8}},
         {{"scaled_speedup", 7.65}, {"efficiency", 0.95625}}},
        {"5 % on 1000",
         {{"serial", 0.05}, {"processors", 1000}},
         {{"scaled_speedup", 950.05}, {"efficiency", 0.95005}}},
        {"10 % on 256",
         {{"serial", 0.1}, {"processors", 256}},
         {{"scaled_speedup", 230.5}, {"efficiency", 0.900390625}}},
        {"one processor",
         {{"serial", 0.4}, {"processors", 1}},
         {{"scaled_speedup", 1.0}, {"efficiency", 1.0}, {"amdahl_serial", 0.4}}},
        {"no serial part",
         {{"serial", 0}},
         {{"scaled_speedup", 64.0}, {"efficiency", 1.0}, {"amdahl_serial", 0.0}}},
        {"all serial",
         {{"serial", 1}},
         {{"scaled_speedup", 1.0}, {"efficiency", 1.0 / 64}, {"amdahl_serial", 1.0}}},
    });
}

void AmdahlTest::gustafsonWorkedCases() {
    compareWorkedCase(kGustafson);
}

void AmdahlTest::conversionWorkedCases_data() {
    addWorkedCases({
        {"5 % on 8", {{"serial", 0.05}, {"processors", 8}}, {{"amdahl_serial", 0.006535947712418302}}},
        {"5 % on 1000", {{"serial", 0.05}, {"processors", 1000}}, {{"amdahl_serial", 5.262880901005211e-05}}},
        {"15 % on 64", {}, {{"amdahl_serial", 0.002749770852428964}}},
    });
}

void AmdahlTest::conversionWorkedCases() {
    compareWorkedCase(kGustafson);
}

void AmdahlTest::scaledShareWorkedCases_data() {
    addWorkedCases({
        {"defaults", {}, {{"scaled_share", 0.05 / (0.05 + 0.95 / 8)}}},
        {"one processor", {{"processors", 1}}, {{"scaled_share", 0.05}}},
        {"nothing is serial", {{"serial", 0}}, {{"scaled_share", 0}}},
        {"all is serial", {{"serial", 1}, {"processors", 1000}}, {{"scaled_share", 1}}},
    });
}

void AmdahlTest::scaledShareWorkedCases() {
    compareWorkedCase(kSerialShare);
}

void AmdahlTest::theTwoSharesUndoEachOther() {
    for (const double s : {0.001, 0.05, 0.5, 0.99})
        for (const double n : {1.0, 8.0, 1000.0})
            QVERIFY(isClose(
                amdahlSerial(scaledSerial(SerialFraction(s), Processors(n)), Processors(n)).value(), s));
}

void AmdahlTest::bothLawsAgreeUnderTheConversion() {
    std::mt19937_64 random(1988);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    std::uniform_int_distribution<int> processors(1, 100000);
    for (int i = 0; i < 2000; ++i) {
        const ScaledSerialFraction s(share(random));
        const Processors n(processors(random));
        QVERIFY(isClose(amdahl(amdahlSerial(s, n), n).value(), gustafson(s, n).value(), 1e-11));
    }
}

void AmdahlTest::runTimeWorkedCases_data() {
    addWorkedCases({
        {"what 64 times promises", {}, {{"runtime", 1.5625}}},
        {"what Amdahl gives", {{"speedup", 6.124401913875598}}, {{"runtime", 16.328125}}},
        {"slower than before", {{"baseline", 10}, {"speedup", 0.5}}, {{"runtime", 20.0}}},
    });
}

void AmdahlTest::runTimeWorkedCases() {
    compareWorkedCase(kRunTime);
}

void AmdahlTest::refusesWhatIsOutsideTheDomain_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<DomainError::Code>("code");
    using Code = DomainError::Code;
    QTest::newRow("serial below") << Named{{"serial", -0.01}} << Code::BelowRange;
    QTest::newRow("serial above") << Named{{"serial", 1.01}} << Code::AboveRange;
    QTest::newRow("serial not a number") << Named{{"serial", std::nan("")}} << Code::NotANumber;
    QTest::newRow("no processor") << Named{{"processors", 0}} << Code::BelowRange;
    QTest::newRow("half a processor") << Named{{"processors", 1.5}} << Code::NotWhole;
    QTest::newRow("infinitely many processors")
        << Named{{"processors", std::numeric_limits<double>::infinity()}} << Code::AboveRange;
    QTest::newRow("efficiency above") << Named{{"efficiency", 1.0001}} << Code::AboveRange;
    QTest::newRow("no baseline") << Named{{"baseline", 0}} << Code::BelowRange;
}

void AmdahlTest::refusesWhatIsOutsideTheDomain() {
    QFETCH(Named, inputs);
    QFETCH(DomainError::Code, code);
    QCOMPARE(refusal(kAmdahl, inputs), std::optional(code));
}

QTEST_APPLESS_MAIN(AmdahlTest)
#include "tst_amdahl.moc"
