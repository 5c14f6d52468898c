// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledger_journal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::ui;

namespace {

ledger::RunHeader makeRun(const QString& id) {
    ledger::RunHeader run;
    run.run = id;
    run.lab = QStringLiteral("v1-12");
    run.labHash = QStringLiteral("abc");
    run.programVersion = QStringLiteral("1");
    run.started = QDateTime(QDate(2026, 3, 12), QTime(14, 0), Qt::UTC);
    return run;
}

ledger::Event makeEvent(const QString& run) {
    return {run, QStringLiteral("control_changed"), {}, QDateTime::currentDateTimeUtc()};
}

}  // namespace

class TestLedgerJournal : public QObject {
    Q_OBJECT
private slots:
    void savedWordsFollowTheWriter() {
        const QTemporaryDir folder;
        LedgerJournal journal(folder.path());
        QCOMPARE(journal.notice().kind, SaveKind::Nothing);
        QVERIFY(journal.messages().isEmpty());
        bool durable = false;
        journal.start(makeRun(QStringLiteral("r1")));
        journal.append(makeEvent(QStringLiteral("r1")), [&](bool ok) { durable = ok; });
        QCOMPARE(journal.notice().kind, SaveKind::Saving);
        QVERIFY(!durable);
        QTRY_COMPARE(journal.notice().kind, SaveKind::Saved);
        QVERIFY(durable);
        QCOMPARE(journal.events(QStringLiteral("r1")).size(), 1);
    }

    void theChainIsCheckedBehindTheStart() {
        const QTemporaryDir folder;
        LedgerJournal journal(folder.path());
        journal.start(makeRun(QStringLiteral("r1")));
        journal.append(makeEvent(QStringLiteral("r1")), {});
        QVERIFY(journal.flush(5000));
        const QString before = journal.integrity();
        journal.checkBehind();
        QTRY_VERIFY(journal.integrity() != before);
        QVERIFY(journal.integrity().contains(QLatin1Char('1')));
    }

    void withoutFolderEverythingWorksInMemoryAndSaysWhy() {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        LedgerJournal journal(folder.filePath(QStringLiteral("file/data")));
        QVERIFY(journal.isMemory());
        QCOMPARE(journal.notice().kind, SaveKind::Memory);
        QVERIFY(!journal.notice().reason.isEmpty());
        QCOMPARE(journal.messages().size(), 1);
        QVERIFY(journal.messages().first().grave);
        QVERIFY(journal.messages().first().text.contains(QLatin1String("file/data")));
        bool told = false;
        journal.start(makeRun(QStringLiteral("r1")));
        journal.append(makeEvent(QStringLiteral("r1")), [&](bool ok) { told = ok; });
        QTRY_VERIFY(told);
        QCOMPARE(journal.events(QStringLiteral("r1")).size(), 1);
    }

    void aSecondInstanceNamesTheHolderAndShowsWhatIsThere() {
        const QTemporaryDir folder;
        LedgerJournal first(folder.path());
        first.start(makeRun(QStringLiteral("r1")));
        first.append(makeEvent(QStringLiteral("r1")), {});
        QVERIFY(first.flush(5000));
        LedgerJournal second(folder.path());
        QVERIFY(second.isMemory());
        QVERIFY(second.messages().first().text.contains(QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(second.runs().size(), 1);
        second.append(makeEvent(QStringLiteral("r1")), {});
        QTRY_COMPARE(second.events(QStringLiteral("r1")).size(), 2);
        QCOMPARE(second.runs().size(), 1);
        QCOMPARE(first.events(QStringLiteral("r1")).size(), 1);
    }

    void aDamagedFileIsKeptAsideAndNamed() {
        const QTemporaryDir folder;
        {
            LedgerJournal journal(folder.path());
            journal.start(makeRun(QStringLiteral("r1")));
            journal.append(makeEvent(QStringLiteral("r1")), {});
            QVERIFY(journal.flush(5000));
        }
        QFile file(folder.filePath(QStringLiteral("ledger.sqlite")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const LedgerJournal journal(folder.path());
        QVERIFY(!journal.isMemory());
        QCOMPARE(journal.messages().size(), 1);
        QVERIFY(journal.messages().first().text.contains(QLatin1String("ledger.damaged-")));
    }
};

QTEST_GUILESS_MAIN(TestLedgerJournal)
#include "tst_ledger_journal.moc"
