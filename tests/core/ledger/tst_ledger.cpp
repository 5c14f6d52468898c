// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/ledger/database.h"
#include "core/ledger/ledger_files.h"
#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatWasAppended();
    void findsRunsAndTheLastEvents();
    void chainsEachRunFromItsHeader();
    void takesAllOfABatchOrNone();
    void refusesWhatItCannotStore();
    void refusesChangesInTheFile_data();
    void refusesChangesInTheFile();
    void findsTampering_data();
    void findsTampering();
    void keepsOrderWhenTheClockIsSetBack();
    void stampsEventsWithoutATime();
    void stopsAtAFullDiskAndGoesOnLater();
    void leavesNoSharedFilesOnANetwork();
    void convertsALogLeftOnANetwork();
    void namesWhatCannotBeWritten_data();
    void namesWhatCannotBeWritten();
    void readsWithoutALock();
    void keepsNothingInMemory();
    void opensManyEventsQuickly();
};

void TestLedger::keepsWhatWasAppended() {
    const Folder folder;
    {
        const auto ledger = openOrNull(optionsFor(folder.path()));
        QVERIFY(ledger);
        QCOMPARE(ledger->report().outcome, OpenReport::Outcome::Created);
        QVERIFY(ledger->appendRun(someRun()));
        const auto stored = ledger->append(someEvent(1));
        QVERIFY(stored);
        QCOMPARE(stored->seq, 1);
    }
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, OpenReport::Outcome::Opened);
    QCOMPARE(ledger->runs()->size(), std::size_t(1));
    QCOMPARE(ledger->runs()->front(), someRun());
    QCOMPARE(ledger->events(u"run-a"_s)->front().event, someEvent(1));
    QVERIFY(ledger->checkIntegrity());
    QVERIFY(ledger->verifyChain());
}

void TestLedger::findsRunsAndTheLastEvents() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->appendRun(someRun(u"first"_s)));
    QVERIFY(ledger->appendRun(someRun(u"second"_s)));
    for (int i = 1; i <= 6; ++i)
        QVERIFY(ledger->append(someEvent(i, i % 2 ? u"first"_s : QString())));
    QCOMPARE((*ledger->latestRun(u"v1-12"_s))->run, u"second"_s);
    QVERIFY(!ledger->latestRun(u"v1-01"_s)->has_value());
    const auto last = ledger->lastEvents(u"first"_s, 2);
    QCOMPARE(last->size(), std::size_t(2));
    QCOMPARE(last->front().seq, 3);
    QCOMPARE(last->back().seq, 5);
    QCOMPARE(ledger->events(QString())->size(), std::size_t(3));
    QCOMPARE(*ledger->count(), 6);
    Event decision = someEvent(7, u"second"_s);
    decision.kind = u"decision_made"_s;
    QVERIFY(ledger->append(decision));
    QCOMPARE(ledger->eventsOfKind(u"control_changed"_s)->size(), std::size_t(6));
    const auto decisions = ledger->eventsOfKind(u"decision_made"_s);
    QCOMPARE(decisions->size(), std::size_t(1));
    QCOMPARE(decisions->front().event.run, u"second"_s);
    QVERIFY(ledger->eventsOfKind(u"never_written"_s)->empty());
}

void TestLedger::chainsEachRunFromItsHeader() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->appendRun(someRun()));
    const auto profile = ledger->append(someEvent(1, QString()));
    const auto first = ledger->append(someEvent(2));
    const auto second = ledger->append(someEvent(3));
    QVERIFY(profile->previous.isEmpty());
    QCOMPARE(first->previous.size(), 64);
    QVERIFY(first->previous != profile->hash);
    QCOMPARE(second->previous, first->hash);
}

void TestLedger::takesAllOfABatchOrNone() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->appendRun(someRun()));
    const auto refused = ledger->append({someEvent(1), someEvent(2, u"never started"_s)});
    QCOMPARE(refused.error().code, Code::UnknownRun);
    QCOMPARE(*ledger->count(), 0);
    QCOMPARE(ledger->append({someEvent(1), someEvent(2)})->back().seq, 2);
}

void TestLedger::refusesWhatItCannotStore() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->appendRun(someRun()));
    QCOMPARE(ledger->appendRun(someRun()).error().code, Code::DuplicateRun);
    Event huge = someEvent(1);
    huge.payload.insert(u"text"_s, QString(2 << 20, u'x'));
    QCOMPARE(ledger->append(huge).error().code, Code::TooLarge);
}

void TestLedger::refusesChangesInTheFile_data() {
    QTest::addColumn<QString>("statement");
    QTest::newRow("update event") << u"UPDATE event SET kind = 'x' WHERE seq = 1"_s;
    QTest::newRow("delete event") << u"DELETE FROM event WHERE seq = 1"_s;
    QTest::newRow("replace event")
        << u"INSERT OR REPLACE INTO event VALUES (1, '', 'k', '{}', 't', '', '')"_s;
    QTest::newRow("update run") << u"UPDATE run SET lab = 'x'"_s;
    QTest::newRow("delete run") << u"DELETE FROM run"_s;
    QTest::newRow("replace run")
        << u"INSERT OR REPLACE INTO run VALUES (1, 'run-a', '', '', 1, '', '{}', '', '', '')"_s;
}

void TestLedger::refusesChangesInTheFile() {
    QFETCH(QString, statement);
    const Folder folder;
    QVERIFY(fill(folder.path(), 3));
    QVERIFY(tamper(ledgerFile(folder), {statement}).contains("append-only"_L1));
    QVERIFY(openOrNull(optionsFor(folder.path()))->verifyChain());
}

void TestLedger::findsTampering_data() {
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("seq");
    const auto row = [](const char* name, const QStringList& statements, Code code, int seq) {
        QTest::newRow(name) << statements << int(code) << seq;
    };
    row("one digit", {u"UPDATE event SET payload = replace(payload, '4.1', '4.2') WHERE seq = 4"_s},
        Code::EventAltered, 4);
    row("time", {u"UPDATE event SET time = '2026-03-01T09:30:05.125Z' WHERE seq = 4"_s}, Code::EventAltered,
        4);
    row("swapped rows",
        {u"UPDATE event SET seq = 99 WHERE seq = 5"_s, u"UPDATE event SET seq = 5 WHERE seq = 6"_s,
         u"UPDATE event SET seq = 6 WHERE seq = 99"_s},
        Code::ChainBroken, 5);
    row("deleted row", {u"DELETE FROM event WHERE seq = 7"_s}, Code::EventMissing, 7);
    row("deleted and renumbered",
        {u"DELETE FROM event WHERE seq = 7"_s, u"UPDATE event SET seq = 7 WHERE seq = 8"_s,
         u"UPDATE event SET seq = 8 WHERE seq = 9"_s, u"UPDATE event SET seq = 9 WHERE seq = 10"_s},
        Code::ChainBroken, 7);
    row("last row deleted", {u"DELETE FROM event WHERE seq = 10"_s}, Code::EventMissing, 10);
    row("run header", {u"UPDATE run SET lab_revision = 4"_s}, Code::RunAltered, 0);
    row("run deleted", {u"DELETE FROM run"_s}, Code::RunAltered, 1);
}

void TestLedger::findsTampering() {
    QFETCH(QStringList, statements);
    const Folder folder;
    QVERIFY(fill(folder.path(), 10));
    QStringList all;
    for (const QString& table : {u"event"_s, u"run"_s}) {
        all << u"DROP TRIGGER %1_is_never_changed"_s.arg(table)
            << u"DROP TRIGGER %1_is_never_deleted"_s.arg(table);
    }
    QCOMPARE(tamper(ledgerFile(folder), all + statements), QString());
    const auto ledger = openOrNull(optionsFor(folder.path()));
    const Done verified = ledger->verifyChain();
    QVERIFY(!verified);
    QTEST(int(verified.error().code), "code");
    QTEST(int(verified.error().seq), "seq");
}

void TestLedger::keepsOrderWhenTheClockIsSetBack() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger->appendRun(someRun()));
    for (const int second : {10, 20, 5, 6, 3})
        QVERIFY(ledger->append(someEvent(second)));
    QVERIFY(ledger->append(someEvent(1, QString())));  // another run: no jump
    const auto events = ledger->events(u"run-a"_s);
    QCOMPARE(events->at(2).event.time, atSecond(5));
    QCOMPARE(events->at(4).seq, 5);
    QCOMPARE(*ledger->clockWentBack(), (std::vector<qint64>{3, 5}));
    QVERIFY(ledger->verifyChain());
}

void TestLedger::stampsEventsWithoutATime() {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    Event event = someEvent(1, QString());
    event.time = {};
    QCOMPARE(ledger->append(event)->event.time, atSecond(1000));
    event.time = atSecond(7).toOffsetFromUtc(7200);
    QCOMPARE(ledger->append(event)->event.time.timeSpec(), Qt::UTC);
}

void TestLedger::stopsAtAFullDiskAndGoesOnLater() {
    const Folder folder;
    qint64 stored = 0;
    {
        OpenOptions options = optionsFor(folder.path());
        options.maxPages = 30;
        const auto ledger = openOrNull(options);
        QVERIFY(ledger->appendRun(someRun()));
        auto appended = ledger->append(someEvent(1));
        while (appended) {
            ++stored;
            appended = ledger->append(someEvent(int(stored)));
        }
        QCOMPARE(appended.error().code, Code::DiskFull);
        QCOMPARE(*ledger->count(), stored);
    }
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QCOMPARE(*ledger->count(), stored);
    QCOMPARE(ledger->append(someEvent(1))->seq, stored + 1);
    QVERIFY(ledger->verifyChain());
}

void TestLedger::leavesNoSharedFilesOnANetwork() {
    const Folder folder;
    OpenOptions options = optionsFor(folder.path());
    options.fileSystem = FileSystemKind::Network;
    const auto ledger = openOrNull(options);
    QVERIFY(ledger->appendRun(someRun()));
    QVERIFY(ledger->append(someEvent(1)));
    const auto second = Database::open(ledger->connection());
    QVERIFY(second);
    QCOMPARE((*second)->value(u"PRAGMA journal_mode"_s)->toString(), u"delete"_s);
    QCOMPARE((*second)->value(u"PRAGMA synchronous"_s)->toInt(), 3);
    QCOMPARE((*second)->value(u"SELECT count(*) FROM event"_s)->toInt(), 1);
    QCOMPARE(QDir(folder.path()).entryList({u"*-wal"_s, u"*-shm"_s}), QStringList());
}

void TestLedger::convertsALogLeftOnANetwork() {
    const Folder folder;
    const Folder copy;
    {
        const auto local = openOrNull(optionsFor(folder.path()));
        QVERIFY(local->appendRun(someRun()));
        QVERIFY(local->append(someEvent(1)));
        QVERIFY(QFile::exists(ledgerFile(folder) + "-wal"_L1));
        for (const QString& suffix : {u""_s, u"-wal"_s}) {
            QVERIFY(QFile::copy(ledgerFile(folder) + suffix, ledgerFile(copy) + suffix));
        }
    }
    OpenOptions options = optionsFor(copy.path());
    options.fileSystem = FileSystemKind::Network;
    const auto ledger = openOrNull(options);
    QVERIFY(ledger);
    QCOMPARE(*ledger->count(), 1);
    QCOMPARE(QDir(copy.path()).entryList({u"*-wal"_s, u"*-shm"_s}), QStringList());
}

void TestLedger::namesWhatCannotBeWritten_data() {
    QTest::addColumn<QString>("directory");
    QTest::addColumn<int>("code");
    QTest::newRow("under a file") << u"/dev/null/ridgepoint"_s << int(Code::NoFolder);
    QTest::newRow("in a folder of the kernel") << u"/proc/ridgepoint"_s << int(Code::NoFolder);
    QTest::newRow("is a folder of the kernel") << u"/proc/self"_s << int(Code::ReadOnlyFolder);
}

void TestLedger::namesWhatCannotBeWritten() {
#ifdef Q_OS_LINUX
    QFETCH(QString, directory);
    const auto refused = Ledger::open(optionsFor(directory));
    QVERIFY(!refused);
    QTEST(int(refused.error().code), "code");
    QVERIFY(refused.error().path.startsWith(directory));
#endif
}

void TestLedger::readsWithoutALock() {
    const Folder folder;
    const auto writer = openOrNull(optionsFor(folder.path()));
    QVERIFY(writer->appendRun(someRun()));
    OpenOptions options = optionsFor(folder.path());
    options.readOnly = true;
    const auto reader = openOrNull(options);
    QVERIFY(reader);
    QVERIFY(writer->append(someEvent(1)));
    QCOMPARE(*reader->count(), 1);
    QCOMPARE(reader->append(someEvent(2)).error().code, Code::ReadOnlyFolder);

    const Folder empty;
    options.directory = empty.path();
    QCOMPARE(Ledger::open(options).error().code, Code::FileGone);
    QVERIFY(QDir(empty.path()).isEmpty());
}

void TestLedger::keepsNothingInMemory() {
    OpenOptions options = optionsFor(QString());
    options.whyInMemory = {.code = Code::ReadOnlyFolder, .path = u"/home/s"_s};
    const auto ledger = openOrNull(options);
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, OpenReport::Outcome::InMemory);
    QCOMPARE(ledger->report().reason.path, u"/home/s"_s);
    QVERIFY(ledger->appendRun(someRun()));
    QVERIFY(ledger->append(someEvent(1)));
    QVERIFY(ledger->verifyChain());
    QCOMPARE(*openOrNull(options)->count(), 0);  // each is its own
}

void TestLedger::opensManyEventsQuickly() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 10000));
    std::unique_ptr<Ledger> ledger;
    QBENCHMARK {
        ledger.reset();
        ledger = openOrNull(optionsFor(folder.path()));
    }
    QCOMPARE(*ledger->count(), 10000);
    QCOMPARE(ledger->lastEvents(u"run-a"_s, 1)->front().seq, 10000);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
