// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "tests/core/labs/session_fixture.h"

#include <QSignalSpy>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

Q_DECLARE_METATYPE(ridgepoint::labs::Refusal)

/// Gates, control changes and durability of one run.
class LabSessionTest : public QObject {
    Q_OBJECT
private slots:
    void beforeTheCommitmentNothingMoves() {
        Run run;
        const Slots before = run.session.state().slots_;
        run.session.set(run.control("serial"), 0.3);
        run.session.preview(run.control("processors"), 4);
        run.session.resetControls(0);
        QCOMPARE(run.session.state().slots_, before);
        QVERIFY(run.recorder.events.isEmpty());
    }

    void beforeTheCommitmentNothingIsTold() {
        const Run run;
        QVERIFY(!run.session.reveal(0));
        QVERIFY(!run.session.reflectKey(0));
        QVERIFY(run.session.reflectOptions(0).isEmpty());
        for (const Block& block : run.lab->acts[0].blocks) {
            const bool late = block.kind == BlockKind::Reveal || block.kind == BlockKind::Equations ||
                              block.kind == BlockKind::Reflect || block.kind == BlockKind::Observe ||
                              block.kind == BlockKind::Takeaways || block.kind == BlockKind::Decision;
            if (late) QVERIFY2(!run.session.visible(0, block), qPrintable(block.id));
        }
    }

    void aPredictionIsRefused_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("estimate");
        QTest::addColumn<int>("confidence");
        QTest::addColumn<Refusal>("refusal");
        const QString fixed = QStringLiteral("fixed");
        QTest::newRow("no option") << QString() << QStringLiteral("9 ×") << 60 << Refusal::NoOption;
        QTest::newRow("foreign option")
            << QStringLiteral("zebra") << QStringLiteral("9 ×") << 60 << Refusal::NoOption;
        QTest::newRow("no estimate") << fixed << QString() << 60 << Refusal::NoEstimate;
        QTest::newRow("words") << fixed << QStringLiteral("about nine") << 60 << Refusal::EstimateNotANumber;
        QTest::newRow("no unit") << fixed << QStringLiteral("9") << 60 << Refusal::EstimateWithoutUnit;
        QTest::newRow("unknown unit")
            << fixed << QStringLiteral("9 furlongs") << 60 << Refusal::EstimateUnknownUnit;
        QTest::newRow("other kind") << fixed << QStringLiteral("9 h") << 60 << Refusal::EstimateWrongUnit;
        QTest::newRow("not above zero")
            << fixed << QStringLiteral("0 ×") << 60 << Refusal::EstimateOutOfRange;
        QTest::newRow("no confidence") << fixed << QStringLiteral("9 ×") << -1 << Refusal::NoConfidence;
        QTest::newRow("below chance")
            << fixed << QStringLiteral("9 ×") << 24 << Refusal::ConfidenceOutOfRange;
        QTest::newRow("certainty") << fixed << QStringLiteral("9 ×") << 100 << Refusal::ConfidenceOutOfRange;
    }
    void aPredictionIsRefused() {
        QFETCH(QString, option);
        QFETCH(QString, estimate);
        QFETCH(int, confidence);
        QFETCH(Refusal, refusal);
        Run run;
        QCOMPARE(run.commit(option, estimate, confidence < 0 ? std::nullopt : std::optional(confidence)),
                 refusal);
        QVERIFY(!run.session.unlocked(0));
        QVERIFY(!run.recorder.kinds().contains(QStringLiteral("prediction_committed")));
    }

    void anEstimateInAnotherUnitOfItsKindIsConverted() {
        Run run;
        QCOMPARE(run.commit(QStringLiteral("fixed"), QStringLiteral("900 %")), Refusal::None);
        QCOMPARE(run.session.state().acts[0].prediction->estimate->value, 9.0);
    }

    void aGermanCommaIsADecimal() {
        Run run;
        Wording german;
        german.locale = QLocale(QLocale::German, QLocale::Germany);
        run.session.setWording(german);
        QCOMPARE(run.commit(QStringLiteral("fixed"), QStringLiteral("9,5 ×")), Refusal::None);
        QCOMPARE(run.session.state().acts[0].prediction->estimate->value, 9.5);
    }

    void theCommitmentIsDurableBeforeItCounts() {
        Run run;
        run.recorder.answer = FakeRecorder::Answer::Later;
        QCOMPARE(run.commit(), Refusal::SavePending);
        QVERIFY(!run.session.unlocked(0));
        QVERIFY(run.session.committing());
        run.recorder.release();
        QVERIFY(run.session.unlocked(0));
        QVERIFY(!run.session.committing());
    }

    void aCommitmentThatCannotBeKeptDoesNotCount() {
        Run run;
        run.recorder.answer = FakeRecorder::Answer::Never;
        QCOMPARE(run.commit(), Refusal::NotDurable);
        QVERIFY(!run.session.unlocked(0));
    }

    void aCommitmentCannotBeChanged() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.commit(QStringLiteral("half")), Refusal::WrongStage);
        run.session.undo();
        QCOMPARE(run.session.state().acts[0].prediction->option, QStringLiteral("fixed"));
    }

    void optionsAreShuffledPerRunAndStableWithinIt() {
        const LabPtr lab = loadGood();
        FakeRecorder recorder;
        QSet<QStringList> orders;
        for (int i = 0; i < 40; ++i) {
            const LabSession a(lab, freshState(*lab, QStringLiteral("run-%1").arg(i), noon()), recorder,
                               noon);
            QStringList first, again;
            for (const auto& option : a.gate(0).options)
                first.append(option.id);
            for (const auto& option : a.gate(0).options)
                again.append(option.id);
            QCOMPARE(first, again);
            orders.insert(first);
        }
        QVERIFY(orders.size() > 4);
    }

    void aDragIsOneStepOfUndo() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        const int serial = run.control("serial");
        const double start = run.session.state().slots_[serial];
        for (const double value : {0.2, 0.25, 0.3})
            run.session.preview(serial, value);
        run.session.settle(serial);
        run.session.set(run.control("processors"), 128);
        QCOMPARE(run.recorder.kinds().count(QStringLiteral("control_changed")), 2);
        run.session.undo();
        run.session.undo();
        QCOMPARE(run.session.state().slots_[serial], start);
        QVERIFY(!run.session.canUndo());
        run.session.redo();
        QCOMPARE(run.session.state().slots_[serial], 0.3);
    }

    void controlsStayOnTheirGrid() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        const int serial = run.control("serial");
        run.session.set(serial, 0.1234);
        QCOMPARE(run.session.state().slots_[serial], 0.12);
        run.session.set(serial, 7.0);
        QCOMPARE(run.session.state().slots_[serial], 0.5);
        run.session.set(serial, std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(run.session.state().slots_[serial], 0.5);
    }

    void theContextIsFixedByTheFirstCommitment() {
        Run run;
        run.session.chooseContext(1);
        QCOMPARE(run.commit(), Refusal::None);
        run.session.chooseContext(0);
        QCOMPARE(run.session.state().context, 0);
        QCOMPARE(run.session.gateContext(), 1);
    }

    void theReadingComesBeforeTheReveal() {
        Run run;
        QCOMPARE(run.observe(QStringLiteral("9 ×")), Refusal::WrongStage);
        QCOMPARE(run.commit(), Refusal::None);
        QVERIFY(!run.session.reveal(0));
        QCOMPARE(run.observe(QString()), Refusal::NoObservation);
        QCOMPARE(run.observe(QStringLiteral("8.77 ×")), Refusal::None);
        const auto reveal = run.session.reveal(0);
        QVERIFY(reveal);
        QVERIFY(reveal->right);
        // Amdahl at the scenario: 1 / (0.1 + 0.9 / 64), independent of the live controls.
        QCOMPARE(*reveal->modelValue, 1.0 / (0.1 + 0.9 / 64.0));
        QCOMPARE(*reveal->factor, 9.0 / *reveal->modelValue);
        QVERIFY(run.recorder.kinds().contains(QStringLiteral("revealed")));
    }

    void liveSlidersNeverChangeTheComparison() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.observe(QStringLiteral("8.77 ×")), Refusal::None);
        const auto before = run.session.reveal(0);
        run.session.set(run.control("serial"), 0.5);
        run.session.set(run.control("processors"), 2);
        QCOMPARE(*run.session.reveal(0)->modelValue, *before->modelValue);
        QCOMPARE(run.session.reveal(0)->keyOption, before->keyOption);
    }

    void pinnedRunsKeepTheirValues() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        const int serial = run.control("serial");
        for (const double value : {0.1, 0.2, 0.3}) {
            run.session.set(serial, value);
            run.session.pin(0);
        }
        QCOMPARE(run.session.state().pinned.size(), 3);
        QCOMPARE(run.session.state().pinned[1].values[serial], 0.2);
        run.session.unpin(0);
        QCOMPARE(run.session.state().pinned[0].name, QStringLiteral("2"));
    }

    void aRangeIsOptionalAndChecked_data() {
        QTest::addColumn<QString>("range");
        QTest::addColumn<Refusal>("answer");
        const auto row = [](const char* range, Refusal answer) {
            QTest::newRow(range) << QString::fromUtf8(range) << answer;
        };
        row("", Refusal::None);
        row("  ", Refusal::None);
        row("5 to 12 ×", Refusal::None);
        row("5 × to 12 ×", Refusal::None);
        row("5–12", Refusal::None);
        row("5 - 12 ×", Refusal::None);
        row("5-12 ×", Refusal::None);
        row("5 … 12 ×", Refusal::None);
        row("500 % to 12 ×", Refusal::None);
        row("12 to 5 ×", Refusal::RangeUnreadable);
        row("5 to 5 ×", Refusal::RangeUnreadable);
        row("about ten", Refusal::RangeUnreadable);
        row("5 ×", Refusal::RangeUnreadable);
        row("5 to 12 to 30", Refusal::RangeUnreadable);
        row("5 h to 12 h", Refusal::RangeUnreadable);
        row("-5 to 12 ×", Refusal::RangeUnreadable);
        row("20 to 30 ×", Refusal::RangeWithoutEstimate);
    }
    void aRangeIsOptionalAndChecked() {
        QFETCH(QString, range);
        QFETCH(Refusal, answer);
        Run run;
        run.session.draft(0, {QStringLiteral("fixed"), QStringLiteral("9 ×"), 60, range});
        QCOMPARE(run.session.canCommit(0), answer);
        if (answer != Refusal::None) return;
        run.session.commit(0, [](Refusal refusal) { QCOMPARE(refusal, Refusal::None); });
        const auto& kept = run.session.state().acts[0].prediction->range;
        QCOMPARE(kept.has_value(), !range.trimmed().isEmpty());
        if (!kept) return;
        QCOMPARE(kept->low, 5.0);
        QCOMPARE(kept->high, 12.0);
        QCOMPARE(run.observe(QStringLiteral("8.8 ×")), Refusal::None);
        const RevealView view = *run.session.reveal(0);
        QCOMPARE(view.rangeHolds, kept->holds(*view.modelValue));
        SessionState replayed = freshState(*run.lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : run.recorder.events)
            apply(*run.lab, replayed, event);
        QCOMPARE(replayed.acts[0].prediction->range->high, 12.0);
    }

    void aPinnedRunBelongsToItsAct() {
        Run run;
        QCOMPARE(run.commit(), Refusal::None);
        run.session.pin(0);
        run.session.pin(1);
        const auto& pins = run.session.state().pinned;
        QCOMPARE(pins[1].name, QStringLiteral("1"));  // counted anew in each act
        QVERIFY(pins[0].belongsTo(0) && !pins[0].belongsTo(1));
        SessionState old = run.session.state();
        apply(*run.lab, old,
              {QStringLiteral("run-1"),
               kinds::kRunPinned,
               {{QStringLiteral("name"), QStringLiteral("7")}},
               noon()});
        QVERIFY(old.pinned.last().belongsTo(0) && old.pinned.last().belongsTo(1));
    }

    void theOptionTextIsOneString() {
        Run run;
        QString shown;
        for (const auto& option : run.session.gate(0).options)
            if (option.id == QLatin1String("fixed")) shown = option.text;
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.observe(QStringLiteral("8.77 ×")), Refusal::None);
        QCOMPARE(run.session.reveal(0)->chosenText, shown);
    }
};

QTEST_GUILESS_MAIN(LabSessionTest)
#include "tst_lab_session.moc"
