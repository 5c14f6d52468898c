// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/thermal_throttle.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

/// The device of the mobile track.
constexpr ThermalDevice kGlasses{.cap = FramesPerSecond(60.0),
                                 .frameEnergy = Joules(0.05),
                                 .ambient = Celsius(25.0),
                                 .resistance = CelsiusPerWatt(20.0),
                                 .capacity = JoulesPerCelsius(4.458),
                                 .limit = Celsius(45.0),
                                 .basePower = Watts(0.5)};

double printed(const Named& inputs, const char* output) {
    return numberWith(kThermalThrottle, inputs, output);
}

bool neverThrottles(const Named& inputs) {
    const Value value = outputWith(kThermalThrottle, inputs, "time_to_limit");
    return value.isSpecial() && value.special() == Special::Never;
}

}  // namespace

class ThermalThrottleTest : public QObject {
    Q_OBJECT

private slots:
    void publishedTimes_data();
    void publishedTimes();
    void sustainedWithoutEnd_data();
    void sustainedWithoutEnd();
    void averagesOverTheRun();
    void aSweepOverTimeShowsTheStep();
    void agreesWithAnIntegrationInSmallSteps();
    void staysAtTheLimitOnceThere();
    void heatsPastTheLimitWhenTheBaseAloneIsTooMuch();
    void aWarmStartThrottlesAtOnce();
    void coolerIsNeverWorse();
    void refusesWhatIsOutsideTheDomain();
};

void ThermalThrottleTest::publishedTimes_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<double>("time");
    QTest::addColumn<double>("sustained");
    const auto row = [](const char* name, const Named& inputs, double time, double sustained) {
        QTest::newRow(name) << inputs << time << sustained;
    };
    row("defaults", {}, 30.0, 10.0);
    row("cap 45", {{"frame_cap", 45}}, 40.3, 10.0);
    row("cap 30", {{"frame_cap", 30}}, 61.8, 10.0);
    row("cap 15", {{"frame_cap", 15}}, 143.5, 10.0);
    row("25 mJ", {{"frame_energy", 25}}, 61.8, 20.0);
    row("12.5 mJ", {{"frame_energy", 12.5}}, 143.5, 40.0);
    row("half the resistance", {{"resistance", 10}}, 37.8, 30.0);
    row("warm", {{"start", 1}}, 0.0, 10.0);
}

void ThermalThrottleTest::publishedTimes() {
    QFETCH(Named, inputs);
    QFETCH(double, time);
    QFETCH(double, sustained);
    QVERIFY(isPrintedAs(printed(inputs, "time_to_limit"), time, 0.1));
    QVERIFY(isClose(printed(inputs, "sustained"), sustained));
}

void ThermalThrottleTest::sustainedWithoutEnd_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<double>("sustained");
    QTest::newRow("cap 10") << Named{{"frame_cap", 10}} << 10.0;
    QTest::newRow("8.33 mJ") << Named{{"frame_energy", 8.33}} << 60.0;
    QTest::newRow("half the resistance and energy")
        << Named{{"resistance", 10}, {"frame_energy", 25}} << 60.0;
    QTest::newRow("warm, but light enough") << Named{{"frame_cap", 5}, {"start", 1}} << 5.0;
}

void ThermalThrottleTest::sustainedWithoutEnd() {
    QFETCH(Named, inputs);
    QFETCH(double, sustained);
    QVERIFY(neverThrottles(inputs));
    inputs.emplace_back("duration", 1800);
    for (const char* output : {"sustained", "average", "rate_at_end"})
        QVERIFY(isClose(printed(inputs, output), sustained));
    QVERIFY(printed(inputs, "final_temperature") <= 45.0 + 1e-9);
}

void ThermalThrottleTest::averagesOverTheRun() {
    QVERIFY(isPrintedAs(printed({}, "average"), 60.0, 0.1));
    QVERIFY(isPrintedAs(printed({{"duration", 600}}, "average"), 12.5, 0.1));
    QVERIFY(isPrintedAs(printed({{"duration", 600}, {"frame_energy", 25}}, "average"), 24.1, 0.1));
    QCOMPARE(printed({{"duration", 0}}, "average"), 60.0);
    QCOMPARE(printed({{"duration", 0}, {"start", 1}}, "average"), 10.0);
}

void ThermalThrottleTest::aSweepOverTimeShowsTheStep() {
    for (int second = 0; second <= 600; second += 10) {
        if (second == 30) continue;  // the governor acts a split second earlier
        const Named at{{"duration", second}};
        QVERIFY(isClose(printed(at, "rate_at_end"), second < 30 ? 60.0 : 10.0));
        if (second > 30) QVERIFY(isClose(printed(at, "final_temperature"), 45.0));
    }
    QCOMPARE(printed({{"duration", 0}}, "final_temperature"), 25.0);
    QVERIFY(printed({{"duration", 20}}, "final_temperature") < 45.0);
}

void ThermalThrottleTest::agreesWithAnIntegrationInSmallSteps() {
    constexpr double kStep = 1e-3;
    double temperature = 25.0;
    double rate = 60.0;
    double frames = 0.0;
    for (int step = 1; step <= 120'000; ++step) {
        if (temperature >= 45.0) rate = 10.0;
        const double power = 0.5 + 0.05 * rate;
        temperature += kStep * (power - (temperature - 25.0) / 20.0) / 4.458;
        frames += kStep * rate;
        if (step % 10'000 != 0) continue;
        const Seconds time(step * kStep);
        QVERIFY(isClose(temperatureAt(kGlasses, time).value(), temperature, 1e-4));
        QVERIFY(isClose(averageRate(kGlasses, time).value(), frames / time.value(), 1e-3));
    }
}

void ThermalThrottleTest::staysAtTheLimitOnceThere() {
    const auto there = timeToLimit(kGlasses);
    QVERIFY(there.has_value());
    QVERIFY(isClose(temperatureAt(kGlasses, *there).value(), 45.0));
    QVERIFY(isClose(temperatureAt(kGlasses, Seconds(1e6)).value(), 45.0));
    QVERIFY(isClose(sustainedRate(kGlasses).value(), 10.0));
}

void ThermalThrottleTest::heatsPastTheLimitWhenTheBaseAloneIsTooMuch() {
    QVERIFY(isClose(printed({{"ambient", 30}}, "sustained"), 5.0));
    QVERIFY(printed({{"ambient", 35}}, "sustained") < 1e-9);
    const Named hot{{"ambient", 40}, {"duration", 1800}};
    QCOMPARE(printed(hot, "sustained"), 0.0);
    QCOMPARE(printed(hot, "rate_at_end"), 0.0);
    QVERIFY(isClose(printed(hot, "final_temperature"), 50.0, 1e-6));
    const Named beyond{{"ambient", 50}, {"duration", 10}};
    QCOMPARE(printed(beyond, "time_to_limit"), 0.0);
    QCOMPARE(printed(beyond, "average"), 0.0);
}

void ThermalThrottleTest::aWarmStartThrottlesAtOnce() {
    for (const double duration : {1.0, 30.0, 600.0}) {
        const Named warm{{"start", 1}, {"duration", duration}};
        QVERIFY(isClose(printed(warm, "average"), 10.0));
        QVERIFY(isClose(printed(warm, "final_temperature"), 45.0));
    }
}

void ThermalThrottleTest::coolerIsNeverWorse() {
    for (int resistance = 9; resistance <= 25; ++resistance) {
        const Named better{{"resistance", resistance - 1}, {"duration", 600}};
        const Named worse{{"resistance", resistance}, {"duration", 600}};
        QVERIFY(printed(better, "sustained") >= printed(worse, "sustained"));
        QVERIFY(printed(better, "average") >= printed(worse, "average"));
    }
    for (int energy = 9; energy <= 60; ++energy)
        QVERIFY(printed({{"frame_energy", energy}}, "sustained") <=
                printed({{"frame_energy", energy - 1}}, "sustained"));
}

void ThermalThrottleTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kThermalThrottle, {{"duration", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kThermalThrottle, {{"frame_cap", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kThermalThrottle, {{"frame_energy", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kThermalThrottle, {{"capacity", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kThermalThrottle, {{"ambient", HUGE_VAL}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kThermalThrottle, {{"start", 2}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kThermalThrottle, {{"ambient", -40}}), std::nullopt);
}

QTEST_APPLESS_MAIN(ThermalThrottleTest)
#include "tst_thermal_throttle.moc"
