// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_desk.h"

#include "ui/words/card_words.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

ledger::RunHeader freshRun(const QDateTime& now) {
    ledger::RunHeader run;
    run.run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    run.lab = cards::kCardsLab;
    run.labHash = QStringLiteral("");
    run.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    run.models = {{QLatin1String(cards::kScheduler), cards::kSchedulerRevision}};
    run.started = now;
    return run;
}

}  // namespace

CardsDesk::CardsDesk(Journal& journal, const hardware::HardwareRegistry& registry, Clock clock,
                     const QTimeZone& zone, QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_clock(std::move(clock)),
      m_zone(zone),
      m_deck(cards::Deck::load(cards::kDeckFile, registry)),
      m_sources(report::makeSourceLookup(QStringLiteral(":/ridgepoint/sources.json"), registry)) {
    reload();
}

QDate CardsDesk::today() const {
    return m_clock().toTimeZone(m_zone).date();
}

void CardsDesk::reload() {
    m_book = cards::foldReviews(m_journal.eventsOfKind(cards::kCardReviewed), m_zone);
    refresh();
}

void CardsDesk::refresh() {
    m_day = cards::planDay(m_deck, m_book, today());
    emit changed();
}

const cards::Card* CardsDesk::current() const {
    return m_day.isDone() ? nullptr : m_deck.find(m_day.queue.first());
}

std::optional<cards::CardMemory> CardsDesk::memoryOf(const QString& card) const {
    const auto known = m_book.constFind(card);
    return known == m_book.cend() ? std::nullopt : std::optional(*known);
}

int CardsDesk::intervalAfter(cards::Grade grade) const {
    const QString card = current()->id;
    return cards::intervalOf(cards::afterReview(memoryOf(card), {card, grade, m_clock()}, m_zone));
}

QString CardsDesk::sourceOf(const cards::Card& card) const {
    if (!card.model) return recordSource(card);
    const std::string_view key = card.model->source.key;
    const auto source = m_sources(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
    return source ? source->citation : QString();
}

QString CardsDesk::run() {
    if (!m_run.isEmpty()) return m_run;
    const QVector<ledger::RunHeader> runs = m_journal.runs();
    const auto known = std::find_if(runs.crbegin(), runs.crend(), [](const ledger::RunHeader& run) {
        return cards::isCardsRun(run) && run.importedFrom.isEmpty();
    });
    if (known != runs.crend()) return m_run = known->run;
    const ledger::RunHeader fresh = freshRun(m_clock());
    m_journal.start(fresh);
    return m_run = fresh.run;
}

void CardsDesk::review(cards::Grade grade) {
    const cards::Card* card = current();
    if (!card) return;
    const cards::Review review{card->id, grade, m_clock()};
    const auto before = memoryOf(card->id);
    const ledger::Event event{run(), cards::kCardReviewed, cards::reviewPayload(before, review, m_zone),
                              review.time};
    m_book.insert(card->id, cards::afterReview(before, review, m_zone));
    m_journal.append(event, [desk = QPointer(this)](bool durable) {
        if (!durable && desk) desk->reload();  // what is not kept has not happened
    });
    refresh();
}

}  // namespace ridgepoint::ui
