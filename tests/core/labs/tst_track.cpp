// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/catalogue.h"
#include "core/ledger/portable.h"
#include "tests/core/labs/session_fixture.h"
#include "tests/core/labs/track_fixture.h"

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

const QString kCloud = QStringLiteral("cloud");
const QString kEdge = QStringLiteral("edge");
const QString kTiny = QStringLiteral("tiny");

QDateTime minute(int n) {
    return noon().addSecs(60 * n);
}

TrackBook bookOf(const QVector<ledger::Event>& events) {
    TrackBook book;
    for (const ledger::Event& event : events)
        book.add(event);
    return book;
}

LoadedLab loadTrackLab(const QByteArray& second, bool chooses) {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const QTemporaryDir folder;
    return writeTrackLab(folder.path(), second, chooses) ? loadLab(folder.path(), registry) : LoadedLab();
}

/// A run of a lab whose contexts are cloud and edge.
struct TrackRun {
    explicit TrackRun(bool chooses = true) : lab(loadTrackLab("edge", chooses).lab) {}

    Refusal commit() {
        session.draft(0, {QStringLiteral("fixed"), QStringLiteral("9 ×"), 60});
        const auto answer = std::make_shared<Refusal>(Refusal::SavePending);
        session.commit(0, [answer](Refusal r) { *answer = r; });
        return *answer;
    }
    [[nodiscard]] QString context() const { return lab->contexts[session.state().context].id; }
    [[nodiscard]] SessionState replayed() const {
        SessionState state = freshState(*lab, QStringLiteral("run-1"), noon());
        for (const ledger::Event& event : recorder.events)
            apply(*lab, state, event);
        return state;
    }

    LabPtr lab;
    FakeRecorder recorder;
    LabSession session{lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon};
};

}  // namespace

class TrackTest : public QObject {
    Q_OBJECT
private slots:
    // The choices.
    void theLatestChoiceIsInForceAndTheOthersStay() {
        const TrackBook book = bookOf({trackChosen(kCloud, 1, minute(1)), trackChosen(kTiny, 2, minute(2))});
        QCOMPARE(book.track(), kTiny);
        QCOMPARE(book.history().size(), 2);
        QCOMPARE(book.history().first().track, kCloud);
        QCOMPARE(book.payload(kEdge).value(QLatin1String("count")).toInt(), 3);
    }

    void aChangeHoldsWhenTheClockWasSetBack() {
        QCOMPARE(bookOf({trackChosen(kCloud, 1, minute(60)), trackChosen(kEdge, 2, minute(1))}).track(),
                 kEdge);
    }

    void theOrderOfImportsDoesNotMatter() {
        const ledger::Event here = trackChosen(kCloud, 1, minute(1));
        const ledger::Event there = trackChosen(kEdge, 1, minute(2));
        QCOMPARE(bookOf({here, there}).track(), kEdge);
        QCOMPARE(bookOf({there, here}).track(), kEdge);
    }

    void whatIsNotKnownChoosesNothingAndIsKept() {
        const TrackBook book =
            bookOf({trackChosen(kCloud, 1, minute(1)), trackChosen(QStringLiteral("space"), 7, minute(2)),
                    trackChosen(kEdge, 0, minute(3)), trackChosen(kEdge, 2'000'000'000, minute(4))});
        QCOMPARE(book.track(), kCloud);
        QCOMPARE(book.unknown().size(), 3);
        // A newer program's choice is outvoted by what the student chooses here.
        QCOMPARE(book.payload(kEdge).value(QLatin1String("count")).toInt(), 8);
    }

    void twoLedgersAgreeAfterBothImports() {
        const auto open = [] { return ledger::Ledger::open({}); };
        auto a = open(), b = open();
        QVERIFY(a && b);
        QVERIFY((*a)->append(trackChosen(kCloud, 1, minute(1))));
        QVERIFY((*b)->append(trackChosen(kTiny, 1, minute(2))));
        const auto fromA = ledger::exportLedger(**a), fromB = ledger::exportLedger(**b);
        QVERIFY(fromA && fromB);
        QVERIFY(ledger::importJson(**a, *fromB));
        QVERIFY(ledger::importJson(**b, *fromA));
        for (const auto* opened : {&a, &b}) {
            QVERIFY((**opened)->verifyChain());
            const auto found = (**opened)->eventsOfKind(kinds::kTrackChosen);
            QVERIFY(found);
            QCOMPARE(found->size(), std::size_t(2));
            QCOMPARE(TrackBook(QVector<ledger::StoredEvent>(found->cbegin(), found->cend())).track(), kTiny);
        }
    }

    // The format.
    void aLabSaysThatItsContextsAreTracks() {
        QVERIFY(loadTrackLab("edge", true).lab->choosesTrack);
        QVERIFY(!loadTrackLab("edge", false).lab->choosesTrack);
        QCOMPARE(tracksOf(*loadTrackLab("tiny", false).lab), QStringList({kCloud, kTiny}));
        QVERIFY(tracksOf(*loadGood()).isEmpty());
    }

    void anotherContextThanATrackIsAFinding() {
        const LoadedLab loaded = loadTrackLab("balcony", true);
        QVERIFY(!loaded.lab);
        QCOMPARE(loaded.findings.size(), 1);
        QCOMPARE(loaded.findings.first().code, Finding::Code::NotACategory);
        QCOMPARE(loaded.findings.first().pointer, QStringLiteral("/contexts/1/id"));
        QVERIFY(loadTrackLab("balcony", false).lab);
    }

    void theCatalogueKnowsWhichLabsFollow() {
        const QTemporaryDir folder;
        QVERIFY(writeTrackLab(folder.filePath(QStringLiteral("labs/mine")), "edge", true));
        for (int pass = 0; pass < 2; ++pass) {  // the second reads the index
            const auto labs = installedLabs({folder.filePath(QStringLiteral("labs"))}, QStringLiteral("en"),
                                            folder.filePath(QStringLiteral("index.json")));
            QCOMPARE(labs.size(), 1);
            QCOMPARE(labs.first().tracks, QStringList({kCloud, kEdge}));
        }
    }

    // A run.
    void theFirstCommitmentChoosesTheTrack() {
        TrackRun run;
        QCOMPARE(run.session.trackStance(), TrackStance::ToBeChosen);
        run.session.chooseContext(1);
        QVERIFY(run.session.tracks().track().isEmpty());
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.session.tracks().track(), kEdge);
        QCOMPARE(run.session.trackStance(), TrackStance::Follows);
        QCOMPARE(run.recorder.kinds().last(), kinds::kTrackChosen);
        QCOMPARE(run.recorder.kinds().count(kinds::kTrackChosen), 1);
        QCOMPARE(run.recorder.events.last().run, QStringLiteral("run-1"));
        QCOMPARE(run.replayed().track, kEdge);
    }

    void withoutTheFlagACommitmentChoosesNothing() {
        TrackRun run(false);
        QCOMPARE(run.session.trackStance(), TrackStance::NotConcerned);
        QCOMPARE(run.commit(), Refusal::None);
        QVERIFY(!run.recorder.kinds().contains(kinds::kTrackChosen));
    }

    void aCommitmentThatIsNotDurableChoosesNothing() {
        TrackRun run;
        run.recorder.answer = FakeRecorder::Answer::Never;
        QCOMPARE(run.commit(), Refusal::NotDurable);
        QVERIFY(run.session.tracks().track().isEmpty());
        QVERIFY(!run.recorder.kinds().contains(kinds::kTrackChosen));
    }

    void aTrackThatIsChosenIsNotChosenAgain() {
        TrackRun run;
        run.session.setTracks(bookOf({trackChosen(kEdge, 1, noon())}));
        run.session.chooseContext(0);
        QCOMPARE(run.session.trackStance(), TrackStance::Differs);
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.session.tracks().track(), kEdge);
        QVERIFY(!run.recorder.kinds().contains(kinds::kTrackChosen));
        QCOMPARE(run.lab->contexts[run.session.state().runContext].id, kCloud);
        QCOMPARE(run.replayed().track, kEdge);  // the report still names the student's own
    }

    void aNewRunStartsInTheTrack() {
        TrackRun run(false);
        run.session.setTracks(bookOf({trackChosen(kEdge, 1, noon())}));
        QCOMPARE(run.context(), kEdge);
        QCOMPARE(run.session.state().slots_, run.lab->contexts[1].slots_);
        QCOMPARE(run.session.trackStance(), TrackStance::Follows);
        QVERIFY(run.recorder.events.isEmpty());  // looking leaves no trace
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.recorder.kinds().first(), kinds::kTrackFollowed);
        const SessionState again = run.replayed();
        QCOMPARE(again.context, 1);
        QCOMPARE(again.runContext, 1);
        QCOMPARE(again.track, kEdge);
        QCOMPARE(again.slots_, run.session.state().slots_);
    }

    void aRunThatHasBegunKeepsItsContext() {
        TrackRun run(false);
        run.session.draft(0, {QStringLiteral("fixed"), {}, {}});
        run.session.setTracks(bookOf({trackChosen(kEdge, 1, noon())}));
        QCOMPARE(run.context(), kCloud);
        QCOMPARE(run.session.trackStance(), TrackStance::Differs);
        QVERIFY(!run.recorder.kinds().contains(kinds::kTrackFollowed));
    }

    void aTrackThatTheLabLacksIsOnlyNoted() {
        TrackRun run(false);
        run.session.setTracks(bookOf({trackChosen(kTiny, 1, noon())}));
        QCOMPARE(run.context(), kCloud);
        QCOMPARE(run.session.trackStance(), TrackStance::NotHere);
        QCOMPARE(run.commit(), Refusal::None);
        QCOMPARE(run.replayed().context, 0);
        QCOMPARE(run.replayed().track, kTiny);
    }

    void damagedEventsOfARunChangeNothing() {
        const TrackRun run;
        SessionState state = freshState(*run.lab, QStringLiteral("run-1"), noon());
        const auto followed = [&](const QJsonObject& payload) {
            apply(*run.lab, state, {QStringLiteral("run-1"), kinds::kTrackFollowed, payload, noon()});
        };
        followed({});
        followed({{QStringLiteral("track"), 7}, {QStringLiteral("context"), QStringLiteral("space")}});
        QVERIFY(state.track.isEmpty());
        QCOMPARE(state.context, 0);
    }
};

QTEST_APPLESS_MAIN(TrackTest)
#include "tst_track.moc"
