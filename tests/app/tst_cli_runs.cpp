// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <unistd.h>

using namespace ridgepoint::tests;

/// The command line on a data folder: play, report, ledger, and what can be wrong with the folder.
class TestCliRuns : public QObject {
    Q_OBJECT

private slots:
    void missingFiles();
    void playsAndReports();
    void aRefusedStepIsNamed();
    void playsThreeActsInAContext();
    void ledgerGoesOutAndIn();
    void damagedLedger();
    void ledgerOfANewerVersion();
    void notADatabase();
    void noFolder();
    void readOnlyFolder();
};

void TestCliRuns::missingFiles() {
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--data-dir"), folder.path()};
    const QString missing = folder.filePath(QStringLiteral("missing.json"));
    const QStringList play{QStringLiteral("play"), QStringLiteral("v1-12"), QStringLiteral("--answers")};
    const Outcome noAnswers = run(play + QStringList{missing} + data);
    QCOMPARE(noAnswers.status, 3);
    QVERIFY(noAnswers.err.contains(missing));
    const QString broken = folder.filePath(QStringLiteral("broken.json"));
    QVERIFY(write(broken, "{\"context\": "));
    const Outcome noJson = run(play + QStringList{broken} + data);
    QCOMPARE(noJson.status, 3);
    QVERIFY(noJson.err.contains(broken));
    const Outcome noRun = run(QStringList{QStringLiteral("report"), QStringLiteral("last"),
                                          QStringLiteral("--out"), folder.filePath(QStringLiteral("r.pdf"))} +
                              data);
    QCOMPARE(noRun.status, 3);
    QVERIFY(noRun.err.contains(folder.path()));
    const Outcome noImport =
        run(QStringList{QStringLiteral("ledger"), QStringLiteral("import"), missing} + data);
    QCOMPARE(noImport.status, 3);
    QVERIFY(noImport.err.contains(missing));
    const Outcome noLab = run({QStringLiteral("audit"), folder.filePath(QStringLiteral("nowhere"))});
    QVERIFY(noLab.status == 1 || noLab.status == 3);
    QVERIFY(!noLab.err.isEmpty());
}

void TestCliRuns::playsAndReports() {
    const Played played;
    QVERIFY2(played.outcome().status == 0, qPrintable(played.outcome().err));
    QCOMPARE(played.runs().size(), 1);
    const QString reason = QStringLiteral("Parallel loading first, then a week of shadow traffic");
    for (const char* name : {"r.pdf", "r.html", "r.json", "r.txt"}) {
        const Outcome report = run({QStringLiteral("report"), QStringLiteral("last"), QStringLiteral("--out"),
                                    played.file(name), QStringLiteral("--data-dir"), played.path()});
        QVERIFY2(report.status == 0, qPrintable(report.err));
    }
    QVERIFY(contents(played.file("r.pdf")).startsWith("%PDF-"));
    const QString page = QString::fromUtf8(contents(played.file("r.html")));
    QVERIFY(page.startsWith(QLatin1String("<!DOCTYPE html>"), Qt::CaseInsensitive));
    QVERIFY(page.contains(reason));
    QVERIFY(QString::fromUtf8(contents(played.file("r.txt"))).simplified().contains(reason));
    QVERIFY(QJsonDocument::fromJson(contents(played.file("r.json"))).isObject());
    QVERIFY(contents(played.file("r.json")).contains("prediction_committed"));
    const Outcome unknown = run({QStringLiteral("report"), QStringLiteral("last"), QStringLiteral("--out"),
                                 played.file("r.docx"), QStringLiteral("--data-dir"), played.path()});
    QVERIFY(unknown.status == 2 || unknown.status == 3);
    QVERIFY(!QFileInfo::exists(played.file("r.docx")));
    const Outcome nowhere = run({QStringLiteral("report"), QStringLiteral("last"), QStringLiteral("--out"),
                                 played.file("no/such/r.pdf"), QStringLiteral("--data-dir"), played.path()});
    QCOMPARE(nowhere.status, 3);
    QVERIFY(nowhere.err.contains(QStringLiteral("no/such")));
}

void TestCliRuns::aRefusedStepIsNamed() {
    const QTemporaryDir folder;
    const QString answers = folder.filePath(QStringLiteral("answers.json"));
    QVERIFY(write(answers, R"({"acts": {"act1": {"option": "fixed", "estimate": "6", "confidence": 60}}})"));
    const Outcome outcome = run({QStringLiteral("play"), QStringLiteral("v1-12"), QStringLiteral("--answers"),
                                 answers, QStringLiteral("--data-dir"), folder.path()});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("act1, prediction: ")), qPrintable(outcome.err));
}

void TestCliRuns::playsThreeActsInAContext() {
    const QTemporaryDir folder;
    const QString lab = source("/tests/data/labs/tracks");
    const QString answers = folder.filePath(QStringLiteral("answers.json"));
    const QString report = folder.filePath(QStringLiteral("r.json"));
    QByteArray given = R"({"context": "edge", "acts": {
        "act1": {"option": "mend", "confidence": 60, "controls": [{"efficiency": 0.7}, "pin"], "observe": "2.11",
                 "reflect": {"option": "shorten", "sentence": "The serial part stays."}},
        "act2": {"option": "serial", "estimate": "2 ×", "confidence": 60, "observe": "2.11",
                 "reflect": {"option": "more", "sentence": "A little faster."}},
        "act3": {"option": "now", "confidence": 60, "controls": [{"baseline": 50}], "observe": "47.5",
                 "reflect": {"option": "now", "sentence": "One is slower."},
                 "decision": {"reason": "Measured"}}}})";
    QVERIFY(write(answers, given));
    const QStringList words{QStringLiteral("play"),       lab,          QStringLiteral("--answers"), answers,
                            QStringLiteral("--data-dir"), folder.path()};
    const Outcome outcome = run(words + QStringList{QStringLiteral("--report"), report});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    QVERIFY(contents(report).contains("decision_made"));
    QVERIFY(write(answers, given.replace("{\"efficiency\": 0.7}", "{\"baseline\": 50}")));
    const Outcome refused = run(words);  // the edge's first instrument has no such control
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(QStringLiteral("baseline")), qPrintable(refused.err));
}

void TestCliRuns::ledgerGoesOutAndIn() {
    const Played here;
    QCOMPARE(here.ledger("check").status, 0);
    QVERIFY(here.ledger("check").out.contains(QStringLiteral("events")));
    const QString file = here.file("all.json");
    QCOMPARE(here.ledger({QStringLiteral("export"), file}).status, 0);
    const Played there;
    QCOMPARE(there.ledger({QStringLiteral("import"), file}).status, 0);
    QCOMPARE(there.runs().size(), 2);
    QVERIFY(there.runs().contains(here.runs().first()));
    QCOMPARE(there.ledger({QStringLiteral("import"), file}).status, 0);
    QCOMPARE(there.runs().size(), 2);
    QCOMPARE(there.ledger("check").status, 0);
    QByteArray altered = contents(file);
    altered.replace("Parallel loading", "Parallel looting");
    QVERIFY(write(there.file("altered.json"), altered));
    const Outcome refused = there.ledger({QStringLiteral("import"), there.file("altered.json")});
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.err.contains(QStringLiteral("altered")));
    QVERIFY(write(there.file("half.json"), contents(file).left(500)));
    QCOMPARE(there.ledger({QStringLiteral("import"), there.file("half.json")}).status, 3);
    QCOMPARE(there.runs().size(), 2);
    QCOMPARE(here.ledger({QStringLiteral("export"), here.file("no/such/all.json")}).status, 3);
}

void TestCliRuns::damagedLedger() {
    const Played played;
    const QString file = played.file("ledger.sqlite");
    const qint64 size = QFileInfo(file).size();
    QVERIFY(QFile::resize(file, size / 2));
    const Outcome check = played.ledger("check");
    QCOMPARE(check.status, 1);
    QVERIFY2(check.err.contains(file), qPrintable(check.err));
    QCOMPARE(QFileInfo(file).size(), size / 2);  // looking mends nothing
    const Outcome again = played.play();
    QCOMPARE(again.status, 0);
    QVERIFY2(again.err.contains(QStringLiteral("kept as")), qPrintable(again.err));
    QCOMPARE(played.ledger("check").status, 0);
    qint64 kept = 0;
    for (const QFileInfo& other : QDir(played.path()).entryInfoList(QDir::Files))
        if (other.suffix() == QLatin1String("sqlite") && other.filePath() != file) kept = other.size();
    QCOMPARE(kept, size / 2);
}

void TestCliRuns::ledgerOfANewerVersion() {
    const Played played;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(played.file("ledger.sqlite"));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
        QVERIFY(QSqlQuery(database).exec(
            QStringLiteral("UPDATE meta SET value = '99' WHERE key = 'min_reader'")));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const QByteArray before = contents(played.file("ledger.sqlite"));
    const Outcome check = played.ledger("check");
    QCOMPARE(check.status, 1);
    QVERIFY2(check.err.contains(QStringLiteral("newer Ridgepoint")), qPrintable(check.err));
    const Outcome play = played.play();
    QCOMPARE(play.status, 3);
    QVERIFY(play.err.contains(QStringLiteral("newer Ridgepoint")));
    QCOMPARE(contents(played.file("ledger.sqlite")), before);
}

void TestCliRuns::notADatabase() {
    const QTemporaryDir folder;
    const QStringList data{QStringLiteral("--data-dir"), folder.path()};
    const QByteArray essay("This is an essay, and nobody may throw it away.");
    QVERIFY(write(folder.filePath(QStringLiteral("ledger.sqlite")), essay));
    const Outcome check = run(QStringList{QStringLiteral("ledger"), QStringLiteral("check")} + data);
    QCOMPARE(check.status, 1);
    QVERIFY2(check.err.contains(QStringLiteral("not a database")), qPrintable(check.err));
    QCOMPARE(contents(folder.filePath(QStringLiteral("ledger.sqlite"))), essay);
    const Outcome list = run(QStringList{QStringLiteral("ledger"), QStringLiteral("list")} + data);
    QCOMPARE(list.status, 3);
    QCOMPARE(contents(folder.filePath(QStringLiteral("ledger.sqlite"))), essay);
}

void TestCliRuns::noFolder() {
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("file/inside"));
    QVERIFY(write(folder.filePath(QStringLiteral("file")), "x"));
    const Outcome play =
        run({QStringLiteral("play"), QStringLiteral("v1-12"), QStringLiteral("--answers"),
             source("/resources/demo/v1-12.answers.json"), QStringLiteral("--data-dir"), inside});
    QCOMPARE(play.status, 3);
    QVERIFY2(play.err.contains(inside), qPrintable(play.err));
    const QString nowhere = folder.filePath(QStringLiteral("nowhere"));
    const Outcome list =
        run({QStringLiteral("ledger"), QStringLiteral("list"), QStringLiteral("--data-dir"), nowhere});
    QCOMPARE(list.status, 3);
    QVERIFY(!QFileInfo::exists(nowhere));  // looking makes nothing
}

void TestCliRuns::readOnlyFolder() {
    if (geteuid() == 0) QSKIP("root may write everywhere");
    const Played played;
    const QFile::Permissions before = QFile::permissions(played.path());
    QVERIFY(QFile::setPermissions(played.path(), QFile::ReadOwner | QFile::ExeOwner));
    const Outcome list = played.ledger("list");
    const Outcome again = played.play();
    QVERIFY(QFile::setPermissions(played.path(), before));
    QCOMPARE(list.status, 0);
    QCOMPARE(again.status, 3);
    QVERIFY2(again.err.contains(played.path()), qPrintable(again.err));
}

QTEST_GUILESS_MAIN(TestCliRuns)
#include "tst_cli_runs.moc"
