// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/benchmark_validity.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

class BenchmarkValidityTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void theOrderOfTheBatchesDoesNotMatter();
    void everyDivergenceCosts();
    void neverAboveItsBase();
    void refusesWhatIsOutsideTheDomain();
};

void BenchmarkValidityTest::workedCases_data() {
    constexpr double kMatMul = 1;
    constexpr double kMicro = 2;
    addWorkedCases({
        {"defaults",
         {},
         {{"base", 0.8},
          {"batch_ratio", 32.0},
          {"batch_factor", 0.4},
          {"memory_factor", 0.76},
          {"thermal_factor", 1.0},
          {"validity", 0.24320000000000006}}},
        {"all alike",
         {{"production_batch", 32}, {"access_divergence", 0}},
         {{"batch_ratio", 1.0}, {"batch_factor", 1.0}, {"memory_factor", 1.0}, {"validity", 0.8}}},
        {"matrix multiplication, all alike",
         {{"benchmark", kMatMul}, {"benchmark_batch", 8}, {"production_batch", 8}, {"access_divergence", 0}},
         {{"base", 0.45}, {"validity", 0.45}}},
        {"microbenchmark, nothing alike",
         {{"benchmark", kMicro}, {"benchmark_batch", 512}, {"access_divergence", 1}},
         {{"base", 0.3},
          {"batch_ratio", 512.0},
          {"batch_factor", 0.4},
          {"memory_factor", 0.6},
          {"validity", 0.072}}},
        {"ratio of ten",
         {{"benchmark_batch", 10}, {"access_divergence", 0}},
         {{"batch_ratio", 10.0}, {"batch_factor", 0.4}, {"validity", 0.32000000000000006}}},
        {"ratio of eleven",
         {{"benchmark_batch", 11}, {"access_divergence", 0}},
         {{"batch_ratio", 11.0}, {"batch_factor", 0.4}, {"validity", 0.32000000000000006}}},
        {"ratio of three",
         {{"benchmark_batch", 3}, {"access_divergence", 0.3}},
         {{"batch_factor", 0.7137272471682026}, {"memory_factor", 0.88}, {"validity", 0.5024639820064146}}},
        {"where the instrument opens",
         {{"benchmark_batch", 8}, {"production_batch", 8}, {"access_divergence", 0.2}},
         {{"validity", 0.736}}},
        {"sustained heat",
         {{"production_batch", 32}, {"access_divergence", 0}, {"thermal_divergence", 1}},
         {{"thermal_factor", 0.8}, {"validity", 0.64}}},
    });
}

void BenchmarkValidityTest::workedCases() {
    compareWorkedCase(kBenchmarkValidity);
}

void BenchmarkValidityTest::theOrderOfTheBatchesDoesNotMatter() {
    for (const double a : {1.0, 3.0, 32.0})
        for (const double b : {1.0, 7.0, 512.0})
            QCOMPARE(
                numberWith(kBenchmarkValidity, {{"benchmark_batch", a}, {"production_batch", b}}, "validity"),
                numberWith(kBenchmarkValidity, {{"benchmark_batch", b}, {"production_batch", a}},
                           "validity"));
}

void BenchmarkValidityTest::everyDivergenceCosts() {
    for (const char* name : {"access_divergence", "thermal_divergence"})
        for (int percent = 1; percent <= 100; ++percent)
            QVERIFY(numberWith(kBenchmarkValidity, {{name, percent / 100.0}}, "validity") <
                    numberWith(kBenchmarkValidity, {{name, (percent - 1) / 100.0}}, "validity"));
    for (int batch = 2; batch <= 512; ++batch)
        QVERIFY(numberWith(kBenchmarkValidity, {{"benchmark_batch", batch}}, "validity") <=
                numberWith(kBenchmarkValidity, {{"benchmark_batch", batch - 1}}, "validity"));
}

void BenchmarkValidityTest::neverAboveItsBase() {
    for (const double benchmark : {0.0, 1.0, 2.0})
        for (const double batch : {1.0, 2.0, 9.0, 10.0, 1e9})
            for (const double access : {0.0, 0.5, 1.0})
                for (const double thermal : {0.0, 0.5, 1.0}) {
                    const Outputs out = evaluateWith(kBenchmarkValidity, {{"benchmark", benchmark},
                                                                          {"benchmark_batch", batch},
                                                                          {"access_divergence", access},
                                                                          {"thermal_divergence", thermal}});
                    const double validity = resultWith(kBenchmarkValidity, out, "validity");
                    QVERIFY(validity > 0.0);
                    QVERIFY(validity <= resultWith(kBenchmarkValidity, out, "base"));
                }
}

void BenchmarkValidityTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kBenchmarkValidity, {{"benchmark", 3}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kBenchmarkValidity, {{"benchmark", 0.5}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kBenchmarkValidity, {{"benchmark", -1}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kBenchmarkValidity, {{"benchmark_batch", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kBenchmarkValidity, {{"production_batch", 2.5}}), std::optional(Code::NotWhole));
    QCOMPARE(refusal(kBenchmarkValidity, {{"access_divergence", 1.1}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kBenchmarkValidity, {{"thermal_divergence", -0.1}}), std::optional(Code::BelowRange));
}

QTEST_APPLESS_MAIN(BenchmarkValidityTest)
#include "tst_benchmark_validity.moc"
