// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/recovery.h"

#include "core/ledger/backup.h"
#include "core/ledger/database.h"
#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;
using Outcome = OpenReport::Outcome;

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void startsAnewFromNothingReadable_data();
    void startsAnewFromNothingReadable();
    void restoresTheNewestBackup();
    void addsWhatTheBackupDoesNotHave();
    void salvagesWithoutABackup();
    void passesOverADamagedBackup();
    void restoresAMissingFile();
    void refusesWithoutTouchingWhenReadOnly();
};

namespace {

/// A ledger of 300 events with a backup of the first 40. @return the backup
QString fillWithBackup(const QString& directory) {
    if (!fill(directory, 40)) return {};
    const auto ledger = openOrNull(optionsFor(directory));
    const auto backup = ledger->backUpIfDue();
    for (int i = 41; i <= 300; ++i) {
        if (!ledger->append(someEvent(i))) return {};
    }
    return backup && *backup ? **backup : QString();
}

QString keptFile(const Folder& folder) {
    const QStringList kept = QDir(folder.path()).entryList({u"ledger.damaged-*.sqlite"_s});
    return kept.size() == 1 ? folder.filePath(kept.front()) : QString();
}

}  // namespace

void TestRecovery::startsAnewFromNothingReadable_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("a text") << QByteArray(5000, 'x') << int(Code::NotADatabase);
    QTest::newRow("a short text") << QByteArray("hello") << int(Code::NotADatabase);
    QTest::newRow("empty") << QByteArray() << int(Code::NotADatabase);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) << int(Code::NotADatabase);
}

void TestRecovery::startsAnewFromNothingReadable() {
    QFETCH(QByteArray, content);
    const Folder folder;
    QVERIFY(writeFile(ledgerFile(folder), content));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, Outcome::StartedAnew);
    QTEST(int(ledger->report().reason.code), "code");
    QCOMPARE(ledger->report().keptAs, keptFile(folder));
    QCOMPARE(contentOf(keptFile(folder)), content);
    QVERIFY(ledger->append(someEvent(1, QString())));
}

void TestRecovery::restoresTheNewestBackup() {
    const Folder folder;
    const QString backup = fillWithBackup(folder.path());
    QVERIFY(!backup.isEmpty());
    QVERIFY(writeFile(ledgerFile(folder),
                      "not a database, but long enough to have a header of one hundred bytes "
                      "so that nothing is read beyond its end"));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, Outcome::Restored);
    QCOMPARE(ledger->report().restoredFrom, backup);
    QCOMPARE(ledger->report().backupTime, atSecond(1000).addMSecs(-125));
    QCOMPARE(ledger->report().restoredEvents, 40);
    QCOMPARE(*ledger->count(), 40);
    QVERIFY(ledger->verifyChain());
    QVERIFY(QFile::exists(keptFile(folder)));
}

void TestRecovery::addsWhatTheBackupDoesNotHave() {
    const Folder folder;
    QVERIFY(!fillWithBackup(folder.path()).isEmpty());
    const QByteArray whole = contentOf(ledgerFile(folder));
    QVERIFY(writeFile(ledgerFile(folder), whole.left(whole.size() / 2)));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, Outcome::Restored);
    QCOMPARE(ledger->report().reason.code, Code::Damaged);
    QCOMPARE(contentOf(keptFile(folder)), whole.left(whole.size() / 2));
    QCOMPARE(*ledger->count(), 40 + ledger->report().salvagedEvents);
    QVERIFY(ledger->report().salvagedEvents > 0);
    QVERIFY(ledger->verifyChain());
    QVERIFY(ledger->append(someEvent(999)));
}

void TestRecovery::salvagesWithoutABackup() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 300));
    const QByteArray whole = contentOf(ledgerFile(folder));
    QVERIFY(writeFile(ledgerFile(folder), whole.left(whole.size() / 2)));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, Outcome::Salvaged);
    QVERIFY(*ledger->count() > 20);
    QCOMPARE(ledger->events(u"run-a"_s)->front().event, someEvent(1));
    QVERIFY(ledger->verifyChain());
    QVERIFY(!openOrNull(optionsFor(folder.path() + "/other"_L1))->report().keptAs.size());
}

void TestRecovery::passesOverADamagedBackup() {
    const Folder folder;
    const QString good = fillWithBackup(folder.path());
    QVERIFY(writeFile(folder.filePath(u"backups/ledger-20991231-000000.sqlite"_s), "rubbish"));
    QVERIFY(writeFile(ledgerFile(folder), "rubbish"));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().restoredFrom, good);
}

void TestRecovery::restoresAMissingFile() {
    const Folder folder;
    QVERIFY(!fillWithBackup(folder.path()).isEmpty());
    QVERIFY(QFile::remove(ledgerFile(folder)));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QCOMPARE(ledger->report().outcome, Outcome::Restored);
    QCOMPARE(ledger->report().reason.code, Code::FileGone);
    QVERIFY(ledger->report().keptAs.isEmpty());
    QCOMPARE(*ledger->count(), 40);
}

void TestRecovery::refusesWithoutTouchingWhenReadOnly() {
    const Folder folder;
    QVERIFY(writeFile(ledgerFile(folder), "rubbish"));
    OpenOptions options = optionsFor(folder.path());
    options.readOnly = true;
    const auto refused = Ledger::open(options);
    QCOMPARE(refused.error().code, Code::NotADatabase);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"ledger.sqlite"_s});
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
