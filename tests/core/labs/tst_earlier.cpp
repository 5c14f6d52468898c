// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/labs/check/lab_checks.h"
#include "tests/core/labs/session_fixture.h"

#include <QRandomGenerator>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

const QString kSerial = QStringLiteral("told_serial");
const QString kRemedy = QStringLiteral("told_remedy");

LabPtr load(const QString& id) {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/labs/") + id, registry).lab;
}

ledger::RunHeader header(const QString& run, const QString& lab) {
    ledger::RunHeader made;
    made.run = run;
    made.lab = lab;
    return made;
}

ledger::StoredEvent decision(const QString& run, double serial, const QString& remedy, int minute) {
    ledger::StoredEvent stored;
    stored.event.run = run;
    stored.event.kind = kinds::kDecisionMade;
    stored.event.time = noon().addSecs(60 * minute);
    stored.event.payload = {
        {QStringLiteral("numbers"), QJsonObject{{QStringLiteral("serial_share"), serial}}},
        {QStringLiteral("choices"), QJsonObject{{QStringLiteral("remedy"), remedy}}}};
    return stored;
}

/// The ledger of a student who decided v1-12 so often.
DecisionBook bookOf(const QVector<ledger::StoredEvent>& decisions) {
    QVector<ledger::RunHeader> runs;
    for (const ledger::StoredEvent& stored : decisions)
        runs.append(header(stored.event.run, QStringLiteral("v1-12")));
    return {runs, decisions};
}

const DecisionBook& once() {
    static const DecisionBook book =
        bookOf({decision(QStringLiteral("a"), 0.05, QStringLiteral("precision"), 1)});
    return book;
}

const DecisionBook& twice() {
    static const DecisionBook book =
        bookOf({decision(QStringLiteral("a"), 0.05, QStringLiteral("precision"), 1),
                decision(QStringLiteral("b"), 0.3, QStringLiteral("precision"), 2)});
    return book;
}

/// A run of v2-09, which reads v1-12.
struct Reader {
    LabPtr lab = load(QStringLiteral("v2-09"));
    FakeRecorder recorder;
    LabSession session{lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon};
    int serial = index(kSerial);
    int remedy = index(kRemedy);

    [[nodiscard]] int index(const QString& id) const { return lab->slotOf(id) - lab->firstEarlierSlot(); }
    [[nodiscard]] double slot(const QString& id) const { return session.state().slots_[lab->slotOf(id)]; }
    [[nodiscard]] double number(const char* output) const {
        return session.live().number(
            {-1,
             -1,
             lab->instanceOf(QStringLiteral("told")),
             models::outputIndex(*lab->instances[lab->instanceOf(QStringLiteral("told"))].model, output),
             -1,
             {}});
    }
    void read(const DecisionBook& book) { session.setDecisions(readDecisions(*lab, book)); }
    void pin() { session.pin(0); }
    [[nodiscard]] SessionState replay() const {
        SessionState state = freshState(*lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : recorder.events)
            apply(*lab, state, event);
        return state;
    }
};

}  // namespace

/// Decisions of earlier labs: read when a run begins, kept, and changed only on purpose.
class EarlierTest : public QObject {
    Q_OBJECT
private slots:
    void theNewestDecisionOfALabIsInForce() {
        QCOMPARE(twice().find(QStringLiteral("v1-12"), QStringLiteral("serial_share"))->value.toDouble(),
                 0.3);
        QCOMPARE(twice().find(QStringLiteral("v1-12"), QStringLiteral("remedy"))->run, QStringLiteral("b"));
        QVERIFY(!twice().find(QStringLiteral("v1-12"), QStringLiteral("no_such_field")));
        QVERIFY(!twice().find(QStringLiteral("v2-01"), QStringLiteral("serial_share")));
        const DecisionBook unknownRun({},
                                      {decision(QStringLiteral("x"), 0.1, QStringLiteral("precision"), 0)});
        QVERIFY(!unknownRun.find(QStringLiteral("v1-12"), QStringLiteral("serial_share")));
    }

    void withoutADecisionTheDefaultIsNamed() {
        Reader run;
        run.read({});
        QCOMPARE(run.slot(kSerial), run.lab->earlier[run.serial].otherwise);
        const EarlierView view = run.session.earlier()[run.serial];
        QVERIFY(!view.decided.isValid());
        QCOMPARE(view.lab, QStringLiteral("v1-12"));
        QVERIFY(!view.changed && !view.older);
    }

    void aDecisionReachesTextAndModels() {
        Reader run;
        run.read(once());
        QCOMPARE(run.slot(kSerial), 0.05);
        QCOMPARE(run.number("ceiling"), 20.0);
        QVERIFY(
            run.session.text(QStringLiteral("brief1")).contains(run.session.earlierText(run.serial, 0.05)));
        QVERIFY(run.session.text(QStringLiteral("brief1"))
                    .contains(run.session.text(QStringLiteral("earlier.told_remedy.precision"))));
        QCOMPARE(run.session.earlier()[run.serial].decided, noon().addSecs(60));
    }

    void whatTheLabCannotHoldCountsAsNotDecided_data() {
        QTest::addColumn<double>("serial");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("beyond the range") << 0.9 << QStringLiteral("precision");
        QTest::newRow("negative") << -0.1 << QStringLiteral("precision");
        QTest::newRow("unknown choice") << 0.05 << QStringLiteral("prayer");
        QTest::newRow("empty choice") << 0.05 << QString();
    }
    void whatTheLabCannotHoldCountsAsNotDecided() {
        QFETCH(double, serial);
        QFETCH(QString, remedy);
        Reader run;
        run.read(bookOf({decision(QStringLiteral("a"), serial, remedy, 1)}));
        const bool serialHolds = serial >= 0.0 && serial <= 0.5;
        QCOMPARE(run.slot(kSerial), serialHolds ? serial : run.lab->earlier[run.serial].otherwise);
        if (serialHolds) QCOMPARE(run.slot(kRemedy), run.lab->earlier[run.remedy].otherwise);
    }

    void lookingLeavesNoTrace() {
        Reader run;
        run.read(once());
        QVERIFY(run.recorder.events.isEmpty());
        run.read(twice());
        QCOMPARE(run.slot(kSerial), 0.3);
        QVERIFY(run.recorder.events.isEmpty());
    }

    void theFirstEventKeepsWhatWasRead() {
        Reader run;
        run.read(once());
        run.pin();
        QCOMPARE(run.recorder.kinds().first(), kinds::kDecisionsRead);
        QCOMPARE(run.recorder.kinds().count(kinds::kDecisionsRead), 1);
        run.pin();
        QCOMPARE(run.recorder.kinds().count(kinds::kDecisionsRead), 1);
        QCOMPARE(run.replay().earlier, run.session.state().earlier);
    }

    void aCommitmentKeepsItToo() {
        Reader run;
        run.read(once());
        run.session.draft(0, {run.lab->acts[0].gate()->options[0].id, QStringLiteral("20 %"), 50});
        run.session.commit(0, [](Refusal r) { QCOMPARE(r, Refusal::None); });
        QCOMPARE(run.recorder.kinds().first(), kinds::kDecisionsRead);
    }

    void aNewerDecisionIsAnnouncedAndAltersNothing() {
        Reader run;
        run.read(once());
        run.pin();
        run.read(twice());
        QCOMPARE(run.slot(kSerial), 0.05);
        QVERIFY(run.session.basedOnOlder());
        const auto views = run.session.earlier();
        QVERIFY(views[run.serial].older);
        QCOMPARE(views[run.serial].newestDecided, noon().addSecs(120));
        QVERIFY(!views[run.remedy].older);  // decided again, with the same result
    }

    void aNewerDecisionIsTakenOverOnPurpose() {
        Reader run;
        run.read(once());
        run.pin();
        run.read(twice());
        run.session.takeDecisions();
        QCOMPARE(run.slot(kSerial), 0.3);
        QVERIFY(!run.session.basedOnOlder());
        QCOMPARE(run.replay().slots_, run.session.state().slots_);
    }

    void aLostLedgerMakesNothingOlder() {
        Reader run;
        run.read(once());
        run.pin();
        run.read({});
        QVERIFY(!run.session.basedOnOlder());
        QCOMPARE(run.slot(kSerial), 0.05);
    }

    void whatIf() {
        Reader run;
        run.read(once());
        run.session.changeEarlier(run.serial, 0.25);
        QCOMPARE(run.slot(kSerial), 0.25);
        QCOMPARE(run.number("ceiling"), 4.0);
        QVERIFY(run.session.earlier()[run.serial].changed);
        QVERIFY(run.session.earlier()[run.serial].read.contains(u'5'));
        QVERIFY(!run.session.canUndo());  // a decision is no control
        run.session.restoreEarlier(run.serial);
        QCOMPARE(run.slot(kSerial), 0.05);
        QVERIFY(!run.session.earlier()[run.serial].changed);
    }

    void whatIfAnsweredByTheOldValueIsARestore() {
        Reader run;
        run.read(once());
        run.session.changeEarlier(run.serial, 0.25);
        run.session.changeEarlier(run.serial, 0.05);
        QVERIFY(!run.session.earlier()[run.serial].changed);
    }

    void nonsenseIsNotTakenOver() {
        Reader run;
        run.read(once());
        run.session.changeEarlier(run.serial, 7.0);
        run.session.changeEarlier(run.serial, std::nan(""));
        run.session.changeEarlier(run.remedy, 99);
        run.session.changeEarlier(-1, 0);
        run.session.changeEarlier(99, 0);
        QVERIFY(run.recorder.events.isEmpty());
        SessionState state = run.session.state();
        apply(*run.lab, state,
              {QStringLiteral("run-1"),
               kinds::kEarlierChanged,
               {{QStringLiteral("earlier"), QStringLiteral("factor")}, {QStringLiteral("value"), 3}},
               noon()});
        QCOMPARE(state.slots_, run.session.state().slots_);
    }

    void anyWalkReplaysToTheSameState() {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            Reader run;
            run.read(seed % 2 == 0 ? once() : DecisionBook());
            for (int step = 0; step < 40; ++step) {
                switch (random.bounded(6)) {
                    case 0:
                        run.session.changeEarlier(run.serial, random.bounded(50) / 100.0);
                        break;
                    case 1:
                        run.session.changeEarlier(run.remedy, random.bounded(4));
                        break;
                    case 2:
                        run.session.restoreEarlier(run.serial);
                        break;
                    case 3:
                        run.session.chooseContext(random.bounded(2));
                        break;
                    case 4:
                        run.read(twice());
                        run.session.takeDecisions();
                        break;
                    default:
                        run.pin();
                }
            }
            const SessionState replayed = run.replay();
            if (run.recorder.events.isEmpty()) continue;
            QCOMPARE(replayed.slots_, run.session.state().slots_);
            QCOMPARE(replayed.earlier, run.session.state().earlier);
            QCOMPARE(replayed.pinned.size(), run.session.state().pinned.size());
            for (int i = 0; i < replayed.pinned.size(); ++i)
                QCOMPARE(replayed.pinned[i].values, run.session.state().pinned[i].values);
        }
    }

    // Between labs ------------------------------------------------------------------------------------------

    void shippedLabsReadWhatOthersDecide_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"v1-12", "v2-01", "v2-09"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void shippedLabsReadWhatOthersDecide() {
        QFETCH(QString, id);
        QCOMPARE(checkEarlierLabs(*load(id), load).size(), 0);
    }

    void aFieldThatNobodyDecidesIsFound() {
        Lab lab = *load(QStringLiteral("v2-09"));
        lab.earlier[0].field = QStringLiteral("no_such_field");
        lab.earlier[1].lab = QStringLiteral("v9-99");
        const auto findings = checkEarlierLabs(lab, load);
        QCOMPARE(findings.size(), 2);
        for (const Finding& finding : findings)
            QCOMPARE(finding.code, Finding::Code::EarlierUnknown);
    }

    void aFieldOfAnotherShapeIsFound() {
        const Lab good = *load(QStringLiteral("v2-09"));
        const Reader run;
        const auto differs = [](const Lab& lab) {
            const auto findings = checkEarlierLabs(lab, load);
            return findings.size() == 1 && findings[0].code == Finding::Code::EarlierDiffers;
        };
        Lab lab = good;
        lab.earlier[run.serial].otherwise = 0.2;
        QVERIFY(differs(lab));
        lab = good;
        lab.earlier[run.serial].to = 0.9;
        QVERIFY(differs(lab));
        lab = good;
        lab.earlier[run.serial].unit = units::findUnit("%");
        QVERIFY(differs(lab));
        lab = good;
        lab.earlier[run.remedy].choices.removeLast();
        QVERIFY(differs(lab));
        lab = good;
        lab.earlier[run.remedy].otherwise = 0;
        QVERIFY(differs(lab));
        lab = good;
        lab.earlier[run.serial].field = QStringLiteral("remedy");
        QVERIFY(differs(lab));
    }

    // Choices of a context ----------------------------------------------------------------------------------

    void aContextOffersOnlyWhatItHas() {
        Reader run;
        const int part = run.lab->slotOf(QStringLiteral("chosen_part"));
        const QStringList& names = run.lab->controls[part].choices;
        const auto offered = [&](int context) {
            QStringList here;
            for (const int choice : run.lab->choicesIn(context, part))
                here.append(names[choice]);
            return here;
        };
        QVERIFY(offered(0).contains(QStringLiteral("allreduce")));
        QVERIFY(!offered(1).contains(QStringLiteral("allreduce")));
        QVERIFY(offered(1).contains(QStringLiteral("weight_streaming")));
    }

    void whatAContextLacksCannotBeChosenOrReplayed() {
        Reader run;
        run.session.chooseContext(1);
        run.session.draft(0, {run.lab->acts[0].gate()->options[0].id, QStringLiteral("20 %"), 50});
        run.session.commit(0, [](Refusal) {});
        QVERIFY(run.session.unlocked(0));
        const int part = run.lab->slotOf(QStringLiteral("chosen_part"));
        const auto foreign = run.lab->controls[part].choices.indexOf(QStringLiteral("allreduce"));
        const double before = run.session.state().slots_[part];
        run.session.set(part, static_cast<double>(foreign));
        QCOMPARE(run.session.state().slots_[part], before);
        SessionState state = run.session.state();
        apply(*run.lab, state,
              {QStringLiteral("run-1"),
               kinds::kControlChanged,
               {{QStringLiteral("control"), QStringLiteral("chosen_part")},
                {QStringLiteral("before"), before},
                {QStringLiteral("after"), static_cast<double>(foreign)}},
               noon()});
        QCOMPARE(state.slots_[part], before);
    }

    void inputsThatDoNotGoTogetherGiveNothing() {
        const LabPtr lab = load(QStringLiteral("v2-09"));
        Slots slots_ = lab->contexts[1].slots_;
        const int part = lab->slotOf(QStringLiteral("chosen_part"));
        QVERIFY(!firstNotTogether(*lab, slots_));
        slots_[part] = static_cast<double>(lab->controls[part].choices.indexOf(QStringLiteral("allreduce")));
        const auto fault = firstNotTogether(*lab, slots_);
        QVERIFY(fault);
        QCOMPARE(lab->instances[fault->first].id, QStringLiteral("part"));
        const Evaluation evaluation(*lab, slots_);
        QVERIFY(evaluation.output(fault->first, 0).isSpecial());
    }
};

QTEST_GUILESS_MAIN(EarlierTest)
#include "tst_earlier.moc"
