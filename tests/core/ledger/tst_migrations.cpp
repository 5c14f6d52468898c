// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/migrations.h"

#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void areBuiltInAndNumbered();
    void splitAtTheirSeparatorOnly();
    void bringAnOldFileUpToDate();
    void leaveNothingOfAStepThatFails();
    void openANewerFileThatWeCanRead();
    void refuseANewerFileThatWeCannotRead();
};

void TestMigrations::areBuiltInAndNumbered() {
    const auto steps = loadMigrations();
    QVERIFY(!steps.empty());
    int number = 0;
    for (const Migration& step : steps) {
        QCOMPARE(step.number, ++number);
        QVERIFY(!step.statements.isEmpty());
    }
}

void TestMigrations::splitAtTheirSeparatorOnly() {
    const Folder folder;
    QVERIFY(writeFile(folder.filePath(u"0001_a.sql"_s), "-- note\nCREATE a; b;\n-- next\n\n-- next\nc\n"));
    const auto steps = loadMigrations(folder.path());
    QCOMPARE(steps.size(), std::size_t(1));
    QCOMPARE(steps.front().statements, (QStringList{u"CREATE a; b;\n"_s, u"c\n\n"_s}));
}

void TestMigrations::bringAnOldFileUpToDate() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 2));
    auto database = Database::open({.file = ledgerFile(folder)});
    auto steps = loadMigrations();
    const int next = steps.back().number + 1;
    steps.push_back(
        {next, u"next"_s, {u"CREATE TABLE note (text TEXT)"_s, u"INSERT INTO note VALUES ('a')"_s}});
    QVERIFY(migrate(**database, steps, {u"9.0"_s, atSecond(5)}));
    QCOMPARE(readSchema(**database)->version, next);
    QCOMPARE(readSchema(**database)->program, u"9.0"_s);
    QVERIFY(migrate(**database, steps, {u"9.1"_s, atSecond(6)}));  // once only
    QCOMPARE((*database)->value(u"SELECT count(*) FROM note"_s)->toInt(), 1);
    QCOMPARE((*database)->value(u"SELECT count(*) FROM event"_s)->toInt(), 2);
    QCOMPARE(readSchema(**database)->program, u"9.0"_s);
}

void TestMigrations::leaveNothingOfAStepThatFails() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 1));
    auto database = Database::open({.file = ledgerFile(folder)});
    auto steps = loadMigrations();
    const int known = steps.back().number;
    steps.push_back({known + 1, u"bad"_s, {u"CREATE TABLE half (text TEXT)"_s, u"CREATE nonsense"_s}});
    QVERIFY(!migrate(**database, steps, {u"9.0"_s, atSecond(5)}));
    QCOMPARE(readSchema(**database)->version, known);
    QCOMPARE((*database)->value(u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s)->toInt(), 0);
}

void TestMigrations::openANewerFileThatWeCanRead() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 1));
    QCOMPARE(tamper(ledgerFile(folder), {u"UPDATE meta SET value = '99' WHERE key = 'schema_version'"_s}),
             QString());
    const auto ledger = openOrNull(optionsFor(folder.path()));
    QVERIFY(ledger);
    QVERIFY(ledger->append(someEvent(2)));
}

void TestMigrations::refuseANewerFileThatWeCannotRead() {
    const Folder folder;
    QVERIFY(fill(folder.path(), 1));
    QCOMPARE(tamper(ledgerFile(folder), {u"UPDATE meta SET value = '99' WHERE key = 'schema_version'"_s,
                                         u"UPDATE meta SET value = '98' WHERE key = 'min_reader'"_s,
                                         u"UPDATE meta SET value = '7.2' WHERE key = 'program'"_s}),
             QString());
    const QByteArray before = contentOf(ledgerFile(folder));
    const auto refused = Ledger::open(optionsFor(folder.path()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::NewerVersion);
    QCOMPARE(refused.error().fileVersion, 98);
    QCOMPARE(refused.error().detail, u"7.2"_s);
    QCOMPARE(refused.error().path, ledgerFile(folder));
    QCOMPARE(contentOf(ledgerFile(folder)), before);
    QVERIFY(QDir(folder.path()).entryList({u"*damaged*"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
