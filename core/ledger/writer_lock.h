// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

#include "core/ledger/error.h"
#include "core/ledger/file_system.h"

namespace ridgepoint::ledger {

struct LockOptions {
    QString file = {};
    FileSystemKind fileSystem = FileSystemKind::Local;
    /// Take a lock that another host holds, after the learner confirmed that the other machine is off.
    bool takeOver = false;
};

/// The one writer of a profile, for as long as it lives.
///
/// The lock of a process that died on this host is taken over; a lock of another host never is, unless
/// asked. A lock file without content (power failed while it was made) is taken over on a local file system
/// if no process holds it open and locked.
class WriterLock {
public:
    /// @errors LockedByOther with the holder, ReadOnlyFolder, DiskFull, Io
    [[nodiscard]] static Result<std::shared_ptr<WriterLock>, LedgerError> acquire(const LockOptions& options);

private:
    explicit WriterLock(const QString& file);
    [[nodiscard]] LedgerError refusal() const;

    QString m_file = {};
    QLockFile m_lock;
};

}  // namespace ridgepoint::ledger
