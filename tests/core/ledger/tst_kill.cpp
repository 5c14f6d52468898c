// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

Q_DECLARE_METATYPE(ridgepoint::ledger::FileSystemKind)

/// kill -9 at random moments: whatever the writer called durable is there afterwards.
class TestKill : public QObject {
    Q_OBJECT

private slots:
    void losesNothingThatWasCalledSaved_data();
    void losesNothingThatWasCalledSaved();
};

void TestKill::losesNothingThatWasCalledSaved_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<FileSystemKind>("fileSystem");
    QTest::addColumn<int>("kills");
    QTest::newRow("write-ahead log") << u"write"_s << FileSystemKind::Local << 40;
    QTest::newRow("rollback journal") << u"write-network"_s << FileSystemKind::Network << 10;
}

void TestKill::losesNothingThatWasCalledSaved() {
    QFETCH(QString, mode);
    QFETCH(FileSystemKind, fileSystem);
    QFETCH(int, kills);
    const QTemporaryDir folder;
    QRandomGenerator random(20260301);
    qint64 lastSaid = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess writer;
        writer.start(QStringLiteral(RIDGEPOINT_LEDGER_HELPER), {mode, folder.path()});
        QVERIFY(writer.waitForReadyRead(10000));
        QElapsedTimer alive;
        alive.start();
        const int life_ms = random.bounded(60);
        while (alive.elapsed() < life_ms)
            writer.waitForReadyRead(1);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const QByteArray said = writer.readAllStandardOutput();
        const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
        const qint64 said_seq = lines.back().toLongLong();
        QVERIFY2(said_seq > lastSaid, said.right(200).constData());
        lastSaid = said_seq;

        OpenOptions options = optionsFor(folder.path());
        options.fileSystem = fileSystem;
        const auto ledger = openOrNull(options);
        QVERIFY(ledger);
        QCOMPARE(ledger->report().outcome, OpenReport::Outcome::Opened);
        QVERIFY(*ledger->count() >= said_seq);
        lastSaid = *ledger->count();
    }
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->checkIntegrity());
    QVERIFY(ledger->verifyChain());
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
