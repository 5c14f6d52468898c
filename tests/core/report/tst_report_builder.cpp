// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_run.h"

#include <QTest>

using namespace ridgepoint;
using namespace ridgepoint::report;
using test::ScriptedRun;

class TestReportBuilder : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void namesEveryMissingPartAtTheStart();
    void namesWhatIsMissingHalfWay();
    void holdsNoAnswerBeforeTheReveal();
    void isCompleteAtTheEnd();
    void comparesPredictionAndModel();
    void tellsPinnedRunsWithDifferences();
    void tellsABoundaryWithTheNumbersOfItsMoment();
    void flagsAClockThatWentBack();
    void listsConstantsWithSourceOrAssumption();
    void isTheSameTwice();
    void tellsTheInstrumentOfItsContext();
    void holdsThreeActs();

private:
    labs::LabPtr m_lab;
};

void TestReportBuilder::initTestCase() {
    const labs::LoadedLab loaded = test::loadSpeedupLab();
    for (const labs::Finding& finding : loaded.findings)
        qWarning() << finding.file << finding.pointer << finding.subject << finding.expected;
    QVERIFY(loaded.lab);
    m_lab = loaded.lab;
}

void TestReportBuilder::namesEveryMissingPartAtTheStart() {
    const ReportDocument document = ScriptedRun(m_lab).document();
    QCOMPARE(document.missing.size(), 11);
    QVERIFY(document.missing.contains({0, Part::Prediction}));
    QVERIFY(document.missing.contains({0, Part::Experiment}));
    QVERIFY(document.missing.contains({1, Part::Decision}));
    QVERIFY(!document.acts[0].message.isEmpty());
    QVERIFY(!document.acts[0].question.isEmpty());
    QVERIFY(document.acts[1].message.isEmpty());
    QVERIFY(document.acts[1].question.isEmpty());
}

void TestReportBuilder::namesWhatIsMissingHalfWay() {
    ScriptedRun run(m_lab);
    run.predict(0, QStringLiteral("scaled"), QStringLiteral("40 ×"), 80);
    const ReportDocument committed = run.document();
    QVERIFY(!committed.missing.contains({0, Part::Prediction}));
    QVERIFY(!committed.missing.contains({0, Part::Experiment}));
    QVERIFY(committed.missing.contains({0, Part::Observation}));
    QVERIFY(committed.missing.contains({0, Part::Comparison}));
    QVERIFY(!committed.acts[0].reveal);
}

void TestReportBuilder::holdsNoAnswerBeforeTheReveal() {
    ScriptedRun run(m_lab);
    run.predict(0, QStringLiteral("scaled"), QStringLiteral("40 ×"), 80);
    const ReportDocument document = run.document();
    for (const ActEntry& act : document.acts) {
        QVERIFY(!act.reveal);
        QVERIFY(!act.reflection);
        QVERIFY(!act.observation);
    }
    QVERIFY(!document.acts[1].experiment);
}

void TestReportBuilder::isCompleteAtTheEnd() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    run.playSecondAct();
    const ReportDocument document = run.document();
    QVERIFY(document.missing.isEmpty());
    QVERIFY(document.title.contextFixed);
    QVERIFY(document.title.sameLab);
    QCOMPARE(document.acts[0].reflection->sentence, ScriptedRun::kSentence);
    QVERIFY(!document.acts[0].reflection->right);
    QVERIFY(document.acts[1].reflection->right);
    const DecisionEntry& decision = *document.acts[1].decision;
    QCOMPARE(decision.fields.first().number->value, 5.0);
    QCOMPARE(decision.fields.first().number->unit, QStringLiteral("%"));
    QCOMPARE(decision.fields.last().value, ScriptedRun::kReason);
    QVERIFY(decision.fields.last().reason);
}

void TestReportBuilder::comparesPredictionAndModel() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    const ActEntry act = run.document().acts[0];
    QVERIFY(std::abs(act.reveal->model->value - 6.12440191387560) < 1e-9);
    QVERIFY(std::abs(*act.reveal->factor - 40.0 / 6.12440191387560) < 1e-9);
    QCOMPARE(act.prediction->estimate->value, 40.0);
    QCOMPARE(act.prediction->confidence, 80);
    QVERIFY(!act.reveal->right);
    QVERIFY(act.prediction->option != act.reveal->keyOption);
    QVERIFY(act.observation->within.has_value());
}

void TestReportBuilder::tellsPinnedRunsWithDifferences() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    const ExperimentEntry experiment = *run.document().acts[0].experiment;
    QCOMPARE(experiment.runs.size(), 2);
    const RunRow& processors = experiment.rows[1];
    QVERIFY(processors.control);
    QCOMPARE(processors.values.size(), 3);
    QCOMPARE(processors.values[1].delta->value, 960.0);
    QCOMPARE(processors.values[2].delta->value, 0.0);
    const RunRow& speedup = experiment.rows[3];
    QVERIFY(!speedup.control);
    const auto amdahl = [](double n) { return 1 / (0.15 + 0.85 / (1 + 0.9 * (n - 1))); };
    QVERIFY(std::abs(speedup.values[1].delta->value - (amdahl(1024) - amdahl(64))) < 1e-9);
    QVERIFY(speedup.values[1].text != speedup.values[0].text);
    QCOMPARE(experiment.plots.size(), 1);
}

void TestReportBuilder::tellsABoundaryWithTheNumbersOfItsMoment() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    run.playSecondAct();
    const ExperimentEntry experiment = *run.document().acts[1].experiment;
    QVERIFY(experiment.hasBoundaries);
    QCOMPARE(experiment.boundaries.size(), 1);
    QVERIFY(experiment.boundaries.first().found.isValid());
    QVERIFY(!experiment.boundaries.first().text.isEmpty());
    const QString id = *run.session().state().boundaries.cbegin();
    QCOMPARE(experiment.boundaries.first().found, [&] {
        for (const auto& event : run.events())
            if (event.kind == labs::kinds::kBoundaryFound) return event.time;
        return QDateTime();
    }());
    QVERIFY2(id.startsWith(QLatin1String("bench2.")), qPrintable(id));
}

void TestReportBuilder::flagsAClockThatWentBack() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    for (const LogEntry& entry : run.document().log)
        QVERIFY(!entry.clockBack);
    run.events().last().time = run.events().first().time.addDays(-1);
    const QVector<LogEntry> log = run.document().log;
    QVERIFY(log.last().clockBack);
    QCOMPARE(run.document().eventCount, run.events().size());
    QVERIFY(log.size() < run.events().size());
}

void TestReportBuilder::listsConstantsWithSourceOrAssumption() {
    const ReportDocument document = ScriptedRun(m_lab).document();
    bool assumed = false, sourced = false;
    for (const ConstantEntry& constant : document.constants) {
        QVERIFY(!constant.label.isEmpty());
        assumed = assumed || constant.assumption;
        sourced = sourced || (!constant.assumption && !constant.source.isEmpty() && !constant.date.isEmpty());
    }
    QVERIFY(assumed);
    QVERIFY(sourced);
    ScriptedRun played(m_lab);
    played.playFirstAct();
    played.playSecondAct();
    QCOMPARE(played.document().constants.size(), m_lab->quantities.size());
    QVERIFY(document.constants.size() < m_lab->quantities.size());
    QVERIFY(!document.models.isEmpty());
}

void TestReportBuilder::isTheSameTwice() {
    ScriptedRun run(m_lab);
    run.playFirstAct();
    ReportInput input = run.input();
    const ReportDocument first = buildReport(input);
    input.exported = input.exported.addSecs(5);
    const ReportDocument second = buildReport(input);
    QCOMPARE(first.verificationCode, second.verificationCode);
    QCOMPARE(first.ledgerSlice, second.ledgerSlice);
    QVERIFY(first.title.exported != second.title.exported);
}

namespace {

labs::LabPtr tracksLab() {
    const QString root = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/");
    const auto hardware = hardware::HardwareRegistry::load(root + QStringLiteral("resources/hardware"));
    return labs::loadLab(root + QStringLiteral("tests/data/labs/tracks"), hardware).lab;
}

QStringList labelsOf(const QVector<RunRow>& rows) {
    QStringList labels;
    for (const RunRow& row : rows)
        labels.append(row.label);
    return labels;
}

}  // namespace

void TestReportBuilder::tellsTheInstrumentOfItsContext() {
    ScriptedRun run(tracksLab());
    run.predict(0, QStringLiteral("buy"), {}, 60);
    run.session().pin(0);  // in the cloud
    run.session().chooseContext(run.lab().contextOf(QStringLiteral("edge")));
    const ReportDocument document = run.document();
    QVERIFY(document.acts[0].experiment);
    const ExperimentEntry& edge = *document.acts[0].experiment;
    QCOMPARE(labelsOf(edge.rows),
             QStringList({QStringLiteral("Share on the host"), QStringLiteral("Processors"),
                          QStringLiteral("Efficiency"), QStringLiteral("Speedup"),
                          QStringLiteral("Share of linear")}));
    QCOMPARE(edge.plots.size(), 2);
    QVERIFY(edge.hasBoundaries);
    QVERIFY(edge.rows[2].values[1].text.isEmpty());  // the cloud has no such control
    QVERIFY(edge.rows[4].values[1].text.isEmpty());  // nor such a reading
    QVERIFY(edge.rows[3].values[1].delta);
    run.session().chooseContext(run.lab().contextOf(QStringLiteral("mobile")));
    const ReportDocument there = run.document();
    QCOMPARE(there.acts[0].experiment->rows.last().label, QStringLiteral("Runtime"));
    QCOMPARE(there.acts[0].experiment->plots.size(), 1);
    QCOMPARE(there.acts[0].experiment->plots[0].id, QStringLiteral("parts"));
    QVERIFY(!there.acts[0].experiment->hasBoundaries);
}

void TestReportBuilder::holdsThreeActs() {
    ScriptedRun run(tracksLab());
    run.session().chooseContext(run.lab().contextOf(QStringLiteral("edge")));
    run.predict(0, QStringLiteral("mend"), {}, 60);
    run.observe(0, QStringLiteral("2.11"));
    run.reflect(0, QStringLiteral("shorten"), QStringLiteral("The serial part stays."));
    run.predict(1, QStringLiteral("serial"), QStringLiteral("2 ×"), 60);
    run.observe(1, QStringLiteral("2.11"));
    run.reflect(1, QStringLiteral("more"), QStringLiteral("A little faster."));
    QVERIFY(run.document().missing.contains({2, Part::Prediction}));
    run.predict(2, QStringLiteral("now"), {}, 60);
    run.observe(2, QStringLiteral("47.5"));
    run.reflect(2, QStringLiteral("now"), QStringLiteral("One is slower."));
    labs::DecisionRecord decision;
    decision.texts.insert(QStringLiteral("reason"), QStringLiteral("Measured"));
    run.session().decide(2, decision, [](labs::Refusal) {});
    const ReportDocument document = run.document();
    QCOMPARE(document.acts.size(), 3);
    QCOMPARE(document.missing.size(), 0);
    for (const ActEntry& act : document.acts)
        QVERIFY(act.reveal && act.reveal->right && act.reflection && act.reflection->right);
    QCOMPARE(document.acts[0].reveal->keyOption, QStringLiteral("A shorter serial part"));
    QVERIFY(document.acts[2].decision);
}

QTEST_GUILESS_MAIN(TestReportBuilder)
#include "tst_report_builder.moc"
