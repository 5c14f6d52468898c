// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/schedule.h"

#include <QSet>
#include <QTest>

using namespace ridgepoint;
using namespace ridgepoint::cards;

namespace {

const QTimeZone kUtc = QTimeZone::utc();

const Deck& deck() {
    static const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    static const Deck loaded = Deck::load(kDeckFile, registry);
    return loaded;
}

QDateTime at(const QDate& day, int minute = 0) {
    return QDateTime(day, QTime(9, 0), kUtc).addSecs(60 * minute);
}

void review(CardBook& book, const QString& card, Grade grade, const QDateTime& time) {
    const auto before = book.contains(card) ? std::optional(book[card]) : std::nullopt;
    book.insert(card, afterReview(before, {card, grade, time}, kUtc));
}

const QDate kFirst(2026, 3, 1);

}  // namespace

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void theFirstDayMeetsTheFirstCards() {
        const CardDay day = planDay(deck(), {}, kFirst);
        QCOMPARE(day.queue, QStringList({deck().cards()[0].id, deck().cards()[1].id, deck().cards()[2].id,
                                         deck().cards()[3].id}));
        QCOMPARE(day.done, 0);
        QCOMPARE(day.total, 4);
        QCOMPARE(day.nextDue, kFirst.addDays(1));
        QCOMPARE(planDay(deck(), {}, kFirst).queue, day.queue);
    }

    void aDayEndsAndCountsUp() {
        CardBook book;
        for (int i = 0; i < 4; ++i) {
            const CardDay day = planDay(deck(), book, kFirst);
            QCOMPARE(day.done, i);
            QCOMPARE(day.total, 4);
            review(book, day.queue.first(), Grade::Good, at(kFirst, i));
        }
        const CardDay done = planDay(deck(), book, kFirst);
        QVERIFY(done.isDone());
        QCOMPARE(done.done, 4);
        QCOMPARE(done.nextDue, kFirst.addDays(1));
        QCOMPARE(done.nextCards, 4);
    }

    void aForgottenCardComesLastAndIsNotANewOne() {
        CardBook book;
        const QString first = planDay(deck(), book, kFirst).queue.first();
        review(book, first, Grade::Again, at(kFirst));
        CardDay day = planDay(deck(), book, kFirst);
        QCOMPARE(day.queue.size(), 4);
        QCOMPARE(day.queue.last(), first);
        QCOMPARE(day.total, 4);
        QCOMPARE(day.done, 0);
        review(book, first, Grade::Again, at(kFirst, 1));
        day = planDay(deck(), book, kFirst);
        QVERIFY(!day.queue.contains(first));
        QCOMPARE(day.done, 1);
    }

    /// A year of days, with all kinds of answers: never more than twelve cards, never more than four new.
    void everyDayIsShort() {
        CardBook book;
        const Grade answers[] = {Grade::Good, Grade::Again, Grade::Hard, Grade::Easy, Grade::Good};
        int turn = 0;
        for (int i = 0; i < 365; ++i) {
            const QDate today = kFirst.addDays(i);
            QSet<QString> seen;
            int fresh = 0;
            int shown = 0;
            for (CardDay day = planDay(deck(), book, today); !day.isDone();
                 day = planDay(deck(), book, today)) {
                const QString card = day.queue.first();
                fresh += book.contains(card) ? 0 : 1;
                seen.insert(card);
                QVERIFY(day.total <= 12);
                QVERIFY(++shown <= 24);
                review(book, card, answers[turn++ % 5], at(today, shown));
            }
            QVERIFY(seen.size() <= 12);
            QVERIFY(fresh <= 4);
        }
        QCOMPARE(book.size(), deck().cards().size());
    }

    void whatWaitedLongestComesFirst() {
        CardBook book;
        const QString a = deck().cards()[7].id;
        const QString b = deck().cards()[2].id;
        review(book, a, Grade::Good, at(kFirst));
        review(book, b, Grade::Easy, at(kFirst));
        const CardDay day = planDay(deck(), book, kFirst.addDays(40));
        QCOMPARE(day.queue.mid(0, 2), QStringList({a, b}));
        QCOMPARE(day.total, 6);
    }

    void manyWaitingCardsLeaveNoRoomForNewOnes() {
        CardBook book;
        for (int i = 0; i < 30; ++i)
            review(book, deck().cards()[i].id, Grade::Good, at(kFirst));
        const CardDay day = planDay(deck(), book, kFirst.addDays(100));
        QCOMPARE(day.total, 12);
        for (const QString& id : day.queue)
            QVERIFY(book.contains(id));
    }

    void unknownCardsAreLeftOut() {
        CardBook book;
        review(book, QStringLiteral("constant:long.gone"), Grade::Again, at(kFirst));
        const CardDay day = planDay(deck(), book, kFirst);
        QVERIFY(!day.queue.contains(QStringLiteral("constant:long.gone")));
        QCOMPARE(day.total, 4);
    }

    void whenEverythingIsSeenTheNextDayIsNamed() {
        CardBook book;
        for (const Card& card : deck().cards())
            review(book, card.id, Grade::Easy, at(kFirst));
        const CardDay day = planDay(deck(), book, kFirst);
        QVERIFY(day.isDone());
        QCOMPARE(day.nextDue, kFirst.addDays(16));
        QCOMPARE(day.nextCards, 12);
    }

    void aClockThatWentBackShowsNothingTwice() {
        CardBook book;
        for (int i = 0; i < 4; ++i)
            review(book, deck().cards()[i].id, Grade::Good, at(kFirst.addDays(3)));
        const CardDay day = planDay(deck(), book, kFirst);
        QVERIFY(day.isDone());
    }
};

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
