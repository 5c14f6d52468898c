// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/slice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "fixture.h"

using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

class TestSlice : public QObject {
    Q_OBJECT

private slots:
    void verifiesAfterATripThroughText();
    void findsEachWayToForgeIt_data();
    void findsEachWayToForgeIt();
    void codeNamesTheWholeSlice();
    void doesNotDependOnTheLedgerItLiesIn();
};

namespace {

QJsonObject sliceOf(const QString& run, int eventsElsewhere = 0) {
    const Folder folder;
    const auto ledger = openOrNull(optionsFor(folder.path()));
    for (int i = 0; i < eventsElsewhere; ++i) {
        if (!ledger->append(someEvent(i, QString()))) return {};
    }
    if (!ledger->appendRun(someRun(run))) return {};
    for (int i = 1; i <= 6; ++i) {
        if (!ledger->append(someEvent(i, run))) return {};
    }
    const auto slice = ledgerSlice(*ledger, run);
    return slice ? *slice : QJsonObject();
}

QJsonObject withEvents(QJsonObject slice, const QJsonArray& events) {
    slice.insert(u"events"_s, events);
    return slice;
}

}  // namespace

void TestSlice::verifiesAfterATripThroughText() {
    const QJsonObject slice = sliceOf(u"run-a"_s);
    const QByteArray text = QJsonDocument(slice).toJson(QJsonDocument::Indented);
    const auto verified = verifySlice(QJsonDocument::fromJson(text).object());
    QVERIFY(verified);
    QCOMPARE(verified->header, someRun());
    QCOMPARE(verified->rows.size(), std::size_t(6));
    QCOMPARE(verificationCode(QJsonDocument::fromJson(text).object()), verificationCode(slice));
}

void TestSlice::findsEachWayToForgeIt_data() {
    QTest::addColumn<QJsonObject>("slice");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("place");
    const QJsonObject slice = sliceOf(u"run-a"_s);
    const QJsonArray events = slice.value(u"events"_s).toArray();
    const auto row = [](const char* name, const QJsonObject& forged, Code code, int place) {
        QTest::newRow(name) << forged << int(code) << place;
    };

    QByteArray digit = QJsonDocument(slice).toJson();
    digit.replace("3.1", "3.2");
    row("one digit", QJsonDocument::fromJson(digit).object(), Code::EventAltered, 3);

    QJsonArray swapped = events;
    swapped.replace(1, events.at(2));
    swapped.replace(2, events.at(1));
    row("swapped", withEvents(slice, swapped), Code::ChainBroken, 2);

    QJsonArray removed = events;
    removed.removeAt(3);
    row("removed", withEvents(slice, removed), Code::ChainBroken, 4);

    row("events of another run", withEvents(slice, sliceOf(u"run-b"_s).value(u"events"_s).toArray()),
        Code::EventAltered, 1);

    QByteArray header = QJsonDocument(slice).toJson();
    header.replace("\"lab_revision\": 3", "\"lab_revision\": 4");
    row("header", QJsonDocument::fromJson(header).object(), Code::RunAltered, 0);

    QJsonObject newer = slice;
    newer.insert(u"version"_s, 9);
    row("newer", newer, Code::NewerVersion, 0);
    row("foreign", QJsonObject{{u"a"_s, 1}}, Code::NotAnExport, 0);
    row("events of a wrong type", withEvents(slice, {1, 2}), Code::EventAltered, 1);
}

void TestSlice::findsEachWayToForgeIt() {
    QFETCH(QJsonObject, slice);
    const auto verified = verifySlice(slice);
    QVERIFY(!verified);
    QTEST(int(verified.error().code), "code");
    QTEST(int(verified.error().seq), "place");
}

void TestSlice::codeNamesTheWholeSlice() {
    const QJsonObject slice = sliceOf(u"run-a"_s);
    const QString code = verificationCode(slice);
    static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"_s);
    QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    QJsonArray fewer = slice.value(u"events"_s).toArray();
    fewer.removeLast();  // a chain cannot tell; the printed code can
    QVERIFY(verifySlice(withEvents(slice, fewer)));
    QVERIFY(verificationCode(withEvents(slice, fewer)) != code);
    QCOMPARE(verificationCode({}), u"8G9PZ-8TNPD"_s);
}

void TestSlice::doesNotDependOnTheLedgerItLiesIn() {
    QCOMPARE(sliceOf(u"run-a"_s, 7), sliceOf(u"run-a"_s, 0));
}

QTEST_GUILESS_MAIN(TestSlice)
#include "tst_slice.moc"
