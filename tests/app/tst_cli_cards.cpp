// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/reviews.h"
#include "core/ledger/ledger.h"
#include "tests/app/cli_process.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::tests;

/// Flash cards in a data folder: the command line names their run, and never takes it for one of a lab.
class TestCliCards : public QObject {
    Q_OBJECT
private slots:
    void aRunOfCardsIsNamed();
    void theLastReportIsThatOfTheLab();
    void cardsAloneHaveNoReport();
};

namespace {

const QString kRun = QStringLiteral("cards-run");

[[nodiscard]] bool reviewACard(const QString& folder) {
    const auto opened = ledger::Ledger::open({.directory = folder, .programVersion = QStringLiteral("test")});
    if (!opened) return false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const cards::Review review{QStringLiteral("rule:round_trip"), cards::Grade::Good, now};
    return (*opened)->appendRun({.run = kRun,
                                 .lab = cards::kCardsLab,
                                 .labHash = QStringLiteral(""),
                                 .programVersion = QStringLiteral("test"),
                                 .started = now}) &&
           (*opened)->append({.run = kRun,
                              .kind = cards::kCardReviewed,
                              .payload = cards::reviewPayload(std::nullopt, review, QTimeZone::utc()),
                              .time = now});
}

Outcome report(const QString& run, const QString& file, const QString& folder) {
    return tests::run(
        {QStringLiteral("report"), run, QStringLiteral("--out"), file, QStringLiteral("--data-dir"), folder});
}

}  // namespace

void TestCliCards::aRunOfCardsIsNamed() {
    const QTemporaryDir folder;
    QVERIFY(reviewACard(folder.path()));
    const Outcome list =
        run({QStringLiteral("ledger"), QStringLiteral("list"), QStringLiteral("--data-dir"), folder.path()});
    QCOMPARE(list.status, 0);
    QVERIFY2(list.out.contains(QStringLiteral("flash cards")), qPrintable(list.out));
    QVERIFY(!list.out.contains(cards::kCardsLab));
    const Outcome check =
        run({QStringLiteral("ledger"), QStringLiteral("check"), QStringLiteral("--data-dir"), folder.path()});
    QCOMPARE(check.status, 0);
}

void TestCliCards::theLastReportIsThatOfTheLab() {
    const Played played;
    QVERIFY(reviewACard(played.path()));
    const Outcome outcome = report(QStringLiteral("last"), played.file("r.txt"), played.path());
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    QVERIFY(!contents(played.file("r.txt")).contains("card"));
}

void TestCliCards::cardsAloneHaveNoReport() {
    const QTemporaryDir folder;
    QVERIFY(reviewACard(folder.path()));
    const QString file = folder.filePath(QStringLiteral("r.txt"));
    for (const QString& word : {QStringLiteral("last"), kRun}) {
        QCOMPARE(report(word, file, folder.path()).status, 3);
        QVERIFY(!QFileInfo::exists(file));
    }
}

QTEST_GUILESS_MAIN(TestCliCards)
#include "tst_cli_cards.moc"
