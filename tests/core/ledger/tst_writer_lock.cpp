// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer_lock.h"

#include <QProcess>
#include <QSysInfo>

#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

class TestWriterLock : public QObject {
    Q_OBJECT

private slots:
    void namesTheProcessThatHoldsIt();
    void isTakenOverFromADeadProcess();
    void isNeverTakenFromAnotherHostUnasked();
    void isTakenOverWhenEmpty();
    void isHeldWhileAnyoneNeedsIt();
};

namespace {

bool startHolder(QProcess& holder, const QString& directory) {
    holder.start(QStringLiteral(RIDGEPOINT_LEDGER_HELPER), {u"hold"_s, directory});
    return holder.waitForReadyRead(10000) && holder.readAllStandardOutput().trimmed() == "held";
}

}  // namespace

void TestWriterLock::namesTheProcessThatHoldsIt() {
    const Folder folder;
    QProcess holder;
    QVERIFY(startHolder(holder, folder.path()));
    const auto refused = Ledger::open(optionsFor(folder.path()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::LockedByOther);
    QVERIFY(refused.error().holder.has_value());
    QCOMPARE(refused.error().holder->pid, holder.processId());
    QCOMPARE(refused.error().holder->host, QSysInfo::machineHostName());
    QCOMPARE(refused.error().holder->program, u"ledger_helper"_s);
    QVERIFY(qAbs(refused.error().holder->since.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    OpenOptions forced = optionsFor(folder.path());
    forced.takeOverLock = true;  // never from a living process of this machine
    QCOMPARE(Ledger::open(forced).error().code, Code::LockedByOther);
    holder.kill();
    QVERIFY(holder.waitForFinished());
}

void TestWriterLock::isTakenOverFromADeadProcess() {
    const Folder folder;
    QProcess holder;
    QVERIFY(startHolder(holder, folder.path()));
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(QFile::exists(folder.filePath(u"ledger.lock"_s)));
    QVERIFY(openOrNull(optionsFor(folder.path())));
}

void TestWriterLock::isNeverTakenFromAnotherHostUnasked() {
    const Folder folder;
    const QString file = folder.filePath(u"ledger.lock"_s);
    QVERIFY(writeFile(file, "4242\nridgepoint\nlab-pc-07\n0123456789abcdef\n\n"));
    QVERIFY(QFile(file).open(QIODevice::ReadWrite));
    const auto refused = Ledger::open(optionsFor(folder.path()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::LockedByOther);
    QCOMPARE(refused.error().holder->host, u"lab-pc-07"_s);
    QCOMPARE(refused.error().holder->pid, 4242);
    QVERIFY(QFile::exists(file));

    OpenOptions confirmed = optionsFor(folder.path());
    confirmed.takeOverLock = true;
    QVERIFY(openOrNull(confirmed));
}

void TestWriterLock::isTakenOverWhenEmpty() {
    const Folder folder;
    const QString file = folder.filePath(u"ledger.lock"_s);
    QVERIFY(writeFile(file, ""));
    QVERIFY(!WriterLock::acquire({file, FileSystemKind::Network}));
    QVERIFY(WriterLock::acquire({file, FileSystemKind::Local}));
}

void TestWriterLock::isHeldWhileAnyoneNeedsIt() {
    const Folder folder;
    std::shared_ptr<WriterLock> kept;
    {
        const auto ledger = openOrNull(optionsFor(folder.path()));
        kept = ledger->lock();
    }
    QCOMPARE(Ledger::open(optionsFor(folder.path())).error().code, Code::LockedByOther);
    kept.reset();
    QVERIFY(openOrNull(optionsFor(folder.path())));
}

QTEST_GUILESS_MAIN(TestWriterLock)
#include "tst_writer_lock.moc"
