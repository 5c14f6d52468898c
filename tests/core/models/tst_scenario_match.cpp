// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/scenario_match.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum Arrival { OneAfterAnother, Random, AtOnce, FixedRate };
enum Scenarios { SingleStream, MultiStream, Server, Offline };

}  // namespace

class ScenarioMatchTest : public QObject {
    Q_OBJECT

private slots:
    void tracks_data();
    void tracks() { compareWorkedCase(kScenarioMatch); }
    void everyScenarioReproducesItself();
    void aSharedFirstPlaceIsATie();
    void groupsOfAnySizeCountAlike();
    void refusesWhatIsOutsideTheDomain();
};

void ScenarioMatchTest::tracks_data() {
    const auto load = [](double arrivals, double together, double bounded) {
        return Named{{"arrivals", arrivals}, {"together", together}, {"bounded", bounded}};
    };
    const auto expect = [](double single, double multi, double server, double offline, double best) {
        return Named{{"matches.single_stream", single},
                     {"matches.multi_stream", multi},
                     {"matches.server", server},
                     {"matches.offline", offline},
                     {"best", best}};
    };
    addWorkedCases({
        {"cloud, the defaults", {}, expect(2, 1, 3, 0, Server)},
        {"edge", load(FixedRate, 8, 1), expect(2, 3, 1, 1, MultiStream)},
        {"mobile and tiny", load(FixedRate, 1, 1), expect(3, 2, 2, 0, SingleStream)},
        {"mobile and tiny, in a loop", load(OneAfterAnother, 1, 1), expect(3, 2, 2, 0, SingleStream)},
        {"a night's work", load(AtOnce, 24576, 0), expect(0, 1, 0, 3, Offline)},
        {"a night's work, one by one", load(AtOnce, 1, 0), expect(1, 0, 1, 2, Offline)},
    });
}

void ScenarioMatchTest::everyScenarioReproducesItself() {
    const LoadFeatures loads[] = {{Arrivals::OneAfterAnother, Batch(1.0), true},
                                  {Arrivals::OneAfterAnother, Batch(8.0), true},
                                  {Arrivals::Random, Batch(1.0), true},
                                  {Arrivals::AtOnce, Batch(24576.0), false}};
    for (std::size_t i = 0; i < std::size(loads); ++i) {
        const auto matches = scenarioMatches(loads[i]);
        QCOMPARE(matches[i], 3);
        QCOMPARE(bestScenario(matches), std::optional(static_cast<Scenario>(i)));
    }
}

void ScenarioMatchTest::aSharedFirstPlaceIsATie() {
    const Value best = outputWith(kScenarioMatch, {{"together", 8}}, "best");
    QVERIFY(best.isSpecial());
    QCOMPARE(best.special(), Special::Tie);
    QCOMPARE(bestScenario({2, 2, 1, 0}), std::nullopt);
}

void ScenarioMatchTest::groupsOfAnySizeCountAlike() {
    const auto eight = scenarioMatches({Arrivals::FixedRate, Batch(8.0), true});
    for (const double together : {2.0, 6.0, 100.0})
        QCOMPARE(scenarioMatches({Arrivals::FixedRate, Batch(together), true}), eight);
}

void ScenarioMatchTest::refusesWhatIsOutsideTheDomain() {
    using Code = DomainError::Code;
    QCOMPARE(refusal(kScenarioMatch, {{"arrivals", 4}}), std::optional(Code::NotAChoice));
    QCOMPARE(refusal(kScenarioMatch, {{"together", 0}}), std::optional(Code::BelowRange));
    QCOMPARE(refusal(kScenarioMatch, {{"bounded", 2}}), std::optional(Code::AboveRange));
    QCOMPARE(refusal(kScenarioMatch, {{"bounded", 0.5}}), std::optional(Code::NotWhole));
}

QTEST_APPLESS_MAIN(ScenarioMatchTest)
#include "tst_scenario_match.moc"
