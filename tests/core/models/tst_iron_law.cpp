// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/iron_law.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <numeric>

#include <random>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

IronLaw law(double data, double compute, double latency) {
    return {Seconds(data), Seconds(compute), Seconds(latency)};
}

}  // namespace

class IronLawTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void theDefaultOverlapsFully();
    void everyOverlapLiesBetweenTheBounds();
    void theBoundsDifferByAtMostTwo();
    void nothingToComputeLeavesTheData();
    void latencyIsNeverHidden();
    void termsWorkedCases_data();
    void termsWorkedCases();
    void termsAddUpToTheAdditiveTime();
    void hardwareHasNoDefault();
    void refusesWhatIsOutsideTheDomain();
};

void IronLawTest::workedCases_data() {
    const auto row = [](const char* name, Named inputs, double data, double compute, double additive,
                        double overlapped) {
        return WorkedCase{name,
                          std::move(inputs),
                          {{"data_time", data},
                           {"compute_time", compute},
                           {"additive", additive},
                           {"overlapped", overlapped},
                           {"total", overlapped}}};
    };
    addWorkedCases({
        row("defaults on an H100", {{"bandwidth", 3.35e12}, {"peak", 989.4e12}}, 0.00417910447761194,
            2.8299979785728724e-05, 0.004307404457397669, 0.00427910447761194),
        row("1 GB and 1 TFLOP on an A100",
            {{"data", 1e9},
             {"bandwidth", 2.039e12},
             {"operations", 1e12},
             {"peak", 312e12},
             {"efficiency", 0.4},
             {"latency", 0}},
            0.0004904364884747426, 0.008012820512820512, 0.008503257001295254, 0.008012820512820512),
        row("a large product",
            {{"data", 16e6},
             {"bandwidth", 3.35e12},
             {"operations", 137438953472},
             {"peak", 989.4e12},
             {"efficiency", 0.7},
             {"latency", 1e-5}},
            4.7761194029850745e-06, 0.0001984448778076179, 0.00021322099721060296, 0.0002084448778076179),
    });
}

void IronLawTest::workedCases() {
    compareWorkedCase(kIronLaw);
}

void IronLawTest::theDefaultOverlapsFully() {
    const Named onH100{{"bandwidth", 3.35e12}, {"peak", 989.4e12}};
    const Outputs full = evaluateWith(kIronLaw, onH100);
    QCOMPARE(resultWith(kIronLaw, full, "total"), resultWith(kIronLaw, full, "overlapped"));
    Named none = onH100;
    none.push_back({"overlap", 0});
    const Outputs summed = evaluateWith(kIronLaw, none);
    QCOMPARE(resultWith(kIronLaw, summed, "total"), resultWith(kIronLaw, summed, "additive"));
}

void IronLawTest::everyOverlapLiesBetweenTheBounds() {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> time(0.0, 1.0);
    for (int i = 0; i < 500; ++i) {
        const IronLaw task = law(time(random), time(random), time(random));
        double before = task.additive().value();
        for (int percent = 0; percent <= 100; ++percent) {
            const double now = task.total(Overlap(percent / 100.0)).value();
            QVERIFY(now <= before);
            QVERIFY(now <= task.additive().value() && now >= task.overlapped().value());
            before = now;
        }
    }
}

void IronLawTest::theBoundsDifferByAtMostTwo() {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> time(0.001, 1.0);
    for (int i = 0; i < 2000; ++i) {
        const IronLaw task = law(time(random), time(random), time(random));
        QVERIFY(task.additive() / task.overlapped() <= 2.0);
    }
    QCOMPARE(law(1, 1, 0).additive() / law(1, 1, 0).overlapped(), 2.0);
}

void IronLawTest::nothingToComputeLeavesTheData() {
    for (const double overlap : {0.0, 0.5, 1.0}) {
        QCOMPARE(law(3, 0, 1).total(Overlap(overlap)), Seconds(4.0));
        QCOMPARE(law(0, 3, 1).total(Overlap(overlap)), Seconds(4.0));
        QCOMPARE(law(0, 0, 1).total(Overlap(overlap)), Seconds(1.0));
    }
}

void IronLawTest::latencyIsNeverHidden() {
    for (const double overlap : {0.0, 0.3, 1.0})
        QVERIFY(isClose((law(2, 3, 5).total(Overlap(overlap)) - law(2, 3, 0).total(Overlap(overlap))).value(),
                        5.0));
}

void IronLawTest::termsWorkedCases_data() {
    const Named h100{{"bandwidth", 3.35e12}, {"peak", 989e12}};
    const auto with = [&](Named more) {
        more.insert(more.end(), h100.begin(), h100.end());
        return more;
    };
    addWorkedCases({
        {"one token of 7 B",
         with({{"latency", 1e-5}, {"overlap", 0}}),
         {{"time.data", 14e9 / 3.35e12},
          {"time.compute", 14e9 / (989e12 * 0.5)},
          {"time.latency", 1e-5},
          {"total", 14e9 / 3.35e12 + 14e9 / (989e12 * 0.5) + 1e-5},
          {"dominant", 0}}},
        {"many operations", with({{"operations", 14e15}}), {{"dominant", 1}}},
        {"a long wait", with({{"latency", 1}}), {{"time.latency", 1}, {"dominant", 2}}},
        {"alike",
         {{"data", 8}, {"bandwidth", 2}, {"operations", 8}, {"peak", 4}, {"latency", 4}},
         {{"time.data", 4}, {"time.compute", 4}, {"time.latency", 4}, {"total", 8}, {"dominant", 0}}},
    });
}

void IronLawTest::termsWorkedCases() {
    compareWorkedCase(kIronLawTerms);
}

void IronLawTest::termsAddUpToTheAdditiveTime() {
    const Named task{{"bandwidth", 2e12}, {"peak", 3e14}, {"operations", 9e12}, {"latency", 0.002}};
    const Value terms = outputWith(kIronLawTerms, task, "time");
    const double sum = std::accumulate(terms.parts().begin(), terms.parts().end(), 0.0);
    QVERIFY(isClose(numberWith(kIronLaw, task, "additive"), sum));
    QCOMPARE(numberWith(kIronLawTerms, task, "total"), numberWith(kIronLaw, task, "total"));
}

void IronLawTest::hardwareHasNoDefault() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kIronLaw, {{"peak", 1e12}}), std::optional(Code::NotANumber));
    QCOMPARE(refusal(kIronLaw, {{"bandwidth", 1e12}}), std::optional(Code::NotANumber));
}

void IronLawTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    const auto with = [](const char* name, double value) {
        Named inputs{{"bandwidth", 1e12}, {"peak", 1e12}};
        inputs.push_back({name, value});
        return refusal(kIronLaw, inputs);
    };
    QCOMPARE(with("data", 0), std::optional(Code::BelowRange));
    QCOMPARE(with("efficiency", 0), std::optional(Code::BelowRange));
    QCOMPARE(with("efficiency", 1.01), std::optional(Code::AboveRange));
    QCOMPARE(with("overlap", 1.01), std::optional(Code::AboveRange));
    QCOMPARE(with("latency", -1e-9), std::optional(Code::BelowRange));
    QCOMPARE(with("latency", 0), std::nullopt);
}

QTEST_APPLESS_MAIN(IronLawTest)
#include "tst_iron_law.moc"
