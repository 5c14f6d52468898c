// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/reviews.h"

#include "core/ledger/portable.h"
#include "tests/core/ledger/fixture.h"

/// Reviews in the ledger: written, carried to another machine, folded.
using namespace ridgepoint::cards;
using namespace ridgepoint::ledger;
using namespace ridgepoint::ledger::test;

namespace {

const QTimeZone kUtc = QTimeZone::utc();

QDateTime onDay(int day, int hour = 9) {
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), kUtc);
}

RunHeader cardsRun() {
    return {.run = u"cards-a"_s,
            .lab = kCardsLab,
            .labHash = u""_s,
            .labRevision = 1,
            .programVersion = u"0.1.0"_s,
            .models = {{QLatin1String(kScheduler), kSchedulerRevision}},
            .started = onDay(1)};
}

Event reviewEvent(const QString& card, Grade grade, const QDateTime& time) {
    return {.run = u"cards-a"_s,
            .kind = kCardReviewed,
            .payload = reviewPayload(std::nullopt, {card, grade, time}, kUtc),
            .time = time};
}

StoredEvent stored(const Event& event) {
    StoredEvent row;
    row.event = event;
    return row;
}

QVector<StoredEvent> all(const Ledger& ledger) {
    const auto events = ledger.eventsOfKind(kCardReviewed);
    return events ? QVector<StoredEvent>(events->cbegin(), events->cend()) : QVector<StoredEvent>();
}

}  // namespace

class TestReviews : public QObject {
    Q_OBJECT
private slots:
    void aReviewIsReadAsItWasWritten() {
        const Event event = reviewEvent(u"rule:round_trip"_s, Grade::Hard, onDay(1));
        const auto review = readReview(event);
        QVERIFY(review);
        QCOMPARE(review->card, u"rule:round_trip"_s);
        QCOMPARE(review->grade, Grade::Hard);
        QCOMPARE(review->time, onDay(1));
        QCOMPARE(event.payload.value(u"scheduler").toObject().value(u"revision").toInt(), 1);
        QCOMPARE(event.payload.value(u"interval").toInt(), 1);
        QVERIFY(!event.payload.contains(u"elapsed"));
    }

    void whatCannotBeReadIsSkipped() {
        Event event = reviewEvent(u"x"_s, Grade::Good, onDay(1));
        for (const QJsonObject& payload :
             {QJsonObject{}, QJsonObject{{u"card"_s, 7}, {u"grade"_s, u"good"_s}},
              QJsonObject{{u"card"_s, u"x"_s}, {u"grade"_s, u"splendid"_s}},
              QJsonObject{{u"card"_s, QString(5000, u'x')}, {u"grade"_s, u"good"_s}}}) {
            event.payload = payload;
            QVERIFY(!readReview(event));
        }
        event = reviewEvent(u"x"_s, Grade::Good, onDay(1));
        event.kind = u"decision_made"_s;
        QVERIFY(!readReview(event));
    }

    void reviewsFoldToTheScheduler() {
        const CardBook book = foldReviews({stored(reviewEvent(u"a"_s, Grade::Good, onDay(1))),
                                           stored(reviewEvent(u"b"_s, Grade::Again, onDay(1))),
                                           stored(reviewEvent(u"a"_s, Grade::Good, onDay(4)))},
                                          kUtc);
        QCOMPARE(book.size(), 2);
        const Memory first = firstMemory(Grade::Good);
        QCOMPARE(book[u"a"_s].memory, nextMemory(first, Grade::Good, 3));
        QCOMPARE(book[u"a"_s].first, QDate(2026, 3, 1));
        QCOMPARE(intervalOf(book[u"a"_s]), intervalDays(book[u"a"_s].memory.stability_days));
        QCOMPARE(book[u"b"_s].due, QDate(2026, 3, 1));
    }

    void aForgottenCardComesOnceMoreOnTheDay() {
        QVector<StoredEvent> events{stored(reviewEvent(u"a"_s, Grade::Again, onDay(1, 9)))};
        QCOMPARE(intervalOf(foldReviews(events, kUtc)[u"a"_s]), 0);
        events.append(stored(reviewEvent(u"a"_s, Grade::Again, onDay(1, 10))));
        QCOMPARE(intervalOf(foldReviews(events, kUtc)[u"a"_s]), 1);
        events.append(stored(reviewEvent(u"a"_s, Grade::Again, onDay(2, 10))));
        QCOMPARE(intervalOf(foldReviews(events, kUtc)[u"a"_s]), 0);
    }

    void daysAreThoseOfTheLearner() {
        const QTimeZone auckland(13 * 3600);
        // 11:30 and 12:30 in Greenwich are two days there
        const QVector<StoredEvent> events{
            stored(reviewEvent(u"a"_s, Grade::Good, onDay(1, 10))),
            stored(reviewEvent(u"a"_s, Grade::Good, onDay(1, 12))),
        };
        QCOMPARE(foldReviews(events, auckland)[u"a"_s].day, QDate(2026, 3, 2));
        QCOMPARE(foldReviews(events, kUtc)[u"a"_s].day, QDate(2026, 3, 1));
    }

    void aClockThatWentBackDoesNoHarm() {
        const CardMemory before = afterReview(std::nullopt, {u"a"_s, Grade::Good, onDay(9)}, kUtc);
        const CardMemory after = afterReview(before, {u"a"_s, Grade::Good, onDay(2)}, kUtc);
        QCOMPARE(after.day, before.day);
        QCOMPARE(after.memory, nextMemory(before.memory, Grade::Good, 0));
    }

    void theLedgerCarriesReviewsElsewhere() {
        const Folder here;
        const Folder there;
        const auto from = openOrNull(optionsFor(here.path()));
        QVERIFY(from->appendRun(cardsRun()));
        for (int day = 1; day <= 5; ++day)
            QVERIFY(from->append(reviewEvent(u"rule:round_trip"_s, Grade::Good, onDay(day * 4))));
        const auto into = openOrNull(optionsFor(there.path()));
        QVERIFY(into->appendRun(someRun()));
        QVERIFY(importJson(*into, *exportLedger(*from)));
        QVERIFY(into->verifyChain());
        QCOMPARE(foldReviews(all(*into), kUtc), foldReviews(all(*from), kUtc));
        QCOMPARE(foldReviews(all(*into), kUtc)[u"rule:round_trip"_s].day, QDate(2026, 3, 20));
        QVERIFY(isCardsRun((*into->runs())[1]));
        QVERIFY(!isCardsRun((*into->runs())[0]));
    }

    /// Two machines went on from one history; the import keeps both, and the beginning is there twice.
    void aSharedBeginningCountsOnce() {
        const Folder folders[2];
        std::unique_ptr<Ledger> ledgers[2];
        for (int i = 0; i < 2; ++i) {
            ledgers[i] = openOrNull(optionsFor(folders[i].path()));
            QVERIFY(ledgers[i]->appendRun(cardsRun()));
            QVERIFY(ledgers[i]->append(reviewEvent(u"a"_s, Grade::Good, onDay(1))));
            QVERIFY(ledgers[i]->append(reviewEvent(u"a"_s, Grade::Good, onDay(4))));
            QVERIFY(ledgers[i]->append(reviewEvent(u"only %1"_s.arg(i), Grade::Good, onDay(5 + i))));
        }
        const CardBook alone = foldReviews(all(*ledgers[0]), kUtc);
        const auto imported = importJson(*ledgers[0], *exportLedger(*ledgers[1]));
        QVERIFY(imported);
        QCOMPARE(imported->front().outcome, ImportedRun::Outcome::KeptBoth);
        const CardBook both = foldReviews(all(*ledgers[0]), kUtc);
        QCOMPARE(both[u"a"_s], alone[u"a"_s]);
        QCOMPARE(both.size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestReviews)
#include "tst_reviews.moc"
