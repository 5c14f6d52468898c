// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/core/labs/long_run_requests.h"
#include "tests/core/labs/mission_fixture.h"
#include "tests/core/report/scripted_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using Code = Finding::Code;

namespace {

QByteArray jsonOf(const LongRunRecord& record) {
    return QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
}

LongRunRecord someRecord() {
    return runLong(longRequest(models::kTailRun, {{"samples", 5000}, {"seed", 7}}))->record;
}

}  // namespace

/// A long run in the run of a lab: offered once the instrument is, kept in the ledger, and printed.
class LongRunSessionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(mission()); }

    void nothingBeforeTheCommitment();
    void nothingWhereNoneIsOffered();
    void nothingThatTheModelRefuses();
    void asksForTheSettingsOfTheMoment();
    void whatIsKeptIsInTheState();
    void replayGivesItBack();
    void damagedEventsAreSkipped();
    void theReportHoldsIt();
    void thePictureHasItsFigures();

    void findings_data();
    void findings();
    void contextsMayDiffer();
};

void LongRunSessionTest::nothingBeforeTheCommitment() {
    MissionRun run;
    QVERIFY(!run.session.longRun(0, 270'336));
    run.session.keepLongRun(0, someRecord());
    QVERIFY(run.session.state().acts[0].longRuns.isEmpty());
    QVERIFY(!run.recorder.kinds().contains(kinds::kLongRunFinished));
    QCOMPARE(run.commit(0, "offline"), Refusal::None);
    QVERIFY(run.session.longRun(0, 270'336));
    QVERIFY(!run.session.longRun(1, 1'000'000));
}

void LongRunSessionTest::nothingWhereNoneIsOffered() {
    Run plain;
    QCOMPARE(plain.commit(), Refusal::None);
    QVERIFY(!plain.session.longRun(0, 1000));
    for (const int context : {Cloud, Edge, Mobile, Tiny}) {
        QVERIFY(missionBench("bench1").longRunIn(context));
        QVERIFY(missionBench("bench2").longRunIn(context));
        QVERIFY(!missionBench("bench3").longRunIn(context));
    }
}

void LongRunSessionTest::nothingThatTheModelRefuses() {
    MissionRun run;
    QCOMPARE(run.commit(0, "offline"), Refusal::None);
    for (const qint64 count : {qint64{0}, qint64{-1}, qint64{100'000'001}})
        QVERIFY(!run.session.longRun(0, count));
    QVERIFY(run.session.longRun(0, 1) && run.session.longRun(0, 100'000'000));
}

void LongRunSessionTest::asksForTheSettingsOfTheMoment() {
    MissionRun run(Edge);
    QCOMPARE(run.commit(0, "multi_stream"), Refusal::None);
    run.set("engines", 2);
    run.set("seed", 9);
    const auto request = run.session.longRun(0, 5000);
    QVERIFY(request);
    QCOMPARE(request->model, &models::kScenarioRun);
    const auto input = [&](const char* name) {
        return request->inputs[models::parameterIndex(*request->model, name)];
    };
    QCOMPARE(input("queries"), 5000.0);
    QCOMPARE(input("engines"), 2.0);
    QCOMPARE(input("seed"), 9.0);
    QCOMPARE(input("fixed"), 3.4);
    QCOMPARE(input("limit"), 10.0);
    QCOMPARE(runLong(*request)->record.count, 5000);
}

void LongRunSessionTest::whatIsKeptIsInTheState() {
    MissionRun run;
    QCOMPARE(run.commit(0, "offline"), Refusal::None);
    const LongRunRecord record = runLong(*run.session.longRun(0, 5000))->record;
    QSignalSpy changed(&run.session, &LabSession::actChanged);
    run.session.keepLongRun(0, record);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(run.recorder.events.last().kind, kinds::kLongRunFinished);
    QCOMPARE(run.recorder.events.last().payload.value(QLatin1String("block")).toString(),
             QStringLiteral("bench1"));
    const auto& kept = run.session.state().acts[0].longRuns;
    QCOMPARE(kept.size(), 1);
    QCOMPARE(jsonOf(kept[0]), jsonOf(record));
    QCOMPARE(kept[0].finished, noon());
    QVERIFY(run.session.state().acts[1].longRuns.isEmpty());
}

void LongRunSessionTest::replayGivesItBack() {
    MissionRun run;
    QCOMPARE(run.toSecondBench(), Refusal::None);
    for (const int act : {0, 1}) {
        run.set("seed", act + 3);
        run.session.keepLongRun(act, runLong(*run.session.longRun(act, 4000))->record);
        run.session.keepLongRun(act, runLong(*run.session.longRun(act, 5000))->record);
    }
    SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
    for (const ledger::Event& event : run.recorder.events)
        apply(*run.lab, state, event);
    for (const int act : {0, 1}) {
        const auto& expected = run.session.state().acts[act].longRuns;
        QCOMPARE(expected.size(), 2);
        QCOMPARE(state.acts[act].longRuns.size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(jsonOf(state.acts[act].longRuns[i]), jsonOf(expected[i]));
            QCOMPARE(state.acts[act].longRuns[i].finished, noon());
        }
        QCOMPARE(state.acts[act].longRuns[1].count, 5000);
    }
}

void LongRunSessionTest::damagedEventsAreSkipped() {
    MissionRun run;
    QCOMPARE(run.commit(0, "offline"), Refusal::None);
    run.session.keepLongRun(0, someRecord());
    const ledger::Event good = run.recorder.events.last();
    SessionState state = run.session.state();
    const auto applied = [&](const char* field, const QJsonValue& value) {
        ledger::Event event = good;
        event.payload.insert(QLatin1String(field), value);
        apply(*run.lab, state, event);
    };
    applied("act", 99);
    applied("act", 1);  // which is not committed
    applied("count", -1);
    applied("figures", QJsonArray());
    QCOMPARE(state.acts[0].longRuns.size(), 1);
    QVERIFY(state.acts[1].longRuns.isEmpty());
    apply(*run.lab, state, good);
    QCOMPARE(state.acts[0].longRuns.size(), 2);
}

void LongRunSessionTest::theReportHoldsIt() {
    ridgepoint::test::ScriptedRun run(mission());
    run.predict(0, QStringLiteral("offline"), {}, 70);
    const auto longRuns = [&] {
        const auto document = run.document();
        return document.acts[0].experiment ? document.acts[0].experiment->longRuns : QVector<LongRunRecord>();
    };
    QVERIFY(longRuns().isEmpty());
    const LongRunRecord record = runLong(*run.session().longRun(0, 5000))->record;
    run.session().keepLongRun(0, record);
    run.move("slots", 64);
    QCOMPARE(longRuns().size(), 1);
    QCOMPARE(jsonOf(longRuns()[0]), jsonOf(record));
    QVERIFY(longRuns()[0].finished.isValid());
}

/// The histogram of the second act: its lines are those of the long run, but for the window.
void LongRunSessionTest::thePictureHasItsFigures() {
    MissionRun run;
    QCOMPARE(run.toSecondBench(), Refusal::None);
    const auto result = runLong(*run.session.longRun(1, 200'000));
    const auto spec = run.session.longRunPlot(1, *result);
    QVERIFY(spec);
    QCOMPARE(spec->y.scale, AxisScale::Log10);
    QStringList lines;
    for (const PlotLine& line : spec->lines) {
        lines.append(line.id);
        if (line.id == QLatin1String("p99")) QCOMPARE(line.value, result->record.figures[4].value);
        if (line.id == QLatin1String("p999")) QCOMPARE(line.value, result->record.figures[5].value);
        if (line.id == QLatin1String("window")) QCOMPARE(line.value, 260.0);
        QVERIFY(line.isUpright && line.value <= spec->x.to);
    }
    QCOMPARE(lines, QStringList({QStringLiteral("p99"), QStringLiteral("p999"), QStringLiteral("window")}));
    double drawn = 0.0;
    for (const double count : spec->series[0].y)
        drawn += std::isnan(count) ? 0.0 : count;
    QCOMPARE(drawn, 200'000.0);
    const auto scenario = runLong(*run.session.longRun(0, 5000));
    QVERIFY(!run.session.longRunPlot(0, *scenario));
}

void LongRunSessionTest::findings_data() {
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray rising = "rising, up to 100000000";
    const QByteArray simulations = "instance of tail_run or scenario_run";
    const auto counts = [](const char* list) {
        return QByteArray(R"({ "of": "run", "counts": )") + list + " }";
    };
    QTest::newRow("nobody") << QByteArray(R"({ "of": "runs", "counts": [1000] })") << Code::UnknownReference
                            << QByteArray("runs") << QByteArray();
    QTest::newRow("another model") << QByteArray(R"({ "of": "item_a", "counts": [1000] })") << Code::WrongType
                                   << QByteArray("item_a") << simulations;
    QTest::newRow("falling") << counts("[5000, 1000]") << Code::OutOfDomain << QByteArray("1000") << rising;
    QTest::newRow("twice the same") << counts("[1000, 1000]") << Code::OutOfDomain << QByteArray("1000")
                                    << rising;
    QTest::newRow("more than the model takes")
        << counts("[1000, 100000001]") << Code::OutOfDomain << QByteArray("100000001") << rising;
    QTest::newRow("none") << counts("[0]") << Code::OutOfDomain << QByteArray("0") << rising;
    QTest::newRow("less than none") << counts("[-4]") << Code::OutOfDomain << QByteArray("-4") << rising;
    QTest::newRow("a part of one") << counts("[1000.5]") << Code::OutOfDomain << QByteArray("1000.5")
                                   << rising;
    QTest::newRow("in words") << counts(R"(["many"])") << Code::OutOfDomain << QByteArray("many") << rising;
    QTest::newRow("no list") << counts("1000") << Code::MissingField << QByteArray("counts")
                             << QByteArray("array");
    QTest::newRow("an empty list") << counts("[]") << Code::MissingField << QByteArray("counts")
                                   << QByteArray("array");
    QTest::newRow("something more") << QByteArray(R"({ "of": "run", "counts": [1000], "seed": 1 })")
                                    << Code::UnknownField << QByteArray("seed") << QByteArray();
    QTest::newRow("two in one context")
        << QByteArray(R"({ "of": "run", "counts": [1000] }, )"
                      R"({ "of": "server", "counts": [2000], "contexts": ["cloud"] })")
        << Code::DuplicateId << QByteArray("server") << QByteArray("cloud");
}

void LongRunSessionTest::findings() {
    QFETCH(QByteArray, written);
    QFETCH(Code, code);
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, expected);
    const LoadedLab loaded = loadEditedMission(R"({ "of": "run", "counts": [270336, 10000000] })", written);
    QVERIFY(!loaded.lab);
    const QByteArray instead = missingFinding(loaded, code, subject, expected);
    QVERIFY2(instead.isEmpty(), instead);
}

void LongRunSessionTest::contextsMayDiffer() {
    const LoadedLab loaded =
        loadEditedMission(R"({ "of": "run", "counts": [270336, 10000000] })",
                          R"({ "of": "server", "counts": [1000], "contexts": ["cloud"] }, )"
                          R"({ "of": "run", "counts": [2000, 3000], "contexts": ["edge", "tiny"] })");
    QVERIFY2(loaded.lab, missingFinding(loaded, Code::FileMissing, {}, {}));
    const auto& bench = std::get<WorkbenchBlock>(loaded.lab->block(QStringLiteral("bench1"))->detail);
    QCOMPARE(bench.longRunIn(Cloud)->counts, QVector<qint64>{1000});
    QCOMPARE(bench.longRunIn(Edge)->counts, QVector<qint64>({2000, 3000}));
    QCOMPARE(bench.longRunIn(Tiny), bench.longRunIn(Edge));
    QVERIFY(!bench.longRunIn(Mobile));
}

QTEST_GUILESS_MAIN(LongRunSessionTest)
#include "tst_long_run_session.moc"
