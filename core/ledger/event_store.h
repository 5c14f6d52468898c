// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/ledger/chain.h"
#include "core/ledger/database.h"

namespace ridgepoint::ledger {

/// The longest payload of one event, as canonical JSON [UTF-16 units].
constexpr qint64 kMaxPayloadLength = 1 << 20;

/// Rows of `run` and `event` as values. It begins no transaction: callers do.
class EventStore {
public:
    explicit EventStore(Database& database) : m_database(database) {}

    /// @return the header as stored: time in UTC, to the millisecond
    /// @errors DuplicateRun
    [[nodiscard]] Result<RunHeader, LedgerError> insertRun(const RunHeader& header);
    /// Chains the event to the last of its run. @errors UnknownRun, TooLarge
    [[nodiscard]] Result<StoredEvent, LedgerError> insertEvent(const Event& event);
    /// A row made elsewhere, hash and all; it must continue its run. @errors EventAltered, ChainBroken
    [[nodiscard]] Done insertRow(const EventRow& row);

    /// Hash that the next event of the run must name. @errors UnknownRun
    [[nodiscard]] Result<QString, LedgerError> head(const QString& run);
    [[nodiscard]] Result<std::vector<RunHeader>, LedgerError> runs();
    [[nodiscard]] Result<std::optional<RunHeader>, LedgerError> run(const QString& id);
    [[nodiscard]] Result<std::optional<RunHeader>, LedgerError> latestRun(const QString& lab);
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> events(const QString& run);
    /// Events of one kind in all runs, oldest first.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> eventsOfKind(const QString& kind);
    /// The last `limit` events of a run, oldest first.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> lastEvents(const QString& run, int limit);
    [[nodiscard]] Result<std::vector<EventRow>, LedgerError> rows(const QString& run);
    [[nodiscard]] Result<qint64, LedgerError> count();
    /// Time of the newest event; invalid if there is none.
    [[nodiscard]] Result<QDateTime, LedgerError> lastTime();

    /// Every header and every chain, and that no number is missing. Reads everything.
    /// @errors EventMissing, EventAltered, ChainBroken, RunAltered
    [[nodiscard]] Done verifyChain();
    /// Events whose time lies before that of the event before them in the same run.
    [[nodiscard]] Result<std::vector<qint64>, LedgerError> clockWentBack();

    /// A row selected as: seq, run, kind, payload, time, previous, hash.
    [[nodiscard]] static EventRow rowFrom(const QSqlQuery& row);

private:
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> select(const QString& rest,
                                                                       const QVariantList& values);
    [[nodiscard]] Result<std::vector<RunHeader>, LedgerError> selectRuns(const QString& rest,
                                                                         const QVariantList& values);
    [[nodiscard]] Done checkLastNumber(const QString& table, qint64 last);

    Database& m_database;
};

}  // namespace ridgepoint::ledger
