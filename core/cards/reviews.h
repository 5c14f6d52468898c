// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/fsrs.h"
#include "core/ledger/event.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QTimeZone>
#include <QVector>

#include <optional>

/// Reviews of cards in the ledger, and what they fold to.
namespace ridgepoint::cards {

/// The only kind of event of a run of cards. Never renamed: old ledgers hold it.
///   card        id of the card
///   grade       "again", "hard", "good" or "easy"
///   elapsed     whole days since the review before; absent for the first look
///   interval    whole days until it comes back, as the button said; 0 for the same day
///   scheduler   {"id": "fsrs-5", "revision": 1}
/// The state is folded from card, grade and time alone; the rest explains it to a reader.
inline const QString kCardReviewed = QStringLiteral("card_reviewed");

/// What a run of cards has in place of a lab's id. No lab can be called that.
inline const QString kCardsLab = QStringLiteral("handbook:cards");
[[nodiscard]] inline bool isCardsRun(const ledger::RunHeader& run) {
    return run.lab == kCardsLab;
}

struct Review {
    QString card;
    Grade grade = Grade::Again;
    QDateTime time;
    bool operator==(const Review&) const = default;
};

[[nodiscard]] QString gradeId(Grade grade);
[[nodiscard]] std::optional<Grade> gradeOf(const QString& id);

/// @return nothing for other kinds and for a payload that cannot be read
[[nodiscard]] std::optional<Review> readReview(const ledger::Event& event);

/// One card as its reviews made it.
struct CardMemory {
    Memory memory;
    QDate first;         ///< day of the first look
    QDateTime reviewed;  ///< the last one
    QDate day;           ///< of the last one
    QDate due;
    int agains = 0;  ///< on the last day
    bool operator==(const CardMemory&) const = default;
};

using CardBook = QHash<QString, CardMemory>;  ///< by card id, of this deck or not

/// Days are those of the learner's zone.
/// @return the card after one more review; the day of a clock that went back counts as the same day
[[nodiscard]] CardMemory afterReview(const std::optional<CardMemory>& before, const Review& review,
                                     const QTimeZone& zone);

/// Whole days from the review until the card is due; 0: later on the same day.
[[nodiscard]] int intervalOf(const CardMemory& after);

/// All reviews of all runs, in the order of their times. What stands there twice, because an import kept two
/// histories with one beginning, counts once.
[[nodiscard]] CardBook foldReviews(const QVector<ledger::StoredEvent>& events, const QTimeZone& zone);

/// The payload of a review. @param before  the card as it was; nothing for the first look
[[nodiscard]] QJsonObject reviewPayload(const std::optional<CardMemory>& before, const Review& review,
                                        const QTimeZone& zone);

}  // namespace ridgepoint::cards
