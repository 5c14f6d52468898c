// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/event_kinds.h"
#include "core/ledger/ledger.h"
#include "tests/app/cli_process.h"

#include <QtTest>

using namespace ridgepoint;
using namespace ridgepoint::tests;

/// A student's track in a data folder, seen from the command line.
class TestCliTrack : public QObject {
    Q_OBJECT
private slots:
    void aRunBeginsInTheTrackAndTheReportNamesIt();
    void anUnknownTrackIsNotedAndNothingIsLost();
};

namespace {

[[nodiscard]] bool choose(const QString& folder, const QString& track) {
    const auto opened = ledger::Ledger::open({.directory = folder, .programVersion = QStringLiteral("test")});
    return opened &&
           (*opened)->append({.run = {},
                              .kind = labs::kinds::kTrackChosen,
                              .payload = {{QStringLiteral("track"), track}, {QStringLiteral("count"), 1}},
                              .time = QDateTime::currentDateTimeUtc()});
}

Outcome ledgerOf(const QTemporaryDir& folder, const QStringList& words) {
    return run(QStringList{QStringLiteral("ledger")} + words +
               QStringList{QStringLiteral("--data-dir"), folder.path()});
}

}  // namespace

void TestCliTrack::aRunBeginsInTheTrackAndTheReportNamesIt() {
    const QTemporaryDir folder;
    QVERIFY(choose(folder.path(), QStringLiteral("edge")));
    // Without the sample's own context, the track decides.
    QJsonObject answers =
        QJsonDocument::fromJson(contents(source("/resources/demo/v1-12.answers.json"))).object();
    answers.remove(QLatin1String("context"));
    answers.insert(
        QStringLiteral("acts"),
        QJsonObject{{QStringLiteral("act1"), QJsonObject{{QStringLiteral("option"), QStringLiteral("scaled")},
                                                         {QStringLiteral("estimate"), QStringLiteral("50 ×")},
                                                         {QStringLiteral("confidence"), 60}}}});
    const QString file = folder.filePath(QStringLiteral("answers.json"));
    QVERIFY(write(file, QJsonDocument(answers).toJson()));
    const QString text = folder.filePath(QStringLiteral("report.txt"));
    const Outcome played =
        run({QStringLiteral("play"), QStringLiteral("v1-12"), QStringLiteral("--answers"), file,
             QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--report"), text});
    QVERIFY2(played.status == 0, qPrintable(played.err));
    const QString report = QString::fromUtf8(contents(text));
    QVERIFY2(report.contains(QLatin1String("Edge Guardian")), qPrintable(report.left(1500)));
    QVERIFY(report.contains(QLatin1String("Begun with the student’s track")));
    QVERIFY(
        ledgerOf(folder, {QStringLiteral("export"), folder.filePath(QStringLiteral("all.json"))}).status ==
        0);
    const QByteArray exported = contents(folder.filePath(QStringLiteral("all.json")));
    QVERIFY(exported.contains("track_chosen") && exported.contains("track_followed"));
    const QTemporaryDir other;
    const Outcome imported =
        ledgerOf(other, {QStringLiteral("import"), folder.filePath(QStringLiteral("all.json"))});
    QVERIFY2(imported.status == 0, qPrintable(imported.err));
    QCOMPARE(ledgerOf(other, {QStringLiteral("check")}).status, 0);
}

void TestCliTrack::anUnknownTrackIsNotedAndNothingIsLost() {
    const QTemporaryDir folder;
    QVERIFY(choose(folder.path(), QStringLiteral("space")));
    const Outcome check = ledgerOf(folder, {QStringLiteral("check")});
    QCOMPARE(check.status, 0);
    QVERIFY2(check.out.contains(QLatin1String("1 events")), qPrintable(check.out));
    QVERIFY2(check.out.contains(QLatin1String("note: ")) && check.out.contains(QLatin1String("space")),
             qPrintable(check.out));
    const QString file = folder.filePath(QStringLiteral("all.json"));
    QCOMPARE(ledgerOf(folder, {QStringLiteral("export"), file}).status, 0);
    QVERIFY(contents(file).contains("space"));
}

QTEST_GUILESS_MAIN(TestCliTrack)
#include "tst_cli_track.moc"
