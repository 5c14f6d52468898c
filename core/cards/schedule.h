// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/deck.h"
#include "core/cards/reviews.h"

#include <QStringList>

namespace ridgepoint::cards {

/// What fits into about two minutes.
struct DayLimits {
    int cards = 12;
    int fresh = 4;  ///< of them never seen before
};

/// What is still to do today.
struct CardDay {
    QStringList queue;  ///< ids, the next one first
    int done = 0;       ///< cards of today that are put away
    int total = 0;      ///< done and queue together
    QDate nextDue;      ///< the next day with a card after today; invalid when there is none
    int nextCards = 0;  ///< how many come on that day, within its limits
    [[nodiscard]] bool isDone() const { return queue.isEmpty(); }
};

/// Cards that are due, the longest waiting first, then fresh ones in the order of the deck, then those that
/// come again today. Equal inputs give equal days; cards that the deck does not know are left out.
[[nodiscard]] CardDay planDay(const Deck& deck, const CardBook& book, const QDate& today,
                              const DayLimits& limits = {});

}  // namespace ridgepoint::cards
