// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/labs/session_fixture.h"

#include <QRandomGenerator>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

/// A state is nothing but its events: replaying them gives an equal one, at any point and through any walk.
class ReplayTest : public QObject {
    Q_OBJECT

    static SessionState replay(const Run& run) {
        SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events)
            apply(*run.lab, state, event);
        return state;
    }

    static void compare(const SessionState& a, const SessionState& b) {
        QCOMPARE(a.slots_, b.slots_);
        QCOMPARE(a.context, b.context);
        QCOMPARE(a.runContext, b.runContext);
        QCOMPARE(a.undo.size(), b.undo.size());
        QCOMPARE(a.redo.size(), b.redo.size());
        QCOMPARE(a.pinned.size(), b.pinned.size());
        QCOMPARE(a.boundaries, b.boundaries);
        QCOMPARE(a.view.scroll, b.view.scroll);
        QCOMPARE(a.view.open, b.view.open);
        for (int act = 0; act < a.acts.size(); ++act) {
            QCOMPARE(a.acts[act].stage, b.acts[act].stage);
            QCOMPARE(a.acts[act].draft.option, b.acts[act].draft.option);
            QCOMPARE(a.acts[act].prediction.has_value(), b.acts[act].prediction.has_value());
        }
    }

    static void randomStep(Run& run, QRandomGenerator& random) {
        const auto slot = static_cast<int>(random.bounded(static_cast<quint32>(run.lab->controls.size())));
        const ControlDef& control = run.lab->controls[slot];
        const double to = control.isChoice() ? static_cast<double>(control.choices.size() - 1) : control.to;
        switch (random.bounded(9)) {
            case 0:
                run.session.undo();
                break;
            case 1:
                run.session.redo();
                break;
            case 2:
                run.session.pin(0);
                break;
            case 3:
                run.session.unpin(0);
                break;
            case 4:
                run.session.chooseContext(static_cast<int>(random.bounded(2)));
                break;
            case 5:
                run.session.resetControls(0);
                break;
            case 6:
                run.session.rememberView({0, {{QStringLiteral("story"), random.generateDouble()}}, {}, {}});
                break;
            default:
                run.session.set(slot, control.from + random.generateDouble() * (to - control.from));
        }
    }

private slots:
    void anyWalkReplaysToTheSameState() {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            QRandomGenerator random(seed);
            Run run;
            run.session.draft(0, {QStringLiteral("half"), QStringLiteral("2 ×"), 30});
            if (seed % 2 == 0) QCOMPARE(run.commit(), Refusal::None);
            if (seed % 4 == 0) QCOMPARE(run.observe(QStringLiteral("8.8")), Refusal::None);
            for (int step = 0; step < 60; ++step)
                randomStep(run, random);
            compare(replay(run), run.session.state());
        }
    }

    void eventsOfAnotherProgramVersionAreSkipped() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        SessionState state = run.session.state();
        apply(*run.lab, state, {QStringLiteral("run-1"), QStringLiteral("not_invented_yet"), {}, noon()});
        apply(*run.lab, state,
              {QStringLiteral("run-1"),
               QStringLiteral("control_changed"),
               {{QStringLiteral("control"), QStringLiteral("gone")}},
               noon()});
        apply(*run.lab, state,
              {QStringLiteral("run-1"),
               QStringLiteral("prediction_committed"),
               {{QStringLiteral("act"), 99}},
               noon()});
        compare(state, run.session.state());
    }

    void aKillBetweenReadingAndRevealIsMended() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.observe(QStringLiteral("8.8 ×")), Refusal::None);
        SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events)
            if (event.kind != QLatin1String("revealed")) apply(*run.lab, state, event);
        QCOMPARE(state.acts[0].stage, Stage::Observed);
        FakeRecorder recorder;
        const LabSession resumed(run.lab, state, recorder, noon);
        QVERIFY(resumed.state().acts[0].stage >= Stage::Revealed);
        QVERIFY(resumed.reveal(0));
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
