// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

#include "core/ledger/database.h"
#include "core/ledger/event_store.h"
#include "core/ledger/ledger.h"
#include "core/ledger/ledger_files.h"

namespace ridgepoint::ledger {

/// What waits to be written, with who is to be told.
struct WriterJob {
    std::variant<RunHeader, Event> what;
    std::function<void(Result<RunHeader, LedgerError>)> runDone = {};
    std::function<void(Result<StoredEvent, LedgerError>)> eventDone = {};
};

/// What became of a batch.
struct WriterOutcome {
    std::vector<std::function<void()>> callbacks = {};  ///< one per job that is done with; none on failure
    QDateTime time = {};                                ///< of the commit, UTC
    std::optional<LedgerError> failure = std::nullopt;
};

/// The part of LedgerWriter that lives on the writer's thread: takes everything that waits, writes it in one
/// transaction, and on failure keeps it, in order, and tries again.
class WriterWorker : public QObject {
    Q_OBJECT

public:
    struct Options {
        DatabaseOptions connection;
        LedgerFiles files;
        Clock clock;
        std::chrono::milliseconds retryEvery;
        /// Called on the worker's thread when takeOutcomes() has something new.
        std::function<void()> notify;
    };
    explicit WriterWorker(Options options);

    // From any thread.
    void push(WriterJob job);
    void wake();
    [[nodiscard]] std::vector<WriterOutcome> takeOutcomes();
    /// Waits until nothing is left, an attempt that began after the call failed, or time is up.
    void waitUntilIdle(std::chrono::milliseconds timeout);
    /// No notification comes after this returns.
    void silence();

    // On the worker's thread.
    void process();
    void backUpIfDue(const std::function<void(Result<std::optional<QString>, LedgerError>)>& finished);
    void close();

private:
    void takeInbox();
    [[nodiscard]] Done connectIfNeeded();
    [[nodiscard]] Done fileIsThere() const;
    [[nodiscard]] Done write(std::vector<std::function<void()>>& callbacks);
    [[nodiscard]] Done writeOne(const WriterJob& job, std::vector<std::function<void()>>& callbacks);
    void publish(WriterOutcome outcome);

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::deque<WriterJob> m_pending;  ///< worker's thread only
    QTimer m_retry;

    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable m_idle;
    std::vector<WriterJob> m_inbox;
    std::vector<WriterOutcome> m_outcomes;
    std::size_t m_unfinished = 0;
    std::size_t m_pushed = 0;  ///< jobs ever handed over
    std::size_t m_taken = 0;   ///< of these, how many the current attempt knows
    std::size_t m_tried = 0;   ///< of these, how many the last finished attempt knew
    std::size_t m_attempts = 0;
    bool m_woken = false;
    bool m_silent = false;
};

}  // namespace ridgepoint::ledger
