// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mission_tracks.h"
#include "tests/core/models/model_testing.h"

#include <QtTest>

using namespace ridgepoint::models;
using namespace ridgepoint::models::testing;
using namespace ridgepoint::units;

namespace {

enum Tracks { Cloud, Edge, Mobile, Tiny };

}  // namespace

class MissionTracksTest : public QObject {
    Q_OBJECT

private slots:
    void numbersOfTheTracks_data();
    void numbersOfTheTracks() { compareWorkedCase(kMissionTrack); }
    void tailsStartWhereTheScenarioEnds();
    void everyTailStartsInsideItsWindow();
    void aMobileSampleIsOneFrame();
    void refusesAnUnknownTrack();
};

void MissionTracksTest::numbersOfTheTracks_data() {
    const auto track = [](double index) { return Named{{"track", index}}; };
    addWorkedCases({
        {"cloud",
         {},
         {{"fixed", 34},
          {"per_sample", 2},
          {"samples_per_query", 8},
          {"offline_batch", 153},
          {"slots", 4},
          {"arrival_rate", 75},
          {"window", 260},
          {"tail_base", 130},
          {"capture", 0},
          {"jitter", 0.15}}},
        {"edge",
         track(Edge),
         {{"fixed", 3.4},
          {"per_sample", 1.6},
          {"samples_per_query", 8},
          {"offline_batch", 32},
          {"slots", 1},
          {"arrival_rate", 240},
          {"window", 10},
          {"tail_base", 6.6},
          {"capture", 0}}},
        {"mobile",
         track(Mobile),
         {{"fixed", 20.0 / 3.0},
          {"per_sample", 10},
          {"samples_per_query", 2},
          {"offline_batch", 16},
          {"slots", 1},
          {"arrival_rate", 30},
          {"window", 50.0 / 3.0},
          {"tail_base", 12.5},
          {"capture", 0}}},
        {"tiny",
         track(Tiny),
         {{"fixed", 0.5},
          {"per_sample", 2},
          {"samples_per_query", 2},
          {"offline_batch", 64},
          {"slots", 1},
          {"arrival_rate", 250},
          {"window", 10},
          {"tail_base", 6.5},
          {"capture", 4}}},
    });
}

/// Where the base of the tail follows from the service: 48 at once; four cameras in INT8; capture and one.
void MissionTracksTest::tailsStartWhereTheScenarioEnds() {
    const MissionTrack& cloud = missionTrack(Track::Cloud);
    QVERIFY(isClose(cloud.service.latency(Batch(48.0)) / cloud.tailBase, 1.0));
    const MissionTrack& edge = missionTrack(Track::Edge);
    const BatchService int8{edge.service.fixed, edge.service.perSample * kInt8Time};
    QVERIFY(isClose(int8.latency(Batch(4.0)) / edge.tailBase, 1.0));
    const MissionTrack& tiny = missionTrack(Track::Tiny);
    QVERIFY(isClose((tiny.capture + tiny.service.latency(Batch(1.0))) / tiny.tailBase, 1.0));
}

void MissionTracksTest::everyTailStartsInsideItsWindow() {
    for (const Track track : {Track::Cloud, Track::Edge, Track::Mobile, Track::Tiny})
        QVERIFY(missionTrack(track).tailBase < missionTrack(track).window);
}

void MissionTracksTest::aMobileSampleIsOneFrame() {
    const MissionTrack& mobile = missionTrack(Track::Mobile);
    QCOMPARE(mobile.service.latency(Batch(1.0)), mobile.window);
    QVERIFY(isClose(mobile.service.throughput(Batch(1.0)).value(), 60.0));
}

void MissionTracksTest::refusesAnUnknownTrack() {
    QCOMPARE(refusal(kMissionTrack, {{"track", 4}}), std::optional(DomainError::Code::NotAChoice));
}

QTEST_APPLESS_MAIN(MissionTracksTest)
#include "tst_mission_tracks.moc"
