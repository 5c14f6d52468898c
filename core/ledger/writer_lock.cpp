// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/writer_lock.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace ridgepoint::ledger {

namespace {

/// Removes a lock file that names no holder and that no process of this machine has locked.
bool removeNamelessLock(const QString& file) {
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    const bool removed = free && QFile::remove(file);
    ::close(descriptor);
    return removed;
#else
    return QFile::remove(file);  // an open file cannot be removed there
#endif
}

}  // namespace

WriterLock::WriterLock(const QString& file) : m_file(file), m_lock(file) {
    m_lock.setStaleLockTime(0);  // age proves nothing; QLockFile still sees that a process of this host died
}

Result<std::shared_ptr<WriterLock>, LedgerError> WriterLock::acquire(const LockOptions& options) {
    std::shared_ptr<WriterLock> lock(new WriterLock(options.file));
    if (lock->m_lock.tryLock()) return lock;
    LedgerError refused = lock->refusal();
    if (refused.code != LedgerError::Code::LockedByOther) return refused;

    bool removed = false;
    if (!refused.holder) {
        removed = options.takeOver ||
                  (options.fileSystem == FileSystemKind::Local && removeNamelessLock(options.file));
        if (options.takeOver) QFile::remove(options.file);
    } else if (options.takeOver && refused.holder->host != QSysInfo::machineHostName()) {
        removed = QFile::remove(options.file);
    }
    if (removed && lock->m_lock.tryLock()) return lock;
    return refused;
}

LedgerError WriterLock::refusal() const {
    LedgerError error{.code = LedgerError::Code::Io, .path = m_file};
    switch (m_lock.error()) {
        case QLockFile::LockFailedError: {
            error.code = LedgerError::Code::LockedByOther;
            LockHolder holder;
            if (m_lock.getLockInfo(&holder.pid, &holder.host, &holder.program)) {
                holder.since = QFileInfo(m_file).lastModified().toUTC();
                error.holder = holder;
            }
            break;
        }
        default: {
            const Writable writable = tryWriting(QFileInfo(m_file).absolutePath());
            if (writable == Writable::NoSpace) error.code = LedgerError::Code::DiskFull;
            if (writable == Writable::No) error.code = LedgerError::Code::ReadOnlyFolder;
        }
    }
    return error;
}

}  // namespace ridgepoint::ledger
