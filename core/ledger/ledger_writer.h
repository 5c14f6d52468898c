// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "core/ledger/event.h"
#include "core/ledger/ledger.h"
#include "core/ledger/save_state.h"

class QThread;

namespace ridgepoint::ledger {

class WriterWorker;

/// Writes to an open ledger from a thread of its own, with a connection of its own.
///
/// Call it, and expect callbacks and signals, on the thread it was made on. What was handed over is written
/// in order, everything that waits in one transaction. A callback with a value means: durable. If storage
/// fails nothing is dropped: it is tried again every `retryEvery`, and callbacks wait until it succeeds. Only
/// what can never be stored (UnknownRun, DuplicateRun, TooLarge) comes back as an error.
class LedgerWriter : public QObject {
    Q_OBJECT

public:
    using EventDone = std::function<void(Result<StoredEvent, LedgerError>)>;
    using RunDone = std::function<void(Result<RunHeader, LedgerError>)>;
    using BackupDone = std::function<void(Result<std::optional<QString>, LedgerError>)>;

    struct Options {
        std::chrono::milliseconds retryEvery = std::chrono::seconds(2);
        std::chrono::milliseconds shutdownTimeout = std::chrono::seconds(5);
    };

    /// The ledger must outlive the writer if it is in memory; a folder stays locked while either lives.
    explicit LedgerWriter(const Ledger& ledger, QObject* parent = nullptr);
    LedgerWriter(const Ledger& ledger, const Options& options, QObject* parent = nullptr);
    /// Flushes. What could not be written within `shutdownTimeout` was never called saved.
    ~LedgerWriter() override;

    void appendRun(const RunHeader& header, RunDone done = {});
    void append(const Event& event, EventDone done = {});
    /// Makes a backup on the writer's thread if one is due; call it once the window is up.
    void backUpIfDue(BackupDone done = {});

    /// Waits until everything handed over is durable, or an attempt failed, or time is up. Callbacks have run
    /// when it returns.
    const SaveState& flush(std::chrono::milliseconds timeout = std::chrono::seconds(5));
    /// Tries again now, for the button beside the message.
    void retryNow();
    [[nodiscard]] const SaveState& state() const { return m_state; }

signals:
    void stateChanged(const ridgepoint::ledger::SaveState& state);

private:
    void stamp(QDateTime& time) const;
    void handedOver();
    void deliver();
    void setState(const SaveState& state);

    const Options m_options;
    const Clock m_clock;
    const bool m_inMemory;
    const std::shared_ptr<WriterLock> m_lock;
    SaveState m_state;
    QThread* m_thread;
    WriterWorker* m_worker;
};

}  // namespace ridgepoint::ledger
