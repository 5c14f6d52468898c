// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/core/labs/trials_fixture.h"

#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

/// The rule of the trials: what is missing, what is bracketed, and that it outlives the program.
class TrialLogTest : public QObject {
    Q_OBJECT

    /// A trial of the serial share alone.
    static Trial at(double serial, double reading, double limit = 12.0) {
        Trial trial;
        trial.values = {{0, 64.0}, {1, 0.0}, {2, serial}};  // as the lab orders its controls
        trial.reading = reading;
        trial.limit = limit;
        trial.context = QStringLiteral("large");
        return trial;
    }
    static TrialProgress after(const QVector<Trial>& trials) {
        const LabPtr lab = loadTrials();
        return progressOf(*lab, std::get<TrialsBlock>(lab->acts[0].find(BlockKind::Trials)->detail), trials);
    }

private slots:
    void theFixtureLoads() { QVERIFY(loadTrials()); }

    void anEmptyLogMissesAll() {
        const TrialProgress progress = after({});
        QCOMPARE(progress.missing, 5);
        QVERIFY(!progress.bracket && !progress.isDone());
    }

    void theBracketIsTheNarrowestOfTheLog() {
        const TrialProgress progress =
            after({at(0.0, 2), at(0.5, 50), at(0.2, 21), at(0.05, 6), at(0.15, 16)});
        QCOMPARE(progress.bracket, (Bracket{0.05, 0.15}));
        QCOMPARE(progress.lowTrial, 3);
        QCOMPARE(progress.highTrial, 4);
        QVERIFY(!progress.isOneStep && !progress.isBracketed && !progress.isDone());
    }

    void theLastTwoMustBracket() {
        const QVector<Trial> trials{at(0.0, 2), at(0.5, 50), at(0.10, 11.4), at(0.11, 12.4), at(0.2, 21)};
        const TrialProgress wandered = after(trials);
        QCOMPARE(wandered.bracket, (Bracket{0.10, 0.11}));
        QVERIFY(wandered.isOneStep);
        QVERIFY(!wandered.isBracketed && !wandered.isDone());
        const TrialProgress back = after(trials + QVector{at(0.11, 12.4), at(0.10, 11.4)});
        QVERIFY(back.isBracketed && back.isDone());
    }

    void fewerThanTheLeastAreNotEnough() {
        const TrialProgress progress = after({at(0.10, 11.4), at(0.11, 12.4)});
        QVERIFY(progress.isBracketed);
        QCOMPARE(progress.missing, 3);
        QVERIFY(!progress.isDone());
    }

    void onTheLimitIsInside() {
        QVERIFY(isInside(at(0.1, 12.0)));
        QVERIFY(!isInside(at(0.1, 12.0001)));
        QVERIFY(!isInside(at(0.1, std::numeric_limits<double>::infinity())));
    }

    void nearTheLimitIsEnough() {
        const LabPtr lab = loadTrials();
        const auto& block = std::get<TrialsBlock>(lab->acts[0].find(BlockKind::Trials)->detail);
        const QVector<Trial> trials{at(0.0, 2), at(0.01, 3), at(0.02, 4), at(0.03, 5), at(0.1, 11.88)};
        QVERIFY(after(trials).isAtLimit);
        QCOMPARE(foundBracket(*lab, block, trials), (Bracket{0.1, 0.1}));
        QVERIFY(!after({at(0.1, 11.87)}).isAtLimit);
        QVERIFY(!after({at(0.1, std::numeric_limits<double>::infinity())}).isAtLimit);
    }

    void otherControlsMustAgree() {
        Trial other = at(0.11, 12.4);
        other.values[0] = 65.0;
        Trial elsewhere = at(0.11, 12.4);
        elsewhere.context = QStringLiteral("small");
        for (const Trial& odd : {other, elsewhere}) {
            const TrialProgress progress = after({at(0, 2), at(0.5, 50), at(0.2, 21), at(0.10, 11.4), odd});
            QVERIFY(!progress.isBracketed);
            QVERIFY(!progress.bracket);
        }
    }

    void aControlThatCrossesTwiceIsBracketedWhereItIsNarrowest() {
        const TrialProgress progress = after({at(0.0, 20), at(0.1, 5), at(0.45, 5), at(0.5, 20)});
        QCOMPARE(progress.bracket, (Bracket{0.45, 0.5}));
    }

    void bisectionAsksTheTrialsAlone() {
        TrialRun run;
        while (!run.session.state().acts[0].observation && run.trials().size() < 30)
            QCOMPARE(run.logAt(nextByBisection(*run.lab, run.block(), run.trials())), Refusal::None);
        QVERIFY(run.session.state().acts[0].observation.has_value());
        QVERIFY2(run.trials().size() <= 10, qPrintable(QString::number(run.trials().size())));
    }

    void bisectionSearchesUntilItFindsBothSides() {
        const LabPtr lab = loadTrials();
        const auto& block = std::get<TrialsBlock>(lab->acts[0].find(BlockKind::Trials)->detail);
        QVector<Trial> trials;
        QSet<int> tried;
        for (int i = 0; i < 51; ++i) {
            const double value = std::round(nextByBisection(*lab, block, trials) / 0.01) * 0.01;
            tried.insert(qRound(value * 100));
            trials.append(at(value, 5));
        }
        QVERIFY(tried.size() >= 45);
    }

    void aTrialIsDurableBeforeItCounts() {
        TrialRun run;
        run.recorder.answer = FakeRecorder::Answer::Later;
        QCOMPARE(run.log(), Refusal::SavePending);
        QVERIFY(run.trials().isEmpty());
        QVERIFY(run.session.committing());
        QCOMPARE(run.log(), Refusal::SavePending);
        run.recorder.release();
        QCOMPARE(run.trials().size(), 1);
        QCOMPARE(run.recorder.kinds().count(kinds::kTrialLogged), 1);
    }

    void aTrialThatCannotBeKeptIsNotLogged() {
        TrialRun run;
        run.recorder.answer = FakeRecorder::Answer::Never;
        QCOMPARE(run.log(), Refusal::NotDurable);
        QVERIFY(run.trials().isEmpty());
        run.recorder.answer = FakeRecorder::Answer::AtOnce;
        QCOMPARE(run.log(), Refusal::None);
    }

    void theSameAgainIsRefusedAndNothingIsLost() {
        TrialRun run;
        QCOMPARE(run.log(), Refusal::None);
        QCOMPARE(run.log(), Refusal::TrialUnchanged);
        QCOMPARE(run.trials().size(), 1);
        run.set("profile", 1);
        QCOMPARE(run.log(), Refusal::None);
        QCOMPARE(run.logAt(0.2), Refusal::None);
        run.set("serial", 0.1);
        QCOMPARE(run.log(), Refusal::None);
        QCOMPARE(run.trials().size(), 4);
    }

    void nothingIsLoggedBeforeTheCommitmentOrAfterTheEnd() {
        TrialRun early(false);
        QCOMPARE(early.log(), Refusal::WrongStage);
        QVERIFY(!early.session.trials(0));
        TrialRun done;
        done.logAll({0.0, 0.5, 0.2, 0.10, 0.11});
        QCOMPARE(done.logAt(0.3), Refusal::WrongStage);
    }

    void aTrialKeepsWhatWasSetAndRead() {
        TrialRun run;
        QCOMPARE(run.logAt(0.2), Refusal::None);
        const Trial& trial = run.trials().first();
        QCOMPARE(trial.values.keys(),
                 (QList<int>{run.control("processors"), run.control("profile"), run.control("serial")}));
        QCOMPARE(trial.values.value(run.control("serial")), 0.2);
        QCOMPARE(trial.reading, run.session.live().number(run.block().reads.value));
        QCOMPARE(trial.limit, 12.0);
        QCOMPARE(trial.logs.keys(),
                 (QStringList{QStringLiteral("ideal.ceiling"), QStringLiteral("ideal.speedup")}));
    }

    void aCeilingWithoutBoundIsKept() {
        TrialRun run;
        QCOMPARE(run.logAt(0.0), Refusal::None);
        const auto view = run.session.trials(0);
        QVERIFY(view);
        QCOMPARE(view->rows.first().cells.size(), view->columns.size());
        SessionState again = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events)
            apply(*run.lab, again, event);
        QCOMPARE(again.acts[0].trials.first().logs, run.trials().first().logs);
    }

    void theCompletingTrialIsTheObservation() {
        TrialRun run;
        run.logAll({0.0, 0.5, 0.2, 0.10});
        QCOMPARE(run.session.stage(0), Stage::Committed);
        QVERIFY(!run.session.reveal(0));
        QCOMPARE(run.logAt(0.11), Refusal::None);
        QCOMPARE(run.session.stage(0), Stage::Revealed);
        QCOMPARE(run.session.state().acts[0].observation->bracket, (Bracket{0.10, 0.11}));
        QCOMPARE(run.session.reveal(0)->bracket, (Bracket{0.10, 0.11}));
        QCOMPARE(run.recorder.kinds().mid(run.recorder.kinds().size() - 3),
                 (QStringList{kinds::kTrialLogged, kinds::kObservationRecorded, kinds::kRevealed}));
    }

    void trialsOutliveTheProgram() {
        TrialRun run;
        run.logAll({0.0, 0.5, 0.2});
        SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events)
            apply(*run.lab, state, event);
        FakeRecorder recorder;
        LabSession again(run.lab, state, recorder, noon);
        QVERIFY(recorder.events.isEmpty());
        const auto before = run.session.trials(0);
        const auto after = again.trials(0);
        QVERIFY(before && after);
        QCOMPARE(after->rows.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(after->rows[i].cells, before->rows[i].cells);
    }

    void aKillBeforeTheObservationIsMended() {
        TrialRun run;
        run.logAll({0.0, 0.5, 0.2, 0.10, 0.11});
        SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events) {
            apply(*run.lab, state, event);
            if (event.kind == kinds::kTrialLogged && state.acts[0].trials.size() == 5) break;
        }
        QCOMPARE(state.acts[0].stage, Stage::Committed);
        FakeRecorder recorder;
        const LabSession again(run.lab, state, recorder, noon);
        QCOMPARE(again.stage(0), Stage::Revealed);
        QCOMPARE(recorder.kinds(), (QStringList{kinds::kObservationRecorded, kinds::kRevealed}));
    }

    void hostileEventsAreSkipped() {
        const LabPtr lab = loadTrials();
        TrialRun run;
        SessionState state = run.session.state();
        for (const QJsonObject& payload :
             {QJsonObject{{QStringLiteral("act"), 0}}, QJsonObject{{QStringLiteral("act"), 7}},
              QJsonObject{{QStringLiteral("act"), 0}, {QStringLiteral("reading"), QStringLiteral("nan")}}})
            apply(*lab, state, {QStringLiteral("run-1"), kinds::kTrialLogged, payload, noon()});
        QVERIFY(state.acts[0].trials.isEmpty());
    }

    void theTableNamesItsColumns() {
        TrialRun run;
        run.logAll({0.0, 0.5});
        const auto two = run.session.trials(0);
        QVERIFY(two);
        QStringList labels;
        for (const TrialColumnView& column : two->columns)
            labels.append(column.label);
        QCOMPARE(labels, (QStringList{QStringLiteral("Serial share"), QStringLiteral("Run time"),
                                      QStringLiteral("Speedup"), QStringLiteral("Ceiling")}));
        run.set("profile", 1);
        run.session.chooseContext(1);
        QCOMPARE(run.logAt(0.1), Refusal::None);
        const auto view = run.session.trials(0);
        QCOMPARE(view->columns.size(), 6);
        QCOMPARE(view->columns[0].kind, TrialColumnKind::Context);
        QCOMPARE(view->columns[2].kind, TrialColumnKind::Other);
        QCOMPARE(view->rows.last().cells.size(), 6);
    }
};

QTEST_GUILESS_MAIN(TrialLogTest)
#include "tst_trial_log.moc"
