// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_writer.h"

#include <QProcess>
#include <QSignalSpy>
#include <QThread>

#include "core/ledger/database.h"
#include "core/ledger/portable.h"
#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;
using namespace std::chrono_literals;
using Kind = SaveState::Kind;

class TestLedgerWriter : public QObject {
    Q_OBJECT

private slots:
    void saysSavedWhenItIsDurable();
    void keepsTheOrderInFewTransactions();
    void flushesWhenItEnds();
    void retriesInOrderAfterAFailure();
    void retriesAtOnceWhenAsked();
    void tellsWhatCanNeverBeStored();
    void noticesThatTheFileIsGone();
    void saysThatNothingIsSavedInMemory();
    void continuesInMemoryFromAReadOnlyLedger();
    void backsUpBehindTheWindow();
    void survivesAFullDisk();
};

namespace {

QList<Kind> kinds(const QSignalSpy& spy) {
    QList<Kind> all;
    for (const auto& arguments : spy) {
        const Kind kind = arguments.front().value<SaveState>().kind;
        if (all.isEmpty() || all.back() != kind) all << kind;
    }
    return all;
}

/// Stops every other writer for as long as it lives.
std::unique_ptr<Database> blockWrites(const Ledger& ledger) {
    auto blocker = Database::open(ledger.connection());
    if (!blocker || !(*blocker)->exec(u"BEGIN IMMEDIATE"_s)) return nullptr;
    return std::move(blocker).value();
}

}  // namespace

void TestLedgerWriter::saysSavedWhenItIsDurable() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger);
    QCOMPARE(writer.state().kind, Kind::Saved);
    QSignalSpy spy(&writer, &LedgerWriter::stateChanged);
    qint64 stored = 0;
    writer.appendRun(someRun());
    writer.append(someEvent(1), [&](const Result<StoredEvent, LedgerError>& event) {
        QVERIFY(event);
        QCOMPARE(QThread::currentThread(), thread());
        stored = event->seq;
        QCOMPARE(*ledger->count(), 1);  // the other connection sees it already
    });
    QCOMPARE(writer.state().kind, Kind::Saving);
    QCOMPARE(writer.state().waiting, 2);
    QTRY_COMPARE(writer.state().kind, Kind::Saved);
    QTRY_COMPARE(stored, 1);
    QCOMPARE(writer.state().lastSaved, atSecond(1000));
    QCOMPARE(kinds(spy), (QList<Kind>{Kind::Saving, Kind::Saved}));
}

void TestLedgerWriter::keepsTheOrderInFewTransactions() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger);
    writer.appendRun(someRun());
    std::vector<qint64> told;
    for (int i = 1; i <= 500; ++i) {
        writer.append(someEvent(i),
                      [&told](const Result<StoredEvent, LedgerError>& event) { told.push_back(event->seq); });
    }
    QCOMPARE(writer.flush().kind, Kind::Saved);
    QCOMPARE(told.size(), std::size_t(500));
    const auto events = ledger->events(u"run-a"_s);
    for (int i = 0; i < 500; ++i) {
        QCOMPARE(told[std::size_t(i)], i + 1);
        QCOMPARE(events->at(std::size_t(i)).event, someEvent(i + 1));
    }
    QVERIFY(ledger->verifyChain());
}

void TestLedgerWriter::flushesWhenItEnds() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    {
        LedgerWriter writer(*ledger);
        for (int i = 1; i <= 20; ++i)
            writer.append(someEvent(i, QString()));
    }
    QCOMPARE(*ledger->count(), 20);
}

void TestLedgerWriter::retriesInOrderAfterAFailure() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger, {.retryEvery = 20ms});
    QSignalSpy spy(&writer, &LedgerWriter::stateChanged);
    auto blocker = blockWrites(*ledger);
    QVERIFY(blocker);
    int told = 0;
    const auto count = [&told](const Result<StoredEvent, LedgerError>& event) { told += event ? 1 : 100; };
    writer.append(someEvent(1, QString()), count);
    QTRY_COMPARE(writer.state().kind, Kind::Failed);
    QCOMPARE(writer.state().error.code, Code::Busy);
    writer.append(someEvent(2, QString()), count);
    QCOMPARE(writer.state().waiting, 2);
    QCOMPARE(told, 0);
    blocker.reset();
    QTRY_COMPARE(writer.state().kind, Kind::Saved);
    QTRY_COMPARE(told, 2);
    QCOMPARE(ledger->events(QString())->front().event, someEvent(1, QString()));
    QCOMPARE(ledger->events(QString())->back().event, someEvent(2, QString()));
    QVERIFY(!kinds(spy).mid(0, 2).contains(Kind::Saved));
}

void TestLedgerWriter::retriesAtOnceWhenAsked() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger, {.retryEvery = 1h});
    auto blocker = blockWrites(*ledger);
    writer.append(someEvent(1, QString()));
    QTRY_COMPARE(writer.state().kind, Kind::Failed);
    blocker.reset();
    writer.retryNow();
    QTRY_COMPARE(writer.state().kind, Kind::Saved);
    QCOMPARE(*ledger->count(), 1);
}

void TestLedgerWriter::tellsWhatCanNeverBeStored() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger);
    std::optional<Code> code;
    writer.append(someEvent(1, u"never started"_s),
                  [&code](const Result<StoredEvent, LedgerError>& event) { code = event.error().code; });
    writer.append(someEvent(2, QString()));
    QCOMPARE(writer.flush().kind, Kind::Saved);
    QCOMPARE(code, Code::UnknownRun);
    QCOMPARE(*ledger->count(), 1);
}

void TestLedgerWriter::noticesThatTheFileIsGone() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger, {.retryEvery = 1h, .shutdownTimeout = 100ms});
    writer.append(someEvent(1, QString()));
    QCOMPARE(writer.flush().kind, Kind::Saved);
    QVERIFY(QFile::remove(ledgerFile(folder)));
    writer.append(someEvent(2, QString()));
    QCOMPARE(writer.flush().kind, Kind::Failed);
    QCOMPARE(writer.state().error.code, Code::FileGone);
    QVERIFY(!QFile::exists(ledgerFile(folder)));
}

void TestLedgerWriter::saysThatNothingIsSavedInMemory() {
    OpenOptions options = optionsFor(QString());
    options.whyInMemory = {.code = Code::DiskFull, .path = u"/home/s"_s};
    const auto ledger = openOrNull(options);
    LedgerWriter writer(*ledger);
    QCOMPARE(writer.state().kind, Kind::NotSaving);
    QSignalSpy spy(&writer, &LedgerWriter::stateChanged);
    qint64 stored = 0;
    writer.append(someEvent(1, QString()), [&stored](const Result<StoredEvent, LedgerError>& event) {
        QVERIFY(event);
        stored = event->seq;
    });
    writer.flush();
    QCOMPARE(stored, 1);
    QCOMPARE(*ledger->count(), 1);
    QCOMPARE(kinds(spy), QList<Kind>{Kind::NotSaving});
    QCOMPARE(writer.state().error.code, Code::DiskFull);
    QCOMPARE(writer.state().error.path, u"/home/s"_s);
}

void TestLedgerWriter::continuesInMemoryFromAReadOnlyLedger() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 5));
    OpenOptions options = optionsFor(folder.path());
    options.readOnly = true;
    const auto old = openOrNull(options);
    const auto memory = openOrNull(optionsFor(QString()));
    QVERIFY(importJson(*memory, *exportLedger(*old)));
    QCOMPARE(*memory->count(), 5);
    LedgerWriter writer(*memory);
    writer.append(someEvent(6));
    writer.flush();
    QCOMPARE(memory->events(u"run-a"_s)->size(), std::size_t(6));
    QVERIFY(memory->verifyChain());
}

void TestLedgerWriter::backsUpBehindTheWindow() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    LedgerWriter writer(*ledger);
    writer.append(someEvent(1, QString()));
    QString made;
    writer.backUpIfDue([&made](const Result<std::optional<QString>, LedgerError>& backup) {
        QVERIFY(backup);
        made = backup->value_or(u"none"_s);
    });
    QTRY_VERIFY(!made.isEmpty());
    QVERIFY(QFile::exists(made));
}

void TestLedgerWriter::survivesAFullDisk() {
#ifdef Q_OS_LINUX
    // A disk of its own, 400 kB, in a mount namespace of the helper; needs the right to make one.
    const Folder folder;
    QProcess helper;
    const QString script =
        u"mount -t tmpfs -o size=400k none '%1' && mkdir '%1/d' && "
        "head -c 60000 /dev/zero > '%1/ballast' && echo mounted && "
        "'%2' fill '%1/d' > '%1.log' & "
        "for i in $(seq 200); do grep -q failed '%1.log' 2>/dev/null && break; sleep 0.05; done; "
        "rm -f '%1/ballast'; wait; grep -E 'failed|saved' '%1.log'"_s.arg(
            folder.path(), QStringLiteral(RIDGEPOINT_LEDGER_HELPER));
    helper.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script});
    if (!helper.waitForFinished(20000)) helper.kill();
    const QString said = QString::fromUtf8(helper.readAllStandardOutput());
    QFile::remove(folder.path() + ".log"_L1);
    if (!said.contains("mounted"_L1)) QSKIP("no right to mount a small disk here");
    QVERIFY2(said.contains("saved"_L1), qPrintable(said));
    QVERIFY2(said.contains(u"failed %1"_s.arg(int(Code::DiskFull))), qPrintable(said));
#endif
}

QTEST_GUILESS_MAIN(TestLedgerWriter)
#include "tst_ledger_writer.moc"
