// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/portable.h"

#include <QJsonArray>

#include "core/ledger/slice.h"
#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;
using Outcome = ImportedRun::Outcome;

class TestPortable : public QObject {
    Q_OBJECT

private slots:
    void comesBackByteForByte();
    void extendsWhatWasThere();
    void keepsBothHistories();
    void keepsBothProfiles();
    void previewChangesNothing();
    void takesASingleSlice();
    void refusesWithoutChange_data();
    void refusesWithoutChange();
};

namespace {

std::unique_ptr<Ledger> ledgerWith(const QString& directory, int events, int profileEvents = 0) {
    auto ledger = openOrNull(optionsFor(directory));
    if (!ledger->appendRun(someRun())) return nullptr;
    for (int i = 1; i <= profileEvents; ++i) {
        if (!ledger->append(someEvent(i, QString()))) return nullptr;
    }
    for (int i = 1; i <= events; ++i) {
        if (!ledger->append(someEvent(i))) return nullptr;
    }
    return ledger;
}

}  // namespace

void TestPortable::comesBackByteForByte() {
    const Folder a;
    const Folder b;
    const QString file = a.filePath(u"out.ridgepoint"_s);
    const QString again = b.filePath(u"again.ridgepoint"_s);
    const auto from = ledgerWith(a.path(), 20, 3);
    QVERIFY(from->appendRun(someRun(u"run-b"_s)));
    QVERIFY(exportTo(*from, file));
    const auto into = openOrNull(optionsFor(b.path()));
    const auto imported = importFrom(*into, file);
    QVERIFY(imported);
    QCOMPARE(imported->size(), std::size_t(3));
    QCOMPARE(imported->at(1).outcome, Outcome::Added);
    QCOMPARE(imported->at(1).newEvents, 20);
    QVERIFY(exportTo(*into, again));
    QCOMPARE(contentOf(again), contentOf(file));
    QVERIFY(into->verifyChain());

    const auto repeated = importFrom(*into, file);
    for (const ImportedRun& run : *repeated)
        QCOMPARE(run.outcome, Outcome::Unchanged);
    QVERIFY(exportTo(*into, again));
    QCOMPARE(contentOf(again), contentOf(file));
}

void TestPortable::extendsWhatWasThere() {
    const Folder a;
    const Folder b;
    const auto shorter = ledgerWith(a.path(), 5);
    const auto longer = ledgerWith(b.path(), 8);
    const auto imported = importJson(*shorter, *exportLedger(*longer));
    QCOMPARE(imported->front().outcome, Outcome::Extended);
    QCOMPARE(imported->front().newEvents, 3);
    QCOMPARE(*shorter->count(), 8);
    QCOMPARE(importJson(*longer, *exportLedger(*shorter))->front().outcome, Outcome::Unchanged);
}

void TestPortable::keepsBothHistories() {
    const Folder a;
    const Folder b;
    const auto here = ledgerWith(a.path(), 5);
    const auto there = ledgerWith(b.path(), 5);
    QVERIFY(here->append(someEvent(100)));
    QVERIFY(there->append(someEvent(200)));
    const QJsonObject file = *exportLedger(*there);
    const auto imported = importJson(*here, file);
    QVERIFY(imported);
    const ImportedRun& run = imported->front();
    QCOMPARE(run.outcome, Outcome::KeptBoth);
    QCOMPARE(run.lastHere, atSecond(100));
    QCOMPARE(run.lastThere, atSecond(200));
    QCOMPARE((*here->run(run.storedAs))->importedFrom, u"run-a"_s);
    QCOMPARE(here->events(u"run-a"_s)->back().event.payload, someEvent(100).payload);
    QCOMPARE(here->events(run.storedAs)->back().event.payload, someEvent(200).payload);
    QVERIFY(here->verifyChain());

    const auto count = *here->count();
    QCOMPARE(importJson(*here, file)->front().outcome, Outcome::Unchanged);
    QCOMPARE(*here->count(), count);
}

void TestPortable::keepsBothProfiles() {
    const Folder a;
    const Folder b;
    const auto here = openOrNull(optionsFor(a.path()));
    const auto there = openOrNull(optionsFor(b.path()));
    QVERIFY(here->append(someEvent(1, QString())));
    QVERIFY(there->append(someEvent(2, QString())));
    const auto imported = importJson(*here, *exportLedger(*there));
    QVERIFY(imported);
    QCOMPARE(imported->front().outcome, Outcome::KeptBoth);
    QCOMPARE((*here->run(imported->front().storedAs))->lab, QString());
    QCOMPARE(here->events(QString())->size(), std::size_t(1));
    QVERIFY(here->verifyChain());
}

void TestPortable::previewChangesNothing() {
    const Folder a;
    const Folder b;
    const auto here = openOrNull(optionsFor(a.path()));
    const auto there = ledgerWith(b.path(), 5);
    const auto preview = importJson(*here, *exportLedger(*there), ImportMode::Preview);
    QVERIFY(preview);
    QCOMPARE(preview->front().outcome, Outcome::Added);
    QCOMPARE(preview->front().newEvents, 5);
    QCOMPARE(*here->count(), 0);
    QVERIFY(here->runs()->empty());
}

void TestPortable::takesASingleSlice() {
    const Folder a;
    const Folder b;
    const auto here = openOrNull(optionsFor(a.path()));
    const auto there = ledgerWith(b.path(), 5);
    const QJsonObject slice = *ledgerSlice(*there, u"run-a"_s);
    QVERIFY(importJson(*here, slice));
    QCOMPARE(verificationCode(*ledgerSlice(*here, u"run-a"_s)), verificationCode(slice));
}

void TestPortable::refusesWithoutChange_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    const Folder folder;
    const QString file = folder.filePath(u"out"_s);
    const auto from = ledgerWith(folder.path(), 20);
    QVERIFY(exportTo(*from, file));
    const QByteArray good = contentOf(file);
    QByteArray newer = good;
    newer.replace("\"version\":1}", "\"version\":7}");
    QByteArray forged = good;
    forged.replace("13.1", "14.1");
    QTest::newRow("truncated") << good.left(good.size() / 2) << int(Code::Truncated);
    QTest::newRow("one byte short") << good.chopped(1) << int(Code::Truncated);
    QTest::newRow("empty") << QByteArray() << int(Code::Truncated);
    QTest::newRow("foreign text") << QByteArray("%PDF-1.4") << int(Code::NotAnExport);
    QTest::newRow("foreign JSON") << QByteArray(R"({"cells": []})") << int(Code::NotAnExport);
    QTest::newRow("newer") << newer << int(Code::NewerVersion);
    QTest::newRow("forged") << forged << int(Code::EventAltered);
}

void TestPortable::refusesWithoutChange() {
    QFETCH(QByteArray, content);
    const Folder folder;
    const auto ledger = ledgerWith(folder.path(), 2);
    const QString file = folder.filePath(u"in"_s);
    QVERIFY(writeFile(file, content));
    const auto refused = importFrom(*ledger, file);
    QVERIFY(!refused);
    QTEST(int(refused.error().code), "code");
    QCOMPARE(refused.error().path, file);
    QCOMPARE(*ledger->count(), 2);
    QCOMPARE(ledger->runs()->size(), std::size_t(1));
    QCOMPARE(importFrom(*ledger, u"/nowhere"_s).error().code, Code::NotReadable);
}

QTEST_GUILESS_MAIN(TestPortable)
#include "tst_portable.moc"
