// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/reviews.h"

#include <algorithm>
#include <array>

namespace ridgepoint::cards {
namespace {

constexpr std::array kGrades{Grade::Again, Grade::Hard, Grade::Good, Grade::Easy};
constexpr qsizetype kLongestId = 200;

/// A card that is not recalled comes once more on the same day; the second time it waits for the next.
constexpr int kMostAgainsInADay = 1;

QDate dayOf(const QDateTime& time, const QTimeZone& zone) {
    return time.toTimeZone(zone).date();
}

int elapsedDays(const CardMemory& before, const QDate& day) {
    return static_cast<int>(std::max<qint64>(0, before.day.daysTo(day)));
}

}  // namespace

QString gradeId(Grade grade) {
    switch (grade) {
        case Grade::Again:
            return QStringLiteral("again");
        case Grade::Hard:
            return QStringLiteral("hard");
        case Grade::Good:
            return QStringLiteral("good");
        case Grade::Easy:
            return QStringLiteral("easy");
    }
    return {};
}

std::optional<Grade> gradeOf(const QString& id) {
    for (const Grade grade : kGrades)
        if (gradeId(grade) == id) return grade;
    return std::nullopt;
}

std::optional<Review> readReview(const ledger::Event& event) {
    if (event.kind != kCardReviewed || !event.time.isValid()) return std::nullopt;
    const QString card = event.payload.value(u"card").toString();
    const auto grade = gradeOf(event.payload.value(u"grade").toString());
    if (card.isEmpty() || card.size() > kLongestId || !grade) return std::nullopt;
    return Review{card, *grade, event.time};
}

CardMemory afterReview(const std::optional<CardMemory>& before, const Review& review, const QTimeZone& zone) {
    const QDate today = dayOf(review.time, zone);
    const QDate day = before ? std::max(before->day, today) : today;
    CardMemory after;
    after.memory = before ? nextMemory(before->memory, review.grade, elapsedDays(*before, day))
                          : firstMemory(review.grade);
    after.first = before ? before->first : day;
    after.reviewed = review.time;
    after.day = day;
    after.agains = before && before->day == day ? before->agains : 0;
    if (review.grade == Grade::Again) ++after.agains;
    const bool comesToday = review.grade == Grade::Again && after.agains <= kMostAgainsInADay;
    after.due = comesToday ? day : day.addDays(intervalDays(after.memory.stability_days));
    return after;
}

int intervalOf(const CardMemory& after) {
    return static_cast<int>(after.day.daysTo(after.due));
}

CardBook foldReviews(const QVector<ledger::StoredEvent>& events, const QTimeZone& zone) {
    QVector<Review> reviews;
    for (const ledger::StoredEvent& stored : events)
        if (const auto review = readReview(stored.event)) reviews.append(*review);
    std::ranges::stable_sort(reviews, {}, &Review::time);
    CardBook book;
    QHash<QString, Review> last;
    for (const Review& review : std::as_const(reviews)) {
        const auto known = book.constFind(review.card);
        if (known != book.cend() && last.value(review.card) == review) continue;
        const auto before = known == book.cend() ? std::nullopt : std::optional(*known);
        book.insert(review.card, afterReview(before, review, zone));
        last.insert(review.card, review);
    }
    return book;
}

QJsonObject reviewPayload(const std::optional<CardMemory>& before, const Review& review,
                          const QTimeZone& zone) {
    const CardMemory after = afterReview(before, review, zone);
    QJsonObject payload{
        {QStringLiteral("card"), review.card},
        {QStringLiteral("grade"), gradeId(review.grade)},
        {QStringLiteral("interval"), intervalOf(after)},
        {QStringLiteral("scheduler"), QJsonObject{{QStringLiteral("id"), QLatin1String(kScheduler)},
                                                  {QStringLiteral("revision"), kSchedulerRevision}}}};
    if (before) payload.insert(QStringLiteral("elapsed"), elapsedDays(*before, after.day));
    return payload;
}

}  // namespace ridgepoint::cards
