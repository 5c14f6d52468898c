// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/ledger/error.h"
#include "core/ledger/event.h"
#include "core/ledger/file_system.h"
#include "core/ledger/open_report.h"

namespace ridgepoint::ledger {

class Database;
class EventStore;
struct DatabaseOptions;
class WriterLock;

using Clock = std::function<QDateTime()>;

struct OpenOptions {
    QString directory = {};       ///< made if missing; empty for a ledger in memory
    QString programVersion = {};  ///< noted in the file when its schema changes
    bool readOnly = false;        ///< takes no lock, changes nothing, mends nothing
    bool takeOverLock = false;    ///< take the lock of another host; only after the learner confirmed
    Clock clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::optional<FileSystemKind> fileSystem = std::nullopt;  ///< instead of asking the system
    qint64 maxPages = 0;           ///< bound on the file, in pages of 4096 bytes; 0 for none
    LedgerError whyInMemory = {};  ///< why there is no folder; the window says so
};

/// The Design Ledger of one profile: append-only, hash-chained, one writer.
///
/// For the thread that opened it. Writing while the window runs goes through LedgerWriter; a thread that
/// verifies opens the folder a second time, read-only.
class Ledger {
public:
    /// Opens, makes, updates or mends the ledger of a folder; report() tells which. Reads no more than the
    /// pages of the file once (quick check, up to 8 MiB) and the newest rows.
    /// @errors NoFolder, ReadOnlyFolder, DiskFull, LockedByOther, NewerVersion, Busy, Io; read-only also
    ///         FileGone, Damaged, NotADatabase, NotALedger
    [[nodiscard]] static Result<std::unique_ptr<Ledger>, LedgerError> open(const OpenOptions& options);
    ~Ledger();

    [[nodiscard]] const OpenReport& report() const { return m_report; }
    [[nodiscard]] const OpenOptions& options() const { return m_options; }

    /// Durable when it returns. @errors DuplicateRun, TooLarge, storage
    [[nodiscard]] Result<RunHeader, LedgerError> appendRun(const RunHeader& header);
    /// Durable when it returns. An event without a time gets the clock's. @errors UnknownRun, TooLarge,
    /// storage
    [[nodiscard]] Result<StoredEvent, LedgerError> append(const Event& event);
    /// All in one transaction, or none.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> append(const std::vector<Event>& events);

    /// Runs in the order in which they were appended.
    [[nodiscard]] Result<std::vector<RunHeader>, LedgerError> runs() const;
    [[nodiscard]] Result<std::optional<RunHeader>, LedgerError> run(const QString& id) const;
    [[nodiscard]] Result<std::optional<RunHeader>, LedgerError> latestRun(const QString& lab) const;
    /// Events of a run, oldest first; of the profile for an empty id.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> events(const QString& run) const;
    /// Events of one kind in all runs, oldest first.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> eventsOfKind(const QString& kind) const;
    /// The last `limit` of them, oldest first.
    [[nodiscard]] Result<std::vector<StoredEvent>, LedgerError> lastEvents(const QString& run,
                                                                           int limit) const;
    [[nodiscard]] Result<qint64, LedgerError> count() const;
    /// Numbers of the events whose time lies before that of the event before them in the same run.
    [[nodiscard]] Result<std::vector<qint64>, LedgerError> clockWentBack() const;

    /// SQLite's full check; reads everything. @errors Damaged
    [[nodiscard]] Done checkIntegrity() const;
    /// Every header, hash and link; reads everything. @errors EventMissing, EventAltered, ChainBroken,
    /// RunAltered
    [[nodiscard]] Done verifyChain() const;
    /// Writes a backup if the last is older than a day and events came since. @return its path, if one was
    /// made
    [[nodiscard]] Result<std::optional<QString>, LedgerError> backUpIfDue() const;

    /// Where runs and events are read and written; for the parts of this folder.
    [[nodiscard]] EventStore& store() const { return *m_store; }
    [[nodiscard]] Database& database() const { return *m_database; }
    /// How a second connection to the same ledger is opened.
    [[nodiscard]] DatabaseOptions connection() const;
    /// Keeps the folder locked for as long as a writer holds it; null if read-only or in memory.
    [[nodiscard]] std::shared_ptr<WriterLock> lock() const { return m_lock; }

private:
    explicit Ledger(OpenOptions options);
    [[nodiscard]] Done openInMemory();
    [[nodiscard]] Done openFolder();
    [[nodiscard]] Done openFile();
    [[nodiscard]] Done mendAndOpen(const LedgerError& reason);

    OpenOptions m_options;
    OpenReport m_report;
    QString m_file = {};  ///< path, or URI of the memory
    FileSystemKind m_fileSystem = FileSystemKind::Local;
    std::shared_ptr<WriterLock> m_lock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<EventStore> m_store;
};

}  // namespace ridgepoint::ledger
