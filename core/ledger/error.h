// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>
#include <variant>

#include "core/result.h"

namespace ridgepoint::ledger {

/// Who holds the writer's lock.
struct LockHolder {
    qint64 pid = 0;
    QString host = {};
    QString program = {};
    QDateTime since = {};  ///< when the lock was taken
    bool operator==(const LockHolder&) const = default;
};

/// What went wrong, and where. `ui/words` makes the sentence.
struct LedgerError {
    enum class Code {
        NoFolder,        ///< the folder does not exist and cannot be made
        ReadOnlyFolder,  ///< the folder, or the file, cannot be written
        DiskFull,        ///< no space, or a quota is used up
        LockedByOther,   ///< `holder` says who writes to this ledger
        NewerVersion,    ///< written by a newer program; see `fileVersion`
        NotADatabase,    ///< the file is something else, or empty
        NotALedger,      ///< a sound database, but not one of Ridgepoint
        Damaged,         ///< truncated or corrupt
        EventMissing,    ///< the event `seq` is not there
        EventAltered,    ///< the event `seq` does not match its own hash
        ChainBroken,     ///< the event `seq` does not follow the one before: removed, swapped or inserted
        RunAltered,      ///< a run's header does not match its hash, or is missing
        UnknownRun,      ///< an event names a run that was never started
        DuplicateRun,    ///< a run of that id exists
        TooLarge,        ///< beyond a bound; `detail` says which
        Busy,            ///< another connection is in the middle of a write
        FileGone,        ///< the ledger's file was there and is no longer
        NotReadable,     ///< an exported file cannot be read
        NotAnExport,     ///< the file or object is none of Ridgepoint's exports
        Truncated,       ///< an exported file ends too early, or is not well-formed
        Io,              ///< anything else the system reports; see `detail`
    };

    Code code = Code::Io;
    QString path = {};    ///< the file or folder concerned
    QString detail = {};  ///< what the system said, in its own words
    qint64 seq = 0;       ///< the event concerned (place in the run, for an exported run); 0 for none
    int fileVersion = 0;  ///< the schema a reader must know, for NewerVersion
    std::optional<LockHolder> holder = std::nullopt;

    bool operator==(const LedgerError&) const = default;
};

using Done = Result<std::monostate, LedgerError>;
inline Done done() {
    return Done(std::monostate{});
}

/// An SQLite result code, primary or extended, as an error code of the ledger.
[[nodiscard]] LedgerError::Code codeFromSqlite(int sqliteCode);

/// True if a retry may help (space, locks, folders); false if the event itself can never be stored.
[[nodiscard]] bool isStorageFailure(LedgerError::Code code);

/// True if the file itself is unusable and a backup must take its place.
[[nodiscard]] bool needsRecovery(LedgerError::Code code);

}  // namespace ridgepoint::ledger
