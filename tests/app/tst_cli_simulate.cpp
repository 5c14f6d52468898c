// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <QtTest>

using namespace ridgepoint::tests;

/// `simulate` gives what the models of the labs give, so the window and the command line agree.
class TestCliSimulate : public QObject {
    Q_OBJECT

    static double output(const Outcome& outcome, const char* name) {
        const QJsonValue row = outcome.object()[QStringLiteral("outputs")].toObject()[QLatin1String(name)];
        return row.toObject()[QStringLiteral("value")].toDouble(-1.0);
    }

private slots:
    void agreesWithTheModels_data() {
        QTest::addColumn<QString>("simulate");
        QTest::addColumn<QString>("eval");
        QTest::newRow("cloud, server") << QStringLiteral("server") << QStringLiteral("scenario=server");
        QTest::newRow("cloud, offline")
            << QStringLiteral("offline") << QStringLiteral("scenario=offline slots=153");
        QTest::newRow("edge, eight cameras on two engines in INT8")
            << QStringLiteral("multi_stream track=edge engines=2 precision=int8")
            << QStringLiteral("scenario=multi_stream fixed=3.4 per_sample=0.8 engines=2 slots=1 limit=10");
        QTest::newRow("tiny, one at a time")
            << QStringLiteral("single_stream track=tiny queries=5000")
            << QStringLiteral("scenario=single_stream fixed=0.5 per_sample=2 slots=1 limit=10 queries=5000");
    }
    void agreesWithTheModels() {
        QFETCH(QString, simulate);
        QFETCH(QString, eval);
        const auto words = [](const QString& text) { return text.split(u' '); };
        const Outcome run = ridgepoint::tests::run(QStringList{QStringLiteral("simulate")} + words(simulate) +
                                                   QStringList{QStringLiteral("--json")});
        const Outcome model =
            ridgepoint::tests::run(QStringList{QStringLiteral("eval"), QStringLiteral("scenario_run")} +
                                   words(eval) + QStringList{QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QCOMPARE(model.status, 0);
        for (const char* name : {"mean", "p50", "p90", "p95", "p99", "throughput", "utilisation", "valid"})
            QCOMPARE(output(run, name), output(model, name));
        QVERIFY(output(run, "mean") > 0.0);
    }
    void tailMixAgreesWithItsModel() {
        const Outcome run = ridgepoint::tests::run("simulate tail_mix noise=0.4 os_load=0.6 --seed 9 --json");
        const Outcome model = ridgepoint::tests::run("eval tail_run noise=0.4 os_load=0.6 seed=9 --json");
        QCOMPARE(run.status, 0);
        for (const char* name : {"mean", "p95", "p99", "normal_rule", "violations"})
            QCOMPARE(output(run, name), output(model, name));
    }
    void seedsAreReproducible() {
        const Outcome first = ridgepoint::tests::run("simulate server --seed 5 --json");
        QCOMPARE(ridgepoint::tests::run("simulate server --seed 5 --json").out, first.out);
        QVERIFY(ridgepoint::tests::run("simulate server --seed 6 --json").out != first.out);
        QCOMPARE(first.object()[QStringLiteral("seed")].toInt(), 5);
    }
    void everyFigureHasItsInterval() {
        const QJsonObject outputs =
            ridgepoint::tests::run("simulate server --json").object()[QStringLiteral("outputs")].toObject();
        for (const char* name : {"mean", "p50", "p90", "p95", "p99", "p99.9"}) {
            const QJsonObject row = outputs[QLatin1String(name)].toObject();
            QVERIFY2(row[QStringLiteral("low")].toDouble() <= row[QStringLiteral("value")].toDouble(), name);
            QVERIFY2(row[QStringLiteral("high")].toDouble() >= row[QStringLiteral("value")].toDouble(), name);
        }
        QVERIFY(outputs[QStringLiteral("p99.9")].toObject()[QStringLiteral("provisional")].toBool());
    }
    void saysWhyARunIsInvalid_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("reason");
        QTest::newRow("too late") << QStringLiteral("simulate server limit=100") << QStringLiteral("latency");
        QTest::newRow("queue grows") << QStringLiteral("simulate server arrival_rate=120")
                                     << QStringLiteral("unstable");
        QTest::newRow("too few") << QStringLiteral("simulate single_stream queries=63")
                                 << QStringLiteral("queries");
        QTest::newRow("just enough") << QStringLiteral("simulate single_stream queries=64")
                                     << QStringLiteral("valid");
        QTest::newRow("server, too few")
            << QStringLiteral("simulate server limit=1000 queries=458") << QStringLiteral("queries");
        QTest::newRow("server, just enough")
            << QStringLiteral("simulate server limit=1000 queries=459") << QStringLiteral("valid");
    }
    void saysWhyARunIsInvalid() {
        QFETCH(QString, words);
        QFETCH(QString, reason);
        const QJsonObject outputs =
            ridgepoint::tests::run(words.split(u' ') + QStringList{QStringLiteral("--json")})
                .object()[QStringLiteral("outputs")]
                .toObject();
        QCOMPARE(outputs[QStringLiteral("reason")].toObject()[QStringLiteral("value")].toString(), reason);
    }
    void badInputIsNamed() {
        QCOMPARE(ridgepoint::tests::run("simulate").status, 2);
        const Outcome unknown = ridgepoint::tests::run("simulate sever");
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.err.contains(QLatin1String("sever")));
        const Outcome seed = ridgepoint::tests::run("simulate server --seed minus");
        QCOMPARE(seed.status, 2);
        QVERIFY(seed.err.contains(QLatin1String("minus")));
        const Outcome range = ridgepoint::tests::run("simulate server engines=0");
        QCOMPARE(range.status, 2);
        QVERIFY(range.err.contains(QLatin1String("engines")));
    }
};

QTEST_GUILESS_MAIN(TestCliSimulate)
#include "tst_cli_simulate.moc"
