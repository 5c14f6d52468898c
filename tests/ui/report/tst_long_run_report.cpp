// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"
#include "tests/core/labs/long_run_requests.h"
#include "tests/core/report/scripted_run.h"
#include "ui/report/html_report.h"
#include "ui/report/text_report.h"
#include "ui/words/long_run_words.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::ui;
using labs::LongRunRecord;
using labs::LongRunRequest;
using labs::test::longRequest;
using test::ScriptedRun;

namespace {

const QLocale kEnglish(QLocale::English);

LongRunRecord recordOf(const LongRunRequest& request) {
    return labs::runLong(request)->record;
}

/// What a command line asks for, read as it is printed: model, then name=value.
std::optional<LongRunRequest> parsed(const QString& command) {
    const QStringList words = command.split(u' ');
    if (words.size() < 3 || words[0] != QLatin1String("ridgepoint-cli") || words[1] != QLatin1String("eval"))
        return std::nullopt;
    const models::ModelDescriptor* model = models::findModel(words[2].toStdString());
    if (!model) return std::nullopt;
    LongRunRequest request{model, QVector<double>(qsizetype(model->parameters.size()), qQNaN())};
    for (const QString& word : words.mid(3)) {
        const int index = models::parameterIndex(*model, word.section(u'=', 0, 0).toStdString());
        if (index < 0) return std::nullopt;
        const QString written = word.section(u'=', 1);
        const auto& choices = model->parameters[std::size_t(index)].choices;
        const auto choice = std::ranges::find(choices, written.toStdString());
        request.inputs[index] = choices.empty() ? written.toDouble() : double(choice - choices.begin());
    }
    return request;
}

void addRequests() {
    QTest::addColumn<LongRunRequest>("request");
    QTest::newRow("tail") << longRequest(models::kTailRun,
                                         {{"base", 12.5}, {"noise", 1.0 / 3.0}, {"seed", 42}});
    QTest::newRow("tail, the last seed")
        << longRequest(models::kTailRun, {{"samples", 70'000}, {"seed", 0x1p53}});
    for (int scenario = 0; scenario < 4; ++scenario)
        QTest::addRow("scenario %d", scenario)
            << longRequest(models::kScenarioRun, {{"scenario", scenario},
                                                  {"service", scenario % 3},
                                                  {"batching", scenario % 2},
                                                  {"fixed", 20.0 / 3.0},
                                                  {"arrival_rate", 1e-3 + 99.7},
                                                  {"queries", 5000}});
}

}  // namespace

/// A long run on paper: its figures, and the command that makes them again.
class TestLongRunReport : public QObject {
    Q_OBJECT
private slots:
    void theCommandMakesItAgain_data() { addRequests(); }
    void theCommandMakesItAgain();
    void theCommandSurvivesTheLedger_data() { addRequests(); }
    void theCommandSurvivesTheLedger();
    void figuresHaveNames();
    void figuresAreWrittenWithTheirIntervals();
    void countsAreOfSamplesOrQueries();
    void saysWhatTheLoadGeneratorSays();
    void theReportPrintsItWithItsCommand();
    void aReportWithoutOneIsSilent();
};

void TestLongRunReport::theCommandMakesItAgain() {
    QFETCH(LongRunRequest, request);
    const LongRunRecord record = recordOf(request);
    const auto again = parsed(longRunCommand(record));
    QVERIFY(again);
    QCOMPARE(again->model, request.model);
    QCOMPARE(again->inputs, request.inputs);
    const models::Inputs inputs{again->inputs.constData(), std::size_t(again->inputs.size())};
    QVERIFY(!models::check(*again->model, inputs));
    const models::Outputs outputs = labs::test::evaluated(*again);
    const char* const names[] = {"mean", "p50", "p90", "p95", "p99", "p999"};
    for (int figure = 0; figure < 6; ++figure)
        if (models::outputIndex(*again->model, names[figure]) >= 0)
            QCOMPARE(labs::test::outputOf(*again, outputs, names[figure]), record.figures[figure].value);
    QCOMPARE(labs::test::outputOf(*again, outputs, "p99_high"), record.figures[4].high);
}

/// The inputs go through JSON before they are printed.
void TestLongRunReport::theCommandSurvivesTheLedger() {
    QFETCH(LongRunRequest, request);
    const LongRunRecord record = recordOf(request);
    const QByteArray kept = QJsonDocument(labs::toJson(record)).toJson();
    const auto back = labs::longRunFrom(QJsonDocument::fromJson(kept).object());
    QVERIFY(back);
    QCOMPARE(longRunCommand(*back), longRunCommand(record));
    QCOMPARE(parsed(longRunCommand(*back))->inputs, request.inputs);
}

void TestLongRunReport::figuresHaveNames() {
    QStringList names;
    for (qsizetype figure = 0; figure < labs::kLongRunFigures; ++figure)
        names.append(figureName(figure));
    QCOMPARE(names.join(u' '), QStringLiteral("Mean P50 P90 P95 P99 P99.9"));
}

void TestLongRunReport::figuresAreWrittenWithTheirIntervals() {
    const simulation::Estimate sure{12.345, 12.0, 12.7, false};
    QVERIFY(figureText(sure, kEnglish).startsWith(QStringLiteral("12.35")) ||
            figureText(sure, kEnglish).startsWith(QStringLiteral("12.34")));
    QVERIFY(figureText(sure, kEnglish).endsWith(QStringLiteral("ms")));
    const QString interval = figureIntervalText(sure, kEnglish);
    QVERIFY(interval.startsWith(QStringLiteral("12.00 to 12.70")) && interval.endsWith(QStringLiteral("ms")));
    const simulation::Estimate doubted{12.345, 12.0, std::numeric_limits<double>::infinity(), true};
    const QString wide = figureIntervalText(doubted, kEnglish);
    QVERIFY(wide.contains(QStringLiteral("∞")) && wide.endsWith(QStringLiteral(", provisional")));
    const simulation::Estimate alone{12.345, std::nan(""), std::nan(""), false};  // of an Offline run
    QCOMPARE(figureIntervalText(alone, kEnglish), QStringLiteral("none"));
    const QLocale german(QLocale::German, QLocale::Germany);
    QVERIFY(figureIntervalText(sure, german).startsWith(QStringLiteral("12,00")));
}

void TestLongRunReport::countsAreOfSamplesOrQueries() {
    QCOMPARE(longRunCountText(QStringLiteral("tail_run"), 10'000'000, kEnglish),
             QStringLiteral("10,000,000 samples"));
    QCOMPARE(longRunCountText(QStringLiteral("scenario_run"), 270'336, kEnglish),
             QStringLiteral("270,336 queries"));
}

/// A sentence for every verdict, and none twice; the tail has no judge.
void TestLongRunReport::saysWhatTheLoadGeneratorSays() {
    LongRunRecord record = recordOf(longRequest(models::kScenarioRun, {{"queries", 3000}, {"seed", 8}}));
    QStringList texts;
    for (const std::string_view verdict : models::kValidityIds) {
        record.verdict = QString::fromUtf8(verdict.data(), qsizetype(verdict.size()));
        const QString text = longRunText(record, kEnglish);
        QVERIFY2(text.contains(QStringLiteral("The load generator calls it")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("3000 queries with seed 8")));
        QVERIFY(text.contains(QStringLiteral("scenario_run")));
        texts.append(text);
    }
    QCOMPARE(texts.removeDuplicates(), 0);
    const QString tail = longRunText(recordOf(longRequest(models::kTailRun)), kEnglish);
    QVERIFY(!tail.contains(QStringLiteral("load generator")));
}

void TestLongRunReport::theReportPrintsItWithItsCommand() {
    const QString root = QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/");
    const auto hardware = hardware::HardwareRegistry::load(root + QStringLiteral("hardware"));
    const labs::LabPtr mission = labs::loadLab(root + QStringLiteral("labs/v1-12-mission"), hardware).lab;
    QVERIFY(mission);
    ScriptedRun run(mission);
    run.predict(0, QStringLiteral("offline"), {}, 70);
    const LongRunRecord record = recordOf(*run.session().longRun(0, 5000));
    run.session().keepLongRun(0, record);
    const Flow flow = reportFlow(run.document(), kEnglish);
    const QString html = QString::fromUtf8(renderHtml(flow, {}));
    for (const QString& written : {renderText(flow).simplified(), html}) {
        QVERIFY(written.contains(QStringLiteral("Long runs")));
        QVERIFY2(written.contains(longRunCommand(record)), qPrintable(longRunCommand(record)));
        QVERIFY(written.contains(longRunText(record, kEnglish)));
        for (qsizetype figure = 0; figure < labs::kLongRunFigures; ++figure)
            QVERIFY(written.contains(figureText(record.figures[figure], kEnglish)) ||
                    written.contains(figureText(record.figures[figure], kEnglish).simplified()));
    }
}

void TestLongRunReport::aReportWithoutOneIsSilent() {
    ScriptedRun run(test::loadSpeedupLab().lab);
    run.playFirstAct();
    QVERIFY(!renderText(reportFlow(run.document(), kEnglish)).contains(QStringLiteral("Long run")));
}

QTEST_MAIN(TestLongRunReport)
#include "tst_long_run_report.moc"
