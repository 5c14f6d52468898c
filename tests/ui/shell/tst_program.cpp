// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

class TestProgram : public QObject {
    Q_OBJECT
    struct Outcome {
        int status;
        QString out, err;
    };

    static Outcome run(const QStringList& arguments, const QStringList& without = {}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : without)
            environment.remove(name);
        process.setProcessEnvironment(environment);
        process.start(program(), arguments);
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static QString program() {
        return qEnvironmentVariable("RIDGEPOINT_BIN") + QStringLiteral("/ridgepoint");
    }

private slots:
    void versionAndHelpNeedNoDisplay() {
        const QStringList none{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("DISPLAY"),
                               QStringLiteral("WAYLAND_DISPLAY")};
        const Outcome version = run({QStringLiteral("--version")}, none);
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith(QLatin1String("ridgepoint ")));
        const Outcome help = run({QStringLiteral("--help")}, none);
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains(QLatin1String("--self-test")));
        const Outcome window = run({}, none);
        QCOMPARE(window.status, 3);
        QVERIFY(window.err.contains(QLatin1String("display")));
    }

    void misuse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--frobnicate")};
        QTest::newRow("missing value") << QStringList{QStringLiteral("--lab")};
        QTest::newRow("empty value") << QStringList{QStringLiteral("--data-dir=")};
        QTest::newRow("bad language") << QStringList{QStringLiteral("--lang"), QStringLiteral("../x")};
        QTest::newRow("stray word") << QStringList{QStringLiteral("v1-12")};
    }
    void misuse() {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains(QLatin1String("usage: ridgepoint")));
        QVERIFY(outcome.out.isEmpty());
    }

    void selfTestPasses() {
        const Outcome outcome = run({QStringLiteral("--self-test")});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.out + outcome.err));
        QVERIFY(!outcome.out.contains(QLatin1String("FAILED")));
    }

    void terminationIsOrderly() {
        const QTemporaryDir folder;
        QProcess process;
        process.start(program(), {QStringLiteral("--lab"), QStringLiteral("v1-12"),
                                  QStringLiteral("--data-dir"), folder.path()});
        QVERIFY(process.waitForStarted());
        const QString preferences = folder.filePath(QStringLiteral("ridgepoint.ini"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(preferences), 30000);
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QFile file(preferences);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("geometry="));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("ledger.lock"))));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
