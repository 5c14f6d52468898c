// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tail_quantile.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum Shapes { Normal, LogNormal, Gamma, ShiftedExponential, Pareto };
constexpr TailShape kShapes[] = {TailShape::Normal, TailShape::LogNormal, TailShape::Gamma,
                                 TailShape::ShiftedExponential, TailShape::Pareto};
constexpr Spread kTenFive{Milliseconds(10.0), Milliseconds(5.0)};

}  // namespace

class TailQuantileTest : public QObject {
    Q_OBJECT

private slots:
    void workedCases_data();
    void workedCases();
    void logNormalBySigma();
    void quantilesHaveTheMeanAndDeviationGiven();
    void everyQuantileLiesUnderTheBound();
    void quantilesGrowWithTheirLevel();
    void withoutSpreadEveryQuantileIsTheMean();
    void scalesWithTheTimes();
    void hugeSpreadsStayNumbers();
    void refusesWhatIsOutsideTheDomain();
};

/// The mass five deviations below is Φ(-5), which a difference of one and Φ(5) loses after ten digits.
void TailQuantileTest::workedCases_data() {
    const auto named = [](double shape, double mean, double sd) {
        return Named{{"shape", shape}, {"mean", mean}, {"sd", sd}};
    };
    const auto at = [](double q) { return Named{{"shape", LogNormal}, {"quantile", q}}; };
    addWorkedCases({
        {"normal, defaults",
         {},
         {{"value", 21.631739370204205},
          {"normal_rule", 21.631739370204205},
          {"negative_mass", 0.02275013194817921},
          {"upper_bound", 59.74937185533098}}},
        {"normal 5 ± 1",
         named(Normal, 5, 1),
         {{"value", 7.326347874040841},
          {"negative_mass", 2.866515718791939e-07},
          {"upper_bound", 14.949874371066196}}},
        {"normal 50 ± 40",
         named(Normal, 50, 40),
         {{"value", 143.05391496163364}, {"negative_mass", 0.1056497736668553}}},
        {"log-normal 10 ± 5",
         named(LogNormal, 10, 5),
         {{"value", 26.841124764715452}, {"normal_rule", 21.631739370204205}}},
        {"log-normal 5 ± 1", named(LogNormal, 5, 1), {{"value", 7.772117173851492}}},
        {"log-normal 50 ± 40", named(LogNormal, 50, 40), {{"value", 200.51788100906325}}},
        {"log-normal, P50", at(0.5), {{"value", 8.944271909999161}}},
        {"log-normal, P95", at(0.95), {{"value", 19.4531783800922}, {"upper_bound", 31.79449471770336}}},
        {"log-normal, P99.9", at(0.999), {{"value", 38.50466878031602}}},
        {"gamma 10 ± 5", named(Gamma, 10, 5), {{"value", 25.11279378707902}}},
        {"gamma 5 ± 1", named(Gamma, 5, 1), {{"value", 7.615389124901267}}},
        {"gamma 50 ± 40", named(Gamma, 50, 40), {{"value", 185.5215984625719}}},
        {"shifted exponential 10 ± 5", named(ShiftedExponential, 10, 5), {{"value", 28.025850929940454}}},
        {"shifted exponential 5 ± 1", named(ShiftedExponential, 5, 1), {{"value", 8.60517018598809}}},
        {"shifted exponential 50 ± 40", named(ShiftedExponential, 50, 40), {{"value", 194.20680743952363}}},
        {"Pareto 10 ± 5", named(Pareto, 10, 5), {{"value", 28.674863221587575}}},
        {"Pareto 5 ± 1", named(Pareto, 5, 1), {{"value", 8.894431945857427}}},
        {"Pareto 50 ± 40", named(Pareto, 50, 40), {{"value", 180.79978249319126}}},
    });
}

void TailQuantileTest::workedCases() {
    compareWorkedCase(kTailQuantile);
}

void TailQuantileTest::logNormalBySigma() {
    const auto p99 = [](double sigma) {
        return logNormalQuantile(Milliseconds(50.0), sigma, Level(0.99)).value();
    };
    QVERIFY(isClose(p99(0.8), 233.48114039503932));
    QVERIFY(isClose(p99(0.5), 141.20277000255678));
    QVERIFY(isClose(p99(1.5), 531.9475086323888));
    QVERIFY(isClose(p99(0.0), 50.0));
}

/// The average of a distribution's quantiles at evenly spaced levels is its mean, whatever its shape.
void TailQuantileTest::quantilesHaveTheMeanAndDeviationGiven() {
    constexpr int kLevels = 200'000;
    for (const TailShape shape : kShapes) {
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < kLevels; ++i) {
            const double x = tailQuantile(shape, kTenFive, Level((i + 0.5) / kLevels)).value();
            sum += x;
            squares += x * x;
        }
        const double mean = sum / kLevels;
        QVERIFY(isClose(mean, 10.0, 1e-3));
        const double deviation = std::sqrt(squares / kLevels - mean * mean);
        QVERIFY(isClose(deviation, 5.0, shape == TailShape::Pareto ? 0.05 : 0.01));
    }
}

void TailQuantileTest::everyQuantileLiesUnderTheBound() {
    for (const TailShape shape : kShapes)
        for (const double sd : {0.1, 1.0, 5.0, 10.0, 40.0})
            for (const double q : {0.01, 0.5, 0.9, 0.99, 0.9999}) {
                const Spread spread{Milliseconds(10.0), Milliseconds(sd)};
                QVERIFY(tailQuantile(shape, spread, Level(q)) <= quantileBound(spread, Level(q)));
            }
}

void TailQuantileTest::quantilesGrowWithTheirLevel() {
    for (const TailShape shape : kShapes) {
        Milliseconds last(-1e9);
        for (int permille = 1; permille < 1000; ++permille) {
            const Milliseconds value = tailQuantile(shape, kTenFive, Level(permille / 1000.0));
            QVERIFY(value > last);
            last = value;
        }
    }
}

void TailQuantileTest::withoutSpreadEveryQuantileIsTheMean() {
    for (const double shape : {0.0, 1.0, 2.0, 3.0, 4.0}) {
        const Outputs out = evaluateWith(kTailQuantile, {{"shape", shape}, {"sd", 0}});
        QVERIFY(isClose(resultWith(kTailQuantile, out, "value"), 10.0));
        QCOMPARE(resultWith(kTailQuantile, out, "negative_mass"), 0.0);
        QCOMPARE(resultWith(kTailQuantile, out, "upper_bound"), 10.0);
    }
}

void TailQuantileTest::scalesWithTheTimes() {
    for (const TailShape shape : kShapes) {
        const Spread large{1000.0 * kTenFive.mean, 1000.0 * kTenFive.sd};
        QVERIFY(isClose(tailQuantile(shape, large, Level(0.99)) / tailQuantile(shape, kTenFive, Level(0.99)),
                        1000.0));
    }
}

void TailQuantileTest::hugeSpreadsStayNumbers() {
    for (const TailShape shape : kShapes)
        for (const double ratio : {1e-160, 1e-8, 1e8, 1e160})
            for (const double q : {1e-9, 0.5, 1.0 - 1e-9}) {
                const Spread spread{Milliseconds(1.0), Milliseconds(ratio)};
                QVERIFY(!std::isnan(tailQuantile(shape, spread, Level(q)).value()));
            }
}

void TailQuantileTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kTailQuantile, {{"shape", 5}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kTailQuantile, {{"mean", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTailQuantile, {{"sd", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTailQuantile, {{"quantile", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kTailQuantile, {{"quantile", 1}}), std::optional(Code::AboveRange));
}

QTEST_APPLESS_MAIN(TailQuantileTest)
#include "tst_tail_quantile.moc"
