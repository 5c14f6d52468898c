// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/long_run.h"

#include "core/models/registry.h"
#include "tests/core/labs/long_run_requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace ridgepoint;
using namespace ridgepoint::labs;
using namespace ridgepoint::labs::test;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

QByteArray jsonOf(const LongRunRecord& record) {
    return QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
}

/// As the ledger gives it back.
std::optional<LongRunRecord> readBack(const LongRunRecord& record) {
    return longRunFrom(QJsonDocument::fromJson(jsonOf(record)).object());
}

LongRunRecord someRecord() {
    return runLong(longRequest(models::kTailRun, {{"samples", 5000}, {"seed", 7}}))->record;
}

void addRequests() {
    QTest::addColumn<LongRunRequest>("request");
    QTest::newRow("tail") << longRequest(models::kTailRun, {{"samples", 60'001}, {"seed", 5}});
    for (int scenario = 0; scenario < 4; ++scenario)
        QTest::addRow("scenario %d", scenario)
            << longRequest(models::kScenarioRun, {{"scenario", scenario}, {"queries", 60'001}, {"seed", 5}});
    QTest::newRow("overloaded") << longRequest(models::kScenarioRun,
                                               {{"arrival_rate", 5000}, {"queries", 60'001}, {"seed", 5}});
}

}  // namespace

/// One run with many samples: made twice it is the same, and what is kept of it is what the model says.
class LongRunTest : public QObject {
    Q_OBJECT

private slots:
    void simulationsRunLong();
    void sameRequestSameRecord_data() { addRequests(); }
    void sameRequestSameRecord();
    void countAndSeedAreAsAsked_data() { addRequests(); }
    void countAndSeedAreAsAsked();
    void figuresAreThoseOfTheModel_data() { addRequests(); }
    void figuresAreThoseOfTheModel();
    void aStoppedRunGivesNothing_data() { addRequests(); }
    void aStoppedRunGivesNothing();
    void progressRises_data() { addRequests(); }
    void progressRises();

    void jsonHoldsEverything();
    void jsonHoldsInfinities();
    void damagedJsonGivesNothing_data();
    void damagedJsonGivesNothing();
    void inputsAreNamed();
};

void LongRunTest::simulationsRunLong() {
    QVERIFY(canRunLong(models::kTailRun) && canRunLong(models::kScenarioRun));
    for (const models::ModelDescriptor* model : models::registry()) {
        if (!canRunLong(*model)) continue;
        QVERIFY(model == &models::kTailRun || model == &models::kScenarioRun);
        QVERIFY(countParameter(*model) >= 0);
        QVERIFY(models::parameterIndex(*model, "seed") >= 0);
    }
    QCOMPARE(countParameter(models::kTailRun), models::parameterIndex(models::kTailRun, "samples"));
    QCOMPARE(countParameter(models::kScenarioRun), models::parameterIndex(models::kScenarioRun, "queries"));
}

void LongRunTest::sameRequestSameRecord() {
    QFETCH(LongRunRequest, request);
    const auto first = runLong(request);
    const auto again = runLong(request);
    QVERIFY(first && again);
    QCOMPARE(jsonOf(first->record), jsonOf(again->record));
    const double far = 2.0 * first->histogram.quantile(1.0);
    QVERIFY(first->histogram.bins(0.0, far, 200) == again->histogram.bins(0.0, far, 200));
    request.inputs[models::parameterIndex(*request.model, "seed")] = 6;
    const auto other = runLong(request);
    QCOMPARE(other->record.seed, 6);
    QVERIFY(other->record.figures[0].value != first->record.figures[0].value);
}

void LongRunTest::countAndSeedAreAsAsked() {
    QFETCH(LongRunRequest, request);
    const auto run = runLong(request);
    QVERIFY(run);
    QCOMPARE(run->record.count, 60'001);
    QCOMPARE(run->histogram.count(), std::uint64_t{60'001});
    QCOMPARE(run->record.seed, 5);
    QCOMPARE(run->record.model,
             QString::fromUtf8(request.model->id.data(), qsizetype(request.model->id.size())));
    QCOMPARE(run->record.revision, request.model->revision);
    QCOMPARE(run->record.inputs, inputsByName(*request.model, request.inputs));
}

void LongRunTest::figuresAreThoseOfTheModel() {
    QFETCH(LongRunRequest, request);
    const auto run = runLong(request);
    QVERIFY(run);
    const models::Outputs outputs = evaluated(request);
    QCOMPARE(run->record.figures.size(), kLongRunFigures);
    const bool isOffline = request.model == &models::kScenarioRun && request.inputs[0] == 3.0;
    const char* const names[] = {"mean", "p50", "p90", "p95", "p99", "p999"};
    int compared = 0;
    for (int figure = 0; figure < 6; ++figure) {
        const simulation::Estimate& estimate = run->record.figures[figure];
        QCOMPARE(std::isnan(estimate.low), isOffline);
        QCOMPARE(std::isnan(estimate.high), isOffline);
        QVERIFY(isOffline || (estimate.low <= estimate.value && estimate.value <= estimate.high));
        if (models::outputIndex(*request.model, names[figure]) < 0) continue;
        QCOMPARE(estimate.value, outputOf(request, outputs, names[figure]));
        ++compared;
    }
    QVERIFY(compared >= 5);
    const simulation::Estimate& tail = run->record.figures[4];
    QCOMPARE(tail.low, outputOf(request, outputs, "p99_low"));
    QCOMPARE(tail.high, outputOf(request, outputs, "p99_high"));
    QCOMPARE(double(tail.isProvisional), outputOf(request, outputs, "provisional"));
    const bool isJudged = request.model == &models::kScenarioRun;
    const auto verdict = isJudged ? std::size_t(outputOf(request, outputs, "reason")) : 0;
    QCOMPARE(run->record.verdict,
             isJudged ? QString::fromUtf8(models::kValidityIds[verdict].data()) : QString());
}

/// Before it began, and at some moment while it ran.
void LongRunTest::aStoppedRunGivesNothing() {
    QFETCH(LongRunRequest, request);
    std::stop_source before;
    before.request_stop();
    QVERIFY(!runLong(request, {before.get_token(), {}}));
    std::stop_source meanwhile;
    const auto stopLate = [&](double share) {
        if (share > 0.5) meanwhile.request_stop();
    };
    QVERIFY(!runLong(request, {meanwhile.get_token(), stopLate}));
    QVERIFY(meanwhile.stop_requested());
}

void LongRunTest::progressRises() {
    QFETCH(LongRunRequest, request);
    std::vector<double> shares;
    const auto run = runLong(request, {{}, [&](double share) { shares.push_back(share); }});
    QVERIFY(run);
    QVERIFY(shares.size() >= 5);
    QVERIFY(shares.front() >= 0.0 && shares.back() <= 1.0 && shares.back() > 0.5);
    for (std::size_t i = 1; i < shares.size(); ++i)
        QVERIFY(shares[i] > shares[i - 1]);
    QCOMPARE(jsonOf(run->record), jsonOf(runLong(request)->record));
}

void LongRunTest::jsonHoldsEverything() {
    for (const LongRunRequest& request :
         {longRequest(models::kTailRun, {{"samples", 50}}),
          longRequest(models::kScenarioRun, {{"queries", 3000}, {"seed", 0x1p53}}),
          longRequest(models::kScenarioRun, {{"queries", 3000}, {"scenario", 3}})}) {
        const LongRunRecord record = runLong(request)->record;
        const auto back = readBack(record);
        QVERIFY(back);
        QCOMPARE(jsonOf(*back), jsonOf(record));
        QCOMPARE(back->model, record.model);
        QCOMPARE(back->revision, record.revision);
        QCOMPARE(back->inputs, record.inputs);
        QCOMPARE(back->count, record.count);
        QCOMPARE(back->seed, record.seed);
        QCOMPARE(back->verdict, record.verdict);
        for (int figure = 0; figure < kLongRunFigures; ++figure) {
            QCOMPARE(back->figures[figure].value, record.figures[figure].value);
            QCOMPARE(back->figures[figure].low, record.figures[figure].low);
            QCOMPARE(back->figures[figure].high, record.figures[figure].high);
            QCOMPARE(back->figures[figure].isProvisional, record.figures[figure].isProvisional);
        }
    }
}

void LongRunTest::jsonHoldsInfinities() {
    LongRunRecord record = someRecord();
    record.figures[5] = {kInfinity, 12.0, kInfinity, true};
    record.figures[4] = {12.0, -kInfinity, kInfinity, false};
    const auto back = readBack(record);
    QVERIFY(back);
    QCOMPARE(back->figures[5].value, kInfinity);
    QCOMPARE(back->figures[5].low, 12.0);
    QCOMPARE(back->figures[5].high, kInfinity);
    QVERIFY(back->figures[5].isProvisional);
    QCOMPARE(back->figures[4].low, -kInfinity);
    QCOMPARE(back->figures[4].high, kInfinity);
}

void LongRunTest::damagedJsonGivesNothing_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject good = toJson(someRecord());
    const QJsonArray figures = good.value(QLatin1String("figures")).toArray();
    const auto with = [&](const char* name, const QJsonValue& value) {
        QJsonArray changed = figures;
        QJsonObject figure = changed[2].toObject();
        figure.insert(QLatin1String(name), value);
        changed[2] = figure;
        return QJsonValue(changed);
    };
    QJsonArray fewer = figures;
    fewer.removeLast();
    QJsonArray more = figures;
    more.append(figures[0]);
    QJsonArray plain;
    for (int figure = 0; figure < 6; ++figure)
        plain.append(1.5);
    QTest::newRow("no figures") << QByteArray("figures") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("an object of figures") << QByteArray("figures") << QJsonValue(QJsonObject());
    QTest::newRow("one too few") << QByteArray("figures") << QJsonValue(fewer);
    QTest::newRow("one too many") << QByteArray("figures") << QJsonValue(more);
    QTest::newRow("figures without intervals") << QByteArray("figures") << QJsonValue(plain);
    for (const char* part : {"value", "low", "high"}) {
        QTest::addRow("%s is a word", part) << QByteArray("figures") << with(part, QStringLiteral("much"));
        QTest::addRow("%s is a list", part) << QByteArray("figures") << with(part, QJsonArray{1.0});
        QTest::addRow("no %s", part) << QByteArray("figures")
                                     << with(part, QJsonValue(QJsonValue::Undefined));
    }
    QTest::newRow("value is null") << QByteArray("figures") << with("value", QJsonValue());
    QTest::newRow("no count") << QByteArray("count") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("negative count") << QByteArray("count") << QJsonValue(-5000);
    QTest::newRow("count of nothing") << QByteArray("count") << QJsonValue(0);
    QTest::newRow("half a count") << QByteArray("count") << QJsonValue(2.5);
    QTest::newRow("count in words") << QByteArray("count") << QJsonValue(QStringLiteral("5000"));
    QTest::newRow("no model") << QByteArray("model") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("model by number") << QByteArray("model") << QJsonValue(3);
}

void LongRunTest::damagedJsonGivesNothing() {
    QFETCH(QByteArray, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = toJson(someRecord());
    QVERIFY(longRunFrom(json));
    json.insert(QLatin1String(field), value);
    QVERIFY(!longRunFrom(json));
    QVERIFY(!longRunFrom({}));
}

void LongRunTest::inputsAreNamed() {
    const LongRunRequest request = longRequest(models::kScenarioRun, {{"scenario", 1}, {"batching", 0}});
    const QJsonObject named = inputsByName(*request.model, request.inputs);
    QCOMPARE(named.size(), request.inputs.size());
    QCOMPARE(named.value(QLatin1String("scenario")), QJsonValue(QStringLiteral("multi_stream")));
    QCOMPARE(named.value(QLatin1String("batching")), QJsonValue(QStringLiteral("static")));
    QCOMPARE(named.value(QLatin1String("queries")), QJsonValue(24576));
}

QTEST_GUILESS_MAIN(LongRunTest)
#include "tst_long_run.moc"
