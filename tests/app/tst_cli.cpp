// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <QtTest>

#include <cmath>

using namespace ridgepoint::tests;

/// What the command line says without a ledger: usage, models, labs. Nothing here has a display.
class TestCli : public QObject {
    Q_OBJECT

private slots:
    void misuse_data();
    void misuse();
    void helpAndVersion();
    void evaluates_data();
    void evaluates();
    void evalWritesTheContract();
    void evalWritesValuesThatAreNoNumbers();
    void evalRefuses_data();
    void evalRefuses();
    void listsLabsAndModels();
    void printsConstantsWithTheirProvenance();
    void lints();
    void lintAsksTheLabThatDecides();
    void auditsEveryNumber();
};

void TestCli::misuse_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("usage");
    const auto row = [](const char* words, const char* usage) {
        QTest::newRow(*words ? words : "nothing") << QString::fromUtf8(words) << QString::fromLatin1(usage);
    };
    row("", "COMMAND");
    row("frobnicate", "COMMAND");
    row("labs --yaml", "labs [--json]");
    row("lint --frob", "lint [DIR ...]");
    row("lint --proof", "lint [DIR ...]");
    row("models amdahl", "models [--json]");
    row("models --yaml", "models [--json]");
    row("eval", "eval MODEL");
    row("eval amdahl --frob", "eval MODEL");
    row("constants accelerators links", "constants [TABLE]");
    row("constants no_such", "constants [TABLE]");
    row("constants --json --csv", "constants [TABLE]");
    row("constants --yaml", "constants [TABLE]");
    row("audit", "audit LAB|all");
    row("audit v1-12 v1-13", "audit LAB|all");
    row("audit v1-12 --frob", "audit LAB|all");
    row("play", "play LAB --answers FILE");
    row("play v1-12", "play LAB --answers FILE");
    row("play v1-12 --answers", "play LAB --answers FILE");
    row("report", "report RUN|last --out FILE");
    row("report last", "report RUN|last --out FILE");
    row("report last --out", "report RUN|last --out FILE");
    row("ledger", "ledger check|list");
    row("ledger frobnicate", "ledger check|list");
    row("ledger export", "ledger check|list");
    row("ledger import", "ledger check|list");
    row("ledger check too many", "ledger check|list");
    row("ledger check --data-dir", "ledger check|list");
}

void TestCli::misuse() {
    QFETCH(QString, words);
    QFETCH(QString, usage);
    const Outcome outcome = run(words.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(QStringLiteral("usage: ridgepoint-cli ") + usage), qPrintable(outcome.err));
}

void TestCli::helpAndVersion() {
    const Outcome version = run("--version");
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith(QLatin1String("ridgepoint-cli ")));
    const Outcome help = run("--help");
    QCOMPARE(help.status, 0);
    for (const char* name :
         {"labs", "lint", "models", "eval", "constants", "audit", "play", "report", "ledger"}) {
        QVERIFY(help.out.contains(QStringLiteral("ridgepoint-cli ") + QLatin1String(name)));
        const Outcome own = run({QLatin1String(name), QStringLiteral("--help")});
        QCOMPARE(own.status, 0);
        QVERIFY(own.out.startsWith(QStringLiteral("usage: ridgepoint-cli ") + QLatin1String(name)));
    }
}

void TestCli::evaluates_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("output");
    QTest::addColumn<double>("expected");
    int number = 0;
    const auto row = [&number](const char* words, const char* output, double expected) {
        QTest::addRow("%d: %s, %s", ++number, words, output)
            << QString::fromUtf8(words) << QString::fromLatin1(output) << expected;
    };
    row("amdahl", "speedup", 6.124401913875598);
    row("amdahl", "runtime", 16.328125);
    row("amdahl serial=0.15 processors=64 efficiency=0.9", "speedup", 6.070489216202);
    row("amdahl serial=0.15 processors=64 efficiency=0.9", "runtime", 16.473136915077987);
    row("amdahl serial=0.15 processors=64 efficiency=0.9", "effective_processors", 57.7);
    row("amdahl serial=0.25 processors=64", "speedup", 3.8208955223880596);
    row("amdahl serial=0.25 processors=64", "runtime", 26.171875);
    row("amdahl serial=0.25 processors=1024 efficiency=0.7", "speedup", 3.983335647826691);
    row("amdahl serial=0.15 processors=1 efficiency=0.9", "speedup", 1.0);
    row("amdahl serial=0.15 processors=1024", "linear_share", 0.006474587245063127);
    row("amdahl serial=0.15 processors=1024", "ceiling_share", 0.9944966008416963);
    row("amdahl serial=0 processors=64 efficiency=0.85", "runtime", 1.833180568285976);
    row("gustafson serial=0.15 processors=64", "scaled_speedup", 54.55);
    row("gustafson serial=0.1 processors=256", "efficiency", 0.900390625);
    row("gustafson serial=0.05 processors=1000", "amdahl_serial", 5.262880901005211e-05);
    row("amdahl_required_serial processors=64 linear_share=0.9", "serial_max", 0.0017636684303350978);
    row("amdahl_required_serial processors=64 linear_share=0.5", "serial_max", 0.015873015873015872);
    row("amdahl_fraction component_speedup=3 overall_speedup=1.3", "fraction", 0.3461538461538462);
    row("amdahl_fraction component_speedup=10 overall_speedup=2", "fraction", 0.5555555555555556);
    row("benchmark_validity", "validity", 0.24320000000000006);
    row("benchmark_validity benchmark=micro benchmark_batch=512 access_divergence=1", "validity", 0.072);
    row("benchmark_validity benchmark_batch=3 access_divergence=0.3", "validity", 0.5024639820064146);
    row("benchmark_validity benchmark_batch=3 access_divergence=0.3", "batch_factor", 0.7137272471682026);
    row("vendor_ranking validity=0.4", "spearman", -0.5);
    row("vendor_ranking validity=0.5", "spearman", 0.5);
    row("vendor_ranking validity=0.6", "spearman", 1.0);
    row("vendor_ranking validity=0.6", "winner_flip", 0.43333333333333335);
    row("score_noise score_a=85 score_b=72 sigma=3.7416573867739413 runs=1", "z", 2.456769074559977);
    row("score_noise score_a=85 score_b=80 sigma=3.4641016151377544 runs=5", "z", 2.282177322938192);
    row("score_noise score_a=85 score_b=80 sigma=3.4641016151377544 runs=1", "runs_needed", 4.0);
}

void TestCli::evaluates() {
    QFETCH(QString, words);
    QFETCH(QString, output);
    QFETCH(double, expected);
    const Outcome outcome =
        run(QStringList{QStringLiteral("eval")} + words.split(u' ') + QStringList{QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    const QJsonValue value = outcome.object()[QStringLiteral("outputs")][output][QStringLiteral("value")];
    QVERIFY2(value.isDouble(), qPrintable(outcome.out));
    QVERIFY2(std::abs(value.toDouble() - expected) <= 1e-9 * std::max(1.0, std::abs(expected)),
             qPrintable(QString::number(value.toDouble(), 'g', 17)));
}

void TestCli::evalWritesTheContract() {
    const QJsonObject amdahl = run("eval amdahl --json").object();
    QCOMPARE(amdahl.keys(), (QStringList{QStringLiteral("inputs"), QStringLiteral("model"),
                                         QStringLiteral("outputs"), QStringLiteral("revision")}));
    QCOMPARE(amdahl[QStringLiteral("model")].toString(), QStringLiteral("amdahl"));
    QVERIFY(amdahl[QStringLiteral("revision")].toInt() >= 1);
    const QJsonObject inputs = amdahl[QStringLiteral("inputs")].toObject();
    QCOMPARE(inputs[QStringLiteral("serial")].toDouble(), 0.15);
    QCOMPARE(inputs[QStringLiteral("processors")].toDouble(), 64.0);
    QCOMPARE(inputs[QStringLiteral("efficiency")].toDouble(), 1.0);
    const QJsonObject outputs = amdahl[QStringLiteral("outputs")].toObject();
    for (const char* id :
         {"effective_processors", "speedup", "ceiling", "runtime", "linear_share", "ceiling_share"}) {
        const QJsonObject output = outputs[QLatin1String(id)].toObject();
        QVERIFY2(output.contains(QStringLiteral("value")) && output.contains(QStringLiteral("unit")), id);
    }
    QCOMPARE(outputs[QStringLiteral("runtime")][QStringLiteral("unit")].toString(), QStringLiteral("h"));
    QVERIFY(run("eval amdahl --json").out.contains(QStringLiteral("6.124401913875598")));
    QVERIFY(run("eval amdahl").out.contains(QStringLiteral("speedup = 6.124401913875598")));
    const QJsonObject validity = run("eval benchmark_validity benchmark=matmul --json").object();
    QCOMPARE(validity[QStringLiteral("inputs")][QStringLiteral("benchmark")].toString(),
             QStringLiteral("matmul"));
}

void TestCli::evalWritesValuesThatAreNoNumbers() {
    const auto value = [](const char* words, const char* output) {
        return run(words).object()[QStringLiteral("outputs")][QLatin1String(output)][QStringLiteral("value")];
    };
    QCOMPARE(value("eval amdahl serial=0 --json", "ceiling").toString(), QStringLiteral("inf"));
    QCOMPARE(
        value("eval amdahl_fraction component_speedup=3 overall_speedup=4 --json", "fraction").toString(),
        QStringLiteral("never"));
    const QJsonObject scores = value("eval vendor_ranking validity=0.2 --json", "predicted").toObject();
    QCOMPARE(scores.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(scores[QStringLiteral("b")].toDouble(), 78.0);
    QVERIFY(std::abs(scores[QStringLiteral("c")].toDouble() - 80.4) < 1e-9);
}

void TestCli::evalRefuses_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char* words, const QStringList& names) {
        QTest::newRow(words) << QString::fromUtf8(words) << names;
    };
    row("amdhal", {QStringLiteral("amdhal"), QStringLiteral("models")});
    row("amdahl cores=3", {QStringLiteral("cores"), QStringLiteral("serial, processors")});
    row("amdahl serial", {QStringLiteral("serial")});
    row("amdahl serial=1.5", {QStringLiteral("serial=1.5"), QStringLiteral("from 0 to 1")});
    row("amdahl serial=-0.1", {QStringLiteral("serial=-0.1"), QStringLiteral("from 0 to 1")});
    row("amdahl serial=much", {QStringLiteral("serial=much"), QStringLiteral("from 0 to 1")});
    row("amdahl serial=nan", {QStringLiteral("serial"), QStringLiteral("from 0 to 1")});
    row("amdahl serial=0,15", {QStringLiteral("serial=0,15"), QStringLiteral("from 0 to 1")});
    row("amdahl processors=0", {QStringLiteral("processors=0"), QStringLiteral("from 1")});
    row("amdahl processors=2.5", {QStringLiteral("processors=2.5"), QStringLiteral("whole")});
    row("benchmark_validity benchmark=spec", {QStringLiteral("benchmark=spec"), QStringLiteral("mlperf")});
}

void TestCli::evalRefuses() {
    QFETCH(QString, words);
    QFETCH(QStringList, names);
    const Outcome outcome = run(QStringList{QStringLiteral("eval")} + words.split(u' '));
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(outcome.err.count(u'\n'), 1);
    for (const QString& name : names)
        QVERIFY2(outcome.err.contains(name), qPrintable(outcome.err));
}

void TestCli::listsLabsAndModels() {
    const Outcome labs = run("labs --json");
    QCOMPARE(labs.status, 0);
    QVERIFY(!labs.array().isEmpty());
    const QJsonObject first = labs.array().first().toObject();
    QCOMPARE(first[QStringLiteral("id")].toString(), QStringLiteral("v1-12"));
    QCOMPARE(first[QStringLiteral("volume")].toInt(), 1);
    QCOMPARE(first[QStringLiteral("number")].toString(), QStringLiteral("12"));
    QCOMPARE(first[QStringLiteral("title")].toString(), QStringLiteral("Where speedup stops"));
    QVERIFY(run("labs").out.contains(QStringLiteral("v1-12")));
    const Outcome models = run("models --json");
    QCOMPARE(models.status, 0);
    for (const QJsonValue& model : models.array()) {
        QVERIFY2(!model[QStringLiteral("source")].toString().isEmpty(), qPrintable(models.out.left(200)));
        QVERIFY(!model[QStringLiteral("outputs")].toArray().isEmpty());
    }
}

void TestCli::printsConstantsWithTheirProvenance() {
    const Outcome all = run("constants --json");
    QCOMPARE(all.status, 0);
    QVERIFY(all.array().size() > 100);
    for (const QJsonValue& record : all.array())
        for (const char* field : {"id", "name", "unit", "convention", "date", "source", "confidence"})
            QVERIFY2(!record[QLatin1String(field)].toString().isEmpty(), field);
    const Outcome csv = run("constants links --csv");
    QCOMPARE(csv.status, 0);
    QVERIFY(csv.out.startsWith(QLatin1String("id,name,low,high,unit,convention,")));
    QVERIFY2(
        csv.out.contains(QStringLiteral("\nnvlink4.bw,NVLink 4,450,450,GB/s,\"per direction, per GPU\",")),
        qPrintable(csv.out.left(400)));
    const Outcome text = run("constants accelerators");
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains(QStringLiteral("NVIDIA H100 Tensor Core GPU datasheet, 2023")));
    QVERIFY(!text.out.contains(QStringLiteral("nvlink4.bw")));
    const Outcome unknown = run("constants no_such");
    QVERIFY2(unknown.err.contains(QStringLiteral("latency_a100")), qPrintable(unknown.err));
}

void TestCli::lints() {
    const Outcome good = run({QStringLiteral("lint"), source("/tests/data/labs/good")});
    QVERIFY2(good.status == 0, qPrintable(good.out + good.err));
    const QString folder = source("/tests/data/labs/broken/unknown_model");
    const Outcome broken = run({QStringLiteral("lint"), folder});
    QCOMPARE(broken.status, 1);
    QVERIFY2(broken.out.contains(folder + QStringLiteral("/lab.json /models/")), qPrintable(broken.out));
    const Outcome text = run({QStringLiteral("lint"), source("/tests/data/labs/broken/text_not_utf8")});
    QCOMPARE(text.status, 1);
    QVERIFY(text.out.contains(QStringLiteral("text.en.md")));
    const Outcome nowhere = run({QStringLiteral("lint"), QStringLiteral("/nowhere/at/all")});
    QVERIFY(nowhere.status == 1 || nowhere.status == 3);
    QVERIFY((nowhere.out + nowhere.err).contains(QStringLiteral("/nowhere/at/all")));
    QCOMPARE(run("lint").status, 0);
}

void TestCli::lintAsksTheLabThatDecides() {
    QTemporaryDir home;
    const QString copy = home.filePath(QStringLiteral("mine"));
    QVERIFY(QDir().mkpath(copy));
    for (const QString& name : QDir(source("/resources/labs/v2-09")).entryList(QDir::Files))
        QVERIFY(QFile::copy(source("/resources/labs/v2-09/") + name, copy + u'/' + name));
    QFile lab(copy + QStringLiteral("/lab.json"));
    QVERIFY(lab.setPermissions(lab.permissions() | QFile::WriteOwner) && lab.open(QIODevice::ReadOnly));
    const QByteArray changed = lab.readAll().replace("v1-12.serial_share", "v1-12.no_such_field");
    lab.close();
    QVERIFY(lab.open(QIODevice::WriteOnly) && lab.write(changed) == changed.size());
    lab.close();
    const Outcome stranger = run({QStringLiteral("lint"), copy});
    QCOMPARE(stranger.status, 1);
    QVERIFY(stranger.out.contains(QLatin1String("v1-12.no_such_field")));
}

void TestCli::auditsEveryNumber() {
    const Outcome outcome = run("audit v1-12 --json");
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.array().size() > 100);
    for (const QJsonValue& row : outcome.array()) {
        const QByteArray line = QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact);
        for (const char* field : {"where", "context", "scenario", "shown", "origin", "source"})
            QVERIFY2(!row[QLatin1String(field)].toString().isEmpty(), line.constData());
        QVERIFY2(row[QStringLiteral("value")].isDouble() || row[QStringLiteral("value")].isString(),
                 line.constData());
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
