// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/schedule.h"

#include <algorithm>

namespace ridgepoint::cards {
namespace {

/// The deck's cards as one day finds them.
struct Sorted {
    QVector<QString> waiting;  ///< due, not yet seen today
    QVector<QString> again;    ///< seen today, due again today
    QVector<QString> fresh;    ///< never seen
    int seenToday = 0;
    int begunToday = 0;  ///< seen today for the first time
};

Sorted sortDeck(const Deck& deck, const CardBook& book, const QDate& today) {
    Sorted sorted;
    for (const Card& card : deck.cards()) {
        const auto known = book.constFind(card.id);
        if (known == book.cend()) {
            sorted.fresh.append(card.id);
            continue;
        }
        const bool seen = known->day >= today;
        sorted.seenToday += seen ? 1 : 0;
        sorted.begunToday += known->first >= today ? 1 : 0;
        if (known->due <= today || (seen && known->due == known->day))
            (seen ? sorted.again : sorted.waiting).append(card.id);
    }
    std::ranges::stable_sort(sorted.waiting, {}, [&](const QString& id) { return book[id].due; });
    std::ranges::stable_sort(sorted.again, {}, [&](const QString& id) { return book[id].reviewed; });
    return sorted;
}

/// The first day after today on which the deck has something, and how much of it.
void lookAhead(const Deck& deck, const CardBook& book, const QDate& today, const DayLimits& limits,
               CardDay& day) {
    int unseen = 0;
    for (const Card& card : deck.cards()) {
        const auto known = book.constFind(card.id);
        const bool queued = day.queue.contains(card.id);
        if (known == book.cend() && !queued) ++unseen;
        if (known == book.cend() || queued) continue;
        const QDate due = std::max(known->due, today.addDays(1));
        if (!day.nextDue.isValid() || due < day.nextDue) day.nextDue = due;
    }
    if (unseen > 0) day.nextDue = today.addDays(1);
    int waiting = 0;
    for (const Card& card : deck.cards())
        if (const auto known = book.constFind(card.id);
            known != book.cend() && !day.queue.contains(card.id) && known->due <= day.nextDue)
            ++waiting;
    day.nextCards = std::min(limits.cards, waiting + std::min(unseen, limits.fresh));
}

}  // namespace

CardDay planDay(const Deck& deck, const CardBook& book, const QDate& today, const DayLimits& limits) {
    const Sorted sorted = sortDeck(deck, book, today);
    const qsizetype room = std::max(0, limits.cards - sorted.seenToday);
    const qsizetype freshRoom = std::max(0, limits.fresh - sorted.begunToday);
    CardDay day;
    day.queue = sorted.waiting.mid(0, room);
    day.queue += sorted.fresh.mid(0, std::min(room - day.queue.size(), freshRoom));
    const int unseen = static_cast<int>(day.queue.size());
    day.queue += sorted.again;
    day.total = sorted.seenToday + unseen;
    day.done = day.total - static_cast<int>(day.queue.size());
    lookAhead(deck, book, today, limits, day);
    return day;
}

}  // namespace ridgepoint::cards
