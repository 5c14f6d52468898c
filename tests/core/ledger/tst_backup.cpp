// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/backup.h"

#include "core/ledger/migrations.h"
#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

class TestBackup : public QObject {
    Q_OBJECT

private slots:
    void isMadeOnceADayIfThereIsSomethingNew();
    void isWholeAndLeavesNothingBeside();
    void keepsFive();
};

namespace {
QStringList names(const Folder& folder) {
    return QDir(folder.filePath(u"backups"_s)).entryList(QDir::Files, QDir::Name);
}
}  // namespace

void TestBackup::isMadeOnceADayIfThereIsSomethingNew() {
    const Folder folder;
    OpenOptions options = optionsFor(folder.path());
    int now = 0;
    options.clock = [&now] { return atSecond(now); };
    const auto ledger = openOrNull(options);
    QVERIFY(!ledger->backUpIfDue()->has_value());  // nothing in it
    QVERIFY(ledger->append(someEvent(1, QString())));
    QVERIFY(ledger->backUpIfDue()->has_value());
    QVERIFY(ledger->append(someEvent(2, QString())));
    QVERIFY(!ledger->backUpIfDue()->has_value());  // too soon
    now = 25 * 3600;
    QVERIFY(ledger->backUpIfDue()->has_value());
    now = 50 * 3600;
    QVERIFY(!ledger->backUpIfDue()->has_value());  // nothing new
    QCOMPARE(names(folder),
             (QStringList{u"ledger-20260301-093000.sqlite"_s, u"ledger-20260302-103000.sqlite"_s}));
}

void TestBackup::isWholeAndLeavesNothingBeside() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 50));
    const auto ledger = openOrNull(optionsFor(folder.path()));
    const auto made = ledger->backUpIfDue();
    QVERIFY(made && *made);
    const auto sound = soundBackups({folder.path()}, loadMigrations().back().number);
    QCOMPARE(sound.size(), std::size_t(1));
    QCOMPARE(sound.front().file, **made);
    QCOMPARE(sound.front().events, 50);
    QCOMPARE(names(folder).size(), 1);
}

void TestBackup::keepsFive() {
    const Folder folder;
    OpenOptions options = optionsFor(folder.path());
    int day = 0;
    options.clock = [&day] { return atSecond(day * 86400); };
    const auto ledger = openOrNull(options);
    for (day = 0; day < 8; ++day) {
        QVERIFY(ledger->append(someEvent(day, QString())));
        QVERIFY(ledger->backUpIfDue()->has_value());
    }
    QCOMPARE(names(folder).size(), kBackupsKept);
    QCOMPARE(names(folder).front(), u"ledger-20260304-093000.sqlite"_s);
    QCOMPARE(soundBackups({folder.path()}, 1).front().events, 8);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
