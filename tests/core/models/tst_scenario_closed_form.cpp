// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_closed_form.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

#include <limits>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;

namespace {

enum Tracks { Cloud, Edge, Mobile, Tiny };
enum Scenarios { SingleStream, MultiStream, Server, Offline };
constexpr double kInt8 = 1.0;

/// A number as the storyboard prints it, with one unit of its last place.
struct Printed {
    const char* output;
    double value;
    double digit;
};

double valueAt(const Named& inputs, const char* output) {
    return numberWith(kScenarioClosedForm, inputs, output);
}

Named on(Tracks track, Scenarios scenario, const Named& more = {}) {
    Named all{{"track", track}, {"scenario", scenario}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// The largest rate at which the cloud's P99 stays within 260 ms; 0 if none does.
double largestRate(int size) {
    const auto meets = [&](double rate) {
        return valueAt(on(Cloud, Server, {{"arrival_rate", rate}, {"slots", size}}), "percentile") <= 260.0;
    };
    double low = 0.0;
    double high = 500.0;
    if (!meets(low)) return 0.0;
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (meets(middle) ? low : high) = middle;
    }
    return low;
}

double largestUtilisation(int size) {
    return valueAt(on(Cloud, Server, {{"arrival_rate", largestRate(size)}, {"slots", size}}), "utilisation");
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<Printed>)

class ScenarioClosedFormTest : public QObject {
    Q_OBJECT

private slots:
    void storyboard_data();
    void storyboard();
    void edgeLevers_data();
    void edgeLevers();
    void slotsDecideWhatTheCloudCanUse_data();
    void slotsDecideWhatTheCloudCanUse();
    void sixtyPercentNeeds33To95Slots();
    void theOfflineUtilisationIsNeverServed();
    void anUnstableServerWaitsForever();
    void oneCameraAtRandomMeetsItsWindowAtLowRatesOnly();
    void latencyGrowsWithTheRate();
    void onlyTheServerHasARate();
    void offlineKeepsTheBatchOfItsTrack();
    void enginesShareAQuery();
    void zeroMeansThatOfTheTrack();
    void refusesWhatIsOutsideTheDomain();
};

void ScenarioClosedFormTest::storyboard_data() {
    QTest::addColumn<Named>("inputs");
    QTest::addColumn<std::vector<Printed>>("expected");
    const auto row = [](const char* name, const Named& inputs, std::vector<Printed> expected) {
        QTest::newRow(name) << inputs << expected;
    };
    const auto rate = [](double value) { return Named{{"arrival_rate", value}}; };
    row("cloud single", on(Cloud, SingleStream),
        {{"mean", 36, 1e-9},
         {"percentile", 42.9, 0.1},
         {"throughput", 27.8, 0.1},
         {"utilisation", 0.056, 1e-3}});
    row("edge single", on(Edge, SingleStream),
        {{"mean", 5.0, 1e-9}, {"percentile", 5.96, 0.01}, {"throughput", 200, 1e-9}});
    row("mobile single", on(Mobile, SingleStream),
        {{"mean", 16.67, 0.01}, {"percentile", 19.9, 0.1}, {"throughput", 60, 1e-9}});
    row("tiny single", on(Tiny, SingleStream),
        {{"mean", 2.5, 1e-9}, {"percentile", 2.98, 0.01}, {"throughput", 400, 1e-9}});
    // With z = 2.3263; the rounded 2.33 would give 67.5.
    row("cloud multi", on(Cloud, MultiStream),
        {{"mean", 50, 1e-9},
         {"percentile", 67.4, 0.1},
         {"throughput", 160, 1e-9},
         {"utilisation", 0.32, 1e-9}});
    row("edge multi", on(Edge, MultiStream), {{"mean", 16.2, 1e-9}, {"percentile", 21.9, 0.1}});
    row("mobile multi", on(Mobile, MultiStream),
        {{"mean", 26.7, 0.1}, {"percentile", 36.0, 0.1}, {"throughput", 75, 1e-9}});
    row("tiny multi", on(Tiny, MultiStream), {{"mean", 4.5, 1e-9}, {"percentile", 6.07, 0.01}});
    row("cloud server", on(Cloud, Server),
        {{"mean", 80.9, 0.1}, {"percentile", 257.7, 0.1}, {"utilisation", 0.15, 1e-9}});
    row("mobile server", on(Mobile, Server, rate(30)), {{"mean", 33.3, 0.1}, {"percentile", 147, 1}});
    row("tiny server", on(Tiny, Server, rate(250)),
        {{"load", 0.625, 1e-9}, {"mean", 6.67, 0.01}, {"percentile", 30.1, 0.1}});
    row("cloud offline", on(Cloud, Offline),
        {{"mean", 340, 1e-9}, {"throughput", 450, 1e-9}, {"utilisation", 0.9, 1e-9}});
    row("edge offline", on(Edge, Offline),
        {{"mean", 54.6, 1e-9}, {"throughput", 586, 1}, {"utilisation", 0.938, 1e-3}});
    row("mobile offline", on(Mobile, Offline),
        {{"mean", 166.7, 0.1}, {"throughput", 96, 1e-9}, {"utilisation", 0.96, 1e-9}});
    row("tiny offline", on(Tiny, Offline),
        {{"mean", 128.5, 1e-9}, {"throughput", 498, 1}, {"utilisation", 0.996, 1e-3}});
}

void ScenarioClosedFormTest::storyboard() {
    QFETCH(Named, inputs);
    QFETCH(std::vector<Printed>, expected);
    for (const Printed& printed : expected) {
        const double actual = valueAt(inputs, printed.output);
        QVERIFY2(isPrintedAs(actual, printed.value, printed.digit),
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(printed.output)).arg(actual)));
    }
    QCOMPARE(valueAt(inputs, "stable"), 1.0);
}

void ScenarioClosedFormTest::edgeLevers_data() {
    QTest::addColumn<double>("engines");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("p99");
    QTest::newRow("1, FP16") << 1.0 << 0.0 << 16.2 << 21.9;
    QTest::newRow("1, INT8") << 1.0 << kInt8 << 9.8 << 13.2;
    QTest::newRow("2, FP16") << 2.0 << 0.0 << 9.8 << 13.2;
    QTest::newRow("2, INT8") << 2.0 << kInt8 << 6.6 << 8.9;
    QTest::newRow("4, FP16") << 4.0 << 0.0 << 6.6 << 8.9;
    QTest::newRow("4, INT8") << 4.0 << kInt8 << 5.0 << 6.7;
}

void ScenarioClosedFormTest::edgeLevers() {
    QFETCH(double, engines);
    QFETCH(double, precision);
    QFETCH(double, mean);
    QFETCH(double, p99);
    const Named inputs = on(Edge, MultiStream, {{"engines", engines}, {"precision", precision}});
    QVERIFY(isClose(valueAt(inputs, "mean"), mean));
    QVERIFY(isPrintedAs(valueAt(inputs, "percentile"), p99, 0.1));
    QCOMPARE(valueAt(inputs, "percentile") <= 10.0, p99 <= 10.0);
}

void ScenarioClosedFormTest::slotsDecideWhatTheCloudCanUse_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("percent");
    QTest::newRow("4") << 4 << 15.0;
    QTest::newRow("8") << 8 << 27.7;  // 27.75
    QTest::newRow("16") << 16 << 43.8;
    QTest::newRow("24") << 24 << 53.5;
    QTest::newRow("32") << 32 << 59.7;
    QTest::newRow("69") << 69 << 70.1;
    QTest::newRow("96") << 96 << 59.9;
    QTest::newRow("112") << 112 << 2.0;
    QTest::newRow("114") << 114 << 0.0;
}

void ScenarioClosedFormTest::slotsDecideWhatTheCloudCanUse() {
    QFETCH(int, size);
    QFETCH(double, percent);
    const double utilisation = 100.0 * largestUtilisation(size);
    QVERIFY2(isPrintedAs(utilisation, percent, 0.1), qPrintable(QString::number(utilisation)));
}

void ScenarioClosedFormTest::sixtyPercentNeeds33To95Slots() {
    for (int size = 1; size <= 120; ++size)
        QCOMPARE(largestUtilisation(size) >= 0.6, size >= 33 && size <= 95);
    QVERIFY(isPrintedAs(largestRate(4), 75.2, 0.1));
    QVERIFY(isPrintedAs(largestRate(69), 350.0, 1.0));
}

void ScenarioClosedFormTest::theOfflineUtilisationIsNeverServed() {
    const double offline = valueAt(on(Cloud, Offline), "utilisation");
    for (int size = 1; size <= 153; ++size)
        QVERIFY(largestUtilisation(size) < 0.8 * offline);
}

void ScenarioClosedFormTest::anUnstableServerWaitsForever() {
    const double infinity = std::numeric_limits<double>::infinity();
    const Outputs out = evaluateWith(kScenarioClosedForm, on(Edge, Server, {{"arrival_rate", 240}}));
    const auto result = [&](const char* name) { return resultWith(kScenarioClosedForm, out, name); };
    QVERIFY(isClose(result("load"), 1.2));
    QCOMPARE(result("stable"), 0.0);
    QCOMPARE(result("mean"), infinity);
    QCOMPARE(result("percentile"), infinity);
    QVERIFY(isClose(result("throughput"), 200.0));
    QVERIFY(isClose(result("utilisation"), 0.32));
}

void ScenarioClosedFormTest::oneCameraAtRandomMeetsItsWindowAtLowRatesOnly() {
    const auto p99 = [](double rate) {
        return valueAt(on(Edge, Server, {{"arrival_rate", rate}}), "percentile");
    };
    QVERIFY(p99(5.25) <= 10.0);
    QVERIFY(p99(5.35) > 10.0);
}

void ScenarioClosedFormTest::latencyGrowsWithTheRate() {
    for (const Tracks track : {Cloud, Edge, Mobile, Tiny})
        for (int rate = 5; rate <= 500; rate += 5) {
            const Named less = on(track, Server, {{"arrival_rate", rate - 5}});
            const Named more = on(track, Server, {{"arrival_rate", rate}});
            QVERIFY(valueAt(more, "mean") >= valueAt(less, "mean"));
            QVERIFY(valueAt(more, "percentile") >= valueAt(less, "percentile"));
            QVERIFY(valueAt(more, "utilisation") >= valueAt(less, "utilisation"));
            QVERIFY(valueAt(more, "utilisation") <= 1.0);
        }
}

void ScenarioClosedFormTest::onlyTheServerHasARate() {
    for (const Scenarios scenario : {SingleStream, MultiStream, Offline}) {
        const Outputs slow = evaluateWith(kScenarioClosedForm, on(Cloud, scenario, {{"arrival_rate", 1}}));
        const Outputs fast = evaluateWith(kScenarioClosedForm, on(Cloud, scenario, {{"arrival_rate", 400}}));
        QCOMPARE(resultWith(kScenarioClosedForm, slow, "mean"),
                 resultWith(kScenarioClosedForm, fast, "mean"));
        QVERIFY(valueOf(kScenarioClosedForm, slow, "load").isSpecial());
    }
    QVERIFY(outputWith(kScenarioClosedForm, on(Cloud, Offline), "percentile").isSpecial());
}

void ScenarioClosedFormTest::offlineKeepsTheBatchOfItsTrack() {
    QCOMPARE(valueAt(on(Cloud, Offline, {{"slots", 1}}), "throughput"),
             valueAt(on(Cloud, Offline, {{"slots", 96}}), "throughput"));
}

/// The slowest engine decides: five samples on two engines take as long as six.
void ScenarioClosedFormTest::enginesShareAQuery() {
    const auto mean = [](double samples, double engines) {
        return valueAt(on(Edge, MultiStream, {{"samples_per_query", samples}, {"engines", engines}}), "mean");
    };
    QVERIFY(isClose(mean(5, 2), mean(6, 2)));
    QVERIFY(isClose(mean(5, 2), mean(3, 1)));
    QVERIFY(isClose(mean(8, 100), mean(1, 1)));
    QVERIFY(isClose(valueAt(on(Edge, Offline, {{"engines", 2}}), "throughput"),
                    2.0 * valueAt(on(Edge, Offline), "throughput")));
    QVERIFY(valueAt(on(Edge, Server, {{"arrival_rate", 100}, {"engines", 2}}), "percentile") <
            valueAt(on(Edge, Server, {{"arrival_rate", 100}}), "percentile"));
}

void ScenarioClosedFormTest::zeroMeansThatOfTheTrack() {
    QCOMPARE(valueAt(on(Edge, MultiStream, {{"samples_per_query", 8}}), "mean"),
             valueAt(on(Edge, MultiStream), "mean"));
    QCOMPARE(valueAt(on(Mobile, MultiStream, {{"samples_per_query", 2}}), "mean"),
             valueAt(on(Mobile, MultiStream), "mean"));
    QCOMPARE(valueAt(on(Cloud, Server, {{"slots", 4}}), "mean"), valueAt(on(Cloud, Server), "mean"));
}

void ScenarioClosedFormTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kScenarioClosedForm, {{"track", 4}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kScenarioClosedForm, {{"scenario", 4}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kScenarioClosedForm, {{"arrival_rate", -1}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kScenarioClosedForm, {{"engines", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kScenarioClosedForm, {{"slots", 1.5}}), std::optional(Code::NotWhole));
}

QTEST_APPLESS_MAIN(ScenarioClosedFormTest)
#include "tst_scenario_closed_form.moc"
