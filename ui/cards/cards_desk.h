// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/schedule.h"
#include "core/report/source_lookup.h"
#include "ui/shell/journal.h"

#include <functional>

namespace ridgepoint::ui {

/// The flash cards of today: the deck, what the ledger knows of it, and where answers go. Made when the page
/// is opened; its state is the fold of the ledger's events.
class CardsDesk : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    /// @param journal, registry  must outlive the desk
    CardsDesk(Journal& journal, const hardware::HardwareRegistry& registry, Clock clock,
              const QTimeZone& zone = QTimeZone::systemTimeZone(), QObject* parent = nullptr);

    [[nodiscard]] const cards::CardDay& day() const { return m_day; }
    [[nodiscard]] QDate today() const;
    /// The card on top; null when today is done.
    [[nodiscard]] const cards::Card* current() const;
    /// Whole days until the card on top would come back; 0: later today. Precondition: current().
    [[nodiscard]] int intervalAfter(cards::Grade grade) const;
    /// Where a card's answer is from, in full.
    [[nodiscard]] QString sourceOf(const cards::Card& card) const;

    /// Writes the review down and goes on. Nothing happens when today is done.
    void review(cards::Grade grade);
    /// Looks at the clock again: a new day has new cards.
    void refresh();

signals:
    void changed();

private:
    void reload();
    [[nodiscard]] std::optional<cards::CardMemory> memoryOf(const QString& card) const;
    /// The run that reviews go to; begun with the first of them.
    [[nodiscard]] QString run();

    Journal& m_journal;
    Clock m_clock;
    QTimeZone m_zone;
    cards::Deck m_deck;
    report::SourceLookup m_sources;
    cards::CardBook m_book;
    cards::CardDay m_day;
    QString m_run;
};

}  // namespace ridgepoint::ui
