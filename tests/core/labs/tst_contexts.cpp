// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/check/audit.h"
#include "core/labs/check/case_check.h"
#include "core/labs/proof/proof.h"
#include "tests/core/labs/session_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;
using Code = Finding::Code;

namespace {

const QString kFolder = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/tracks");

LoadedLab loadFrom(const QString& folder) {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    return loadLab(folder, registry);
}

LabPtr tracks() {
    static const LabPtr lab = loadFrom(kFolder).lab;
    return lab;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fixture lab with one passage of one file replaced.
LoadedLab loadEdited(const char* name, const QByteArray& before, const QByteArray& after) {
    QTemporaryDir folder;
    for (const QString& file : QDir(kFolder).entryList(QDir::Files)) {
        QByteArray bytes = contents(kFolder + u'/' + file);
        if (file == QLatin1String(name)) {
            if (bytes.count(before) != 1) return {};
            bytes.replace(before, after);
        }
        QFile copy(folder.filePath(file));
        if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size()) return {};
    }
    return loadFrom(folder.path());
}

bool has(const QVector<Finding>& findings, Code code, const char* pointer, const char* expected = nullptr) {
    return std::ranges::any_of(findings, [&](const Finding& f) {
        return f.code == code && f.pointer == QLatin1String(pointer) &&
               (!expected || f.expected == QLatin1String(expected));
    });
}

QByteArray listed(const QVector<Finding>& findings) {
    QStringList lines;
    for (const Finding& f : findings)
        lines.append(QStringLiteral("%1 %2 %3 (%4)")
                         .arg(static_cast<int>(f.code))
                         .arg(f.pointer, f.subject, f.expected));
    return lines.join(u'\n').toUtf8();
}

const WorkbenchBlock& benchOf(const Lab& lab, const char* id) {
    return std::get<WorkbenchBlock>(lab.block(QLatin1String(id))->detail);
}

QStringList idsOf(const QVector<ReadoutView>& views) {
    QStringList ids;
    for (const ReadoutView& view : views)
        ids.append(view.id);
    return ids;
}

/// A run of the fixture lab, walked step by step.
struct TrackRun {
    LabPtr lab = tracks();
    FakeRecorder recorder;
    LabSession session{lab, freshState(*lab, QStringLiteral("run-1"), noon()), recorder, noon};

    Refusal commit(int act, const char* option, const char* estimate = "") {
        session.draft(act, {QLatin1String(option), QLatin1String(estimate), 60});
        Refusal answer = Refusal::SavePending;
        session.commit(act, [&](Refusal r) { answer = r; });
        return answer;
    }
    Refusal observe(int act, const char* typed) {
        Refusal answer = Refusal::SavePending;
        session.observe(act, {QLatin1String(typed), {}, {}, {}}, [&](Refusal r) { answer = r; });
        return answer;
    }
    Refusal reflect(int act, const char* option) {
        Refusal answer = Refusal::SavePending;
        session.reflect(act, QLatin1String(option), QStringLiteral("Because the model says so"),
                        [&](Refusal r) { answer = r; });
        return answer;
    }
    [[nodiscard]] QStringList readouts(const char* bench) const {
        return idsOf(session.readouts(benchOf(*lab, bench), QLatin1String(bench)));
    }
};

}  // namespace

/// An instrument, a question and a scenario that differ by context; and three acts in a row.
class TestContexts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        const LoadedLab loaded = loadFrom(kFolder);
        QVERIFY2(loaded.lab, listed(loaded.findings));
        QVERIFY(checkCases(*loaded.lab).isEmpty());
    }

    void controlsExistByContext() {
        const WorkbenchBlock& bench = benchOf(*tracks(), "bench1");
        const auto names = [&](const QVector<int>& slots_) {
            QStringList ids;
            for (const int slot : slots_)
                ids.append(tracks()->controls[slot].id);
            return ids.join(u' ');
        };
        QCOMPARE(names(bench.mainIn(0)), QStringLiteral("serial processors"));
        QCOMPARE(names(bench.moreIn(0)), QStringLiteral("baseline"));
        QCOMPARE(names(bench.slotsIn(1)), QStringLiteral("serial processors efficiency"));
        QCOMPARE(names(bench.slotsIn(2)), QStringLiteral("serial efficiency baseline"));
        QCOMPARE(bench.allSlots().size(), 4);
    }

    void scenariosDifferByContext() {
        const int asked = tracks()->scenarioOf(QStringLiteral("asked"));
        const int serial = tracks()->slotOf(QStringLiteral("serial"));
        const int processors = tracks()->slotOf(QStringLiteral("processors"));
        QCOMPARE(scenarioSlots(*tracks(), 0, asked)[serial], 0.02);
        QCOMPARE(scenarioSlots(*tracks(), 1, asked)[serial], 0.4);
        QCOMPARE(scenarioSlots(*tracks(), 2, asked)[serial], 0.45);
        QCOMPARE(scenarioSlots(*tracks(), 1, asked)[processors], 8.0);  // what that context bought
        QCOMPARE(scenarioSlots(*tracks(), 2, asked)[processors], 6.0);
    }

    void theKeyIsThatOfTheContext() {
        const Question& gate = *tracks()->acts[0].gate();
        QCOMPARE(gate.options[keyOption(*tracks(), gate, 0)].id, QStringLiteral("buy"));
        QCOMPARE(gate.options[keyOption(*tracks(), gate, 1)].id, QStringLiteral("mend"));
        const auto& reflect = std::get<ReflectBlock>(tracks()->block(QStringLiteral("reflect1"))->detail);
        QCOMPARE(keyOption(*tracks(), reflect.question, 0), 0);  // the largest, each with its own changes
        QCOMPARE(keyOption(*tracks(), reflect.question, 1), 1);
    }

    void proofHoldsInEachContext();
    void auditNamesWhatExists();
    void faults_data();
    void faults();
    void aVerdictThatOnlyAnAbsentControlReaches();

    void theInstrumentFollowsTheSwitch();
    void aControlThatIsNotThereStays();
    void pinnedRunsKeepTheirContext();
    void threeActs();
};

void TestContexts::proofHoldsInEachContext() {
    const LabProof proof = proveLab(*tracks());
    QVERIFY2(proof.findings.isEmpty(), listed(proof.findings));
    QStringList keys;
    for (const KeyProof& key : proof.keys)
        if (key.question == QLatin1String("gate1"))
            keys.append(QStringLiteral("%1:%2:%3").arg(key.context, key.key).arg(key.evidence.size()));
    QCOMPARE(keys, QStringList({QStringLiteral("cloud:buy:2"), QStringLiteral("edge:mend:2"),
                                QStringLiteral("mobile:mend:2")}));
    QStringList reached;
    for (const ReachProof& r : proof.reach)
        if (r.workbench == QLatin1String("bench1")) reached.append(r.state + u'@' + r.context);
    QCOMPARE(reached, QStringList({QStringLiteral("near@cloud"), QStringLiteral("near@edge"),
                                   QStringLiteral("near@mobile"), QStringLiteral("many@cloud"),
                                   QStringLiteral("many@edge"), QStringLiteral("share = success@edge"),
                                   QStringLiteral("share = danger@edge")}));
    for (const WalkProof& walk : proof.walks)  // no walk moves a control that its contexts do not have
        for (const QString& context : walk.contexts)
            for (const QString& control : walk.controls)
                QVERIFY2(tracks()->isMovable(tracks()->contextOf(context), tracks()->slotOf(control)),
                         qPrintable(context + u' ' + control));
}

void TestContexts::auditNamesWhatExists() {
    QStringList shares;
    QStringList curves;
    for (const AuditRow& row : auditLab(*tracks())) {
        if (row.where == QLatin1String("readout:bench1.share")) shares.append(row.context);
        if (row.where == QLatin1String("text:bench1.curve.summary")) curves.append(row.context);
    }
    QCOMPARE(shares, QStringList{QStringLiteral("edge")});
    QCOMPARE(curves, QStringList({QStringLiteral("cloud"), QStringLiteral("edge")}));
}

void TestContexts::faults_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* before, const char* after, Code code,
                        const char* pointer, const char* expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << static_cast<int>(code)
                            << QByteArray(pointer) << QByteArray(expected);
    };
    row("unknown context of a control", R"("id": "processors", "contexts": ["cloud", "edge"])",
        R"("id": "processors", "contexts": ["cloud", "moon"])", Code::UnknownReference,
        "/acts/0/blocks/2/controls/1/contexts", "");
    row("unknown context of a plot", R"("kind": "line", "contexts": ["edge", "mobile"])",
        R"("kind": "line", "contexts": ["edge", "mobile", "moon"])", Code::UnknownReference,
        "/acts/0/blocks/2/plots/1/contexts", "");
    row("no context at all", R"("kind": "line", "contexts": ["edge", "mobile"])",
        R"("kind": "line", "contexts": [])", Code::MissingField, "/acts/0/blocks/2/plots/1/contexts",
        "cloud");
    row("four controls in one context", R"({ "id": "baseline", "contexts": ["mobile"] })",
        R"({ "id": "baseline", "contexts": ["mobile", "edge"] })", Code::TooManyControls,
        "/acts/0/blocks/2/controls", "edge");
    row("a control twice in one context", R"("more": [ { "id": "baseline", "contexts": ["cloud"] } ])",
        R"("more": [ { "id": "baseline", "contexts": ["cloud", "mobile"] } ])", Code::DuplicateId,
        "/acts/0/blocks/2/controls", "mobile");
    row("a context without a plot", R"("kind": "line", "contexts": ["cloud", "edge"])",
        R"("kind": "line", "contexts": ["edge"])", Code::NothingInContext, "/acts/0/blocks/2/plots", "cloud");
    row("a context without a readout",
        R"("bench2", "controls": [ { "id": "efficiency", "contexts": ["cloud"] }, "processors" ],
        "readouts": [ { "id": "speedup",)",
        R"("bench2", "controls": [ { "id": "efficiency", "contexts": ["cloud"] }, "processors" ],
        "readouts": [ { "contexts": ["edge", "cloud"], "id": "speedup",)",
        Code::NothingInContext, "/acts/1/blocks/1/readouts", "mobile");
    row("a key that no option has", R"("cloud": "buy", "edge": "mend")", R"("cloud": "buy", "edge": "rent")",
        Code::UnknownReference, "/acts/0/blocks/1/key/options/edge", "");
    row("a key of an unknown context", R"("cloud": "buy", "edge": "mend")",
        R"("cloud": "buy", "moon": "buy", "edge": "mend")", Code::UnknownReference,
        "/acts/0/blocks/1/key/options/moon", "");
    row("a key that evidence refutes", R"("above": 0.7, "contexts": ["edge", "mobile"])",
        R"("above": 0.7, "contexts": ["edge", "mobile", "cloud"])", Code::EvidenceFails,
        "gate1/evidence/1@cloud", nullptr);
    row("a scenario that refutes the key there", R"("edge": { "serial": 0.4 })",
        R"("edge": { "serial": 0.04 })", Code::EvidenceFails, "gate1/evidence/1@edge", nullptr);
    row("a scenario of an unknown context", R"("edge": { "serial": 0.4 })", R"("moon": { "serial": 0.4 })",
        Code::UnknownReference, "/scenarios/asked/contexts/moon", "");
    row("a condition of a verdict has no contexts", R"("value": "processors", "above": 100)",
        R"("value": "processors", "contexts": ["edge"], "above": 100)", Code::UnknownField,
        "/acts/0/blocks/2/verdicts/1/when/0/contexts", nullptr);
}

void TestContexts::faults() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, code);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, expected);
    const LoadedLab loaded = loadEdited("lab.json", before, after);
    QVERIFY(!loaded.lab);
    QVERIFY2(has(loaded.findings, static_cast<Code>(code), pointer.constData(),
                 expected.isNull() ? nullptr : expected.constData()),
             listed(loaded.findings));
    const auto same = std::ranges::count(loaded.findings, static_cast<Code>(code), &Finding::code);
    QCOMPARE(same, 1);  // said once, not for each context
}

void TestContexts::aVerdictThatOnlyAnAbsentControlReaches() {
    const LoadedLab loaded =
        loadEdited("lab.json", R"("failure": true, "contexts": ["cloud", "edge"])", R"("failure": true)");
    QVERIFY2(loaded.lab, listed(loaded.findings));
    const LabProof proof = proveLab(*loaded.lab);
    QVERIFY2(has(proof.findings, Code::NeverReached, "bench1.many@mobile"), listed(proof.findings));
    QCOMPARE(proof.findings.size(), 1);
    const LoadedLab wordless = loadEdited("text.en.md", "# bench1.share@edge", "# bench1.share@mobile");
    QVERIFY(has(wordless.findings, Code::MissingText, "bench1.share"));
    QVERIFY(has(wordless.findings, Code::UnusedText, "bench1.share@mobile"));
}

void TestContexts::theInstrumentFollowsTheSwitch() {
    TrackRun run;
    QCOMPARE(run.readouts("bench1"), QStringList({QStringLiteral("speedup"), QStringLiteral("runtime")}));
    run.session.chooseContext(1);
    QCOMPARE(run.commit(0, "mend"), Refusal::None);
    QCOMPARE(run.readouts("bench1"), QStringList({QStringLiteral("speedup"), QStringLiteral("share")}));
    QCOMPARE(run.session.text(QStringLiteral("control.serial")), QStringLiteral("Share on the host"));
    run.session.chooseContext(2);  // the run stays in its context, the instrument does not
    QCOMPARE(run.session.gateContext(), 1);
    QCOMPARE(run.readouts("bench1"), QStringList({QStringLiteral("speedup"), QStringLiteral("runtime")}));
    QCOMPARE(run.session.text(QStringLiteral("control.efficiency")), QStringLiteral("Efficiency when warm"));
    run.session.chooseContext(0);
    const PlotSpec plot = run.session.plot(benchOf(*run.lab, "bench1").plots[0], QStringLiteral("bench1"));
    QCOMPARE(plot.series[1].label, QStringLiteral("As bought, 16"));  // not what the run's context bought
}

void TestContexts::aControlThatIsNotThereStays() {
    TrackRun run;
    run.session.chooseContext(2);
    QCOMPARE(run.commit(0, "mend"), Refusal::None);
    const int processors = run.lab->slotOf(QStringLiteral("processors"));
    const int efficiency = run.lab->slotOf(QStringLiteral("efficiency"));
    const Slots before = run.session.state().slots_;
    run.session.set(processors, 200);
    QCOMPARE(run.session.state().slots_, before);
    run.session.set(efficiency, 0.7);
    QCOMPARE(run.session.state().slots_[efficiency], 0.7);
    run.session.resetControls(0);
    QCOMPARE(run.session.state().slots_, before);
    run.session.chooseContext(1);
    run.session.set(processors, 200);
    QCOMPARE(run.session.state().slots_[processors], 200.0);
    QCOMPARE(run.session.state().boundaries, QSet<QString>{QStringLiteral("bench1.many")});
    SessionState again = freshState(*run.lab, QStringLiteral("run-1"), noon());
    for (const ledger::Event& event : run.recorder.events)
        apply(*run.lab, again, event);
    QCOMPARE(again.slots_, run.session.state().slots_);
    QCOMPARE(again.context, 1);
}

void TestContexts::pinnedRunsKeepTheirContext() {
    TrackRun run;
    QCOMPARE(run.commit(0, "buy"), Refusal::None);
    run.session.pin(0);
    run.session.chooseContext(2);
    run.session.pin(0);
    QCOMPARE(run.session.state().pinned[0].context, 0);
    QCOMPARE(run.session.state().pinned[1].context, 2);
    run.session.chooseContext(0);
    const PlotSpec plot = run.session.plot(benchOf(*run.lab, "bench1").plots[0], QStringLiteral("bench1"));
    QCOMPARE(plot.markers.size(), 2);  // the run that has this plot, and the live one
    QCOMPARE(plot.markers[0].label, QStringLiteral("1"));
    QVERIFY(plot.markers[0].ghost);
}

void TestContexts::threeActs() {
    TrackRun run;
    LabSession& session = run.session;
    session.chooseContext(1);
    const struct {
        const char* option;
        const char* estimate;
        const char* observed;
        const char* key;
    } answers[] = {
        {"mend", "", "2.11 ×", "shorten"}, {"serial", "2 ×", "2.11 ×", "more"}, {"now", "", "47.5 h", "now"}};
    for (int act = 0; act < 3; ++act) {
        QCOMPARE(session.stage(act), Stage::Reading);
        if (act < 2) QCOMPARE(session.stage(act + 1), Stage::Locked);
        QVERIFY(!session.unlocked(act));
        QCOMPARE(run.commit(act, answers[act].option, answers[act].estimate), Refusal::None);
        QVERIFY(session.unlocked(act));
        QCOMPARE(run.observe(act, answers[act].observed), Refusal::None);
        const auto reveal = session.reveal(act);
        QVERIFY(reveal && reveal->right);
        QCOMPARE(reveal->observedWithin, std::optional(true));
        QCOMPARE(run.reflect(act, answers[act].key), Refusal::None);
        QCOMPARE(session.reflectKey(act), std::optional<QString>(QLatin1String(answers[act].key)));
    }
    Refusal decided = Refusal::SavePending;
    session.decide(2, {{}, {}, {{QStringLiteral("reason"), QStringLiteral("Measured")}}, {}},
                   [&](Refusal r) { decided = r; });
    QCOMPARE(decided, Refusal::None);
    QCOMPARE(session.stage(2), Stage::Decided);
    QCOMPARE(session.stage(1), Stage::Reflected);
    SessionState again = freshState(*run.lab, QStringLiteral("run-1"), noon());
    for (const ledger::Event& event : run.recorder.events)
        apply(*run.lab, again, event);
    for (int act = 0; act < 3; ++act)
        QCOMPARE(again.acts[act].stage, session.stage(act));
}

QTEST_GUILESS_MAIN(TestContexts)
#include "tst_contexts.moc"
