// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/backup.h"

#include <QDir>
#include <algorithm>

#include "core/ledger/event_store.h"
#include "core/ledger/file_system.h"
#include "core/ledger/migrations.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

/// Full paths, newest name first.
QStringList backupFiles(const LedgerFiles& files) {
    QStringList names = QDir(files.backups()).entryList({u"ledger-*.sqlite"_s}, QDir::Files);
    std::stable_sort(names.begin(), names.end(), [](const QString& a, const QString& b) {
        const QDateTime timeA = LedgerFiles::stampOf(a);
        const QDateTime timeB = LedgerFiles::stampOf(b);
        return timeA != timeB ? timeA > timeB : a.size() != b.size() ? a.size() > b.size() : a > b;
    });
    for (QString& name : names)
        name.prepend(files.backups() + u'/');
    return names;
}

Result<qint64, LedgerError> lastNumber(Database& database) {
    const auto last = database.value(u"SELECT max(seq) FROM event"_s);
    if (!last) return last.error();
    return last->toLongLong();
}

std::optional<Backup> readBackup(const QString& file, int newestKnown) {
    auto database = Database::open({.file = file, .readOnly = true, .journal = Journal::Rollback});
    if (!database || !(*database)->check(false) || !checkSchema(**database, newestKnown)) return std::nullopt;
    if (!EventStore(**database).verifyChain()) return std::nullopt;
    const auto last = lastNumber(**database);
    if (!last) return std::nullopt;
    return Backup{file, LedgerFiles::stampOf(file), *last};
}

}  // namespace

std::vector<Backup> soundBackups(const LedgerFiles& files, int newestKnown) {
    std::vector<Backup> found;
    for (const QString& file : backupFiles(files)) {
        if (auto backup = readBackup(file, newestKnown)) found.push_back(*backup);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Backup& a, const Backup& b) { return a.events > b.events; });
    return found;
}

Result<QString, LedgerError> makeBackup(Database& database, const LedgerFiles& files, const QDateTime& now) {
    if (!QDir().mkpath(files.backups())) {
        return LedgerError{.code = LedgerError::Code::ReadOnlyFolder, .path = files.backups()};
    }
    const QString draft = files.backups() + "/draft.sqlite"_L1;
    LedgerFiles::removeDatabase(draft);
    if (Done copied = database.exec(u"VACUUM INTO ?"_s, {draft}); !copied) {
        LedgerFiles::removeDatabase(draft);
        return copied.error();
    }
    const QString file = LedgerFiles::stamped(files.backups(), u"ledger-"_s, now);
    if (!syncFile(draft) || !QFile::rename(draft, file)) {
        return LedgerError{.code = LedgerError::Code::Io, .path = file};
    }
    syncFile(file);
    const QStringList all = backupFiles(files);
    for (const QString& old : all.mid(kBackupsKept)) {
        if (old != file) LedgerFiles::removeDatabase(old);
    }
    return file;
}

Result<std::optional<QString>, LedgerError> makeBackupIfDue(Database& database, const LedgerFiles& files,
                                                            const QDateTime& now) {
    const auto events = lastNumber(database);
    if (!events) return events.error();
    if (*events == 0) return std::optional<QString>();
    const QStringList all = backupFiles(files);
    if (!all.isEmpty()) {
        const qint64 age_s = LedgerFiles::stampOf(all.first()).secsTo(now);
        constexpr qint64 kDay_s = 24 * 60 * 60;
        if (age_s >= 0 && age_s < kDay_s) return std::optional<QString>();
        auto last = Database::open({.file = all.first(), .readOnly = true, .journal = Journal::Rollback});
        if (last) {
            const auto saved = lastNumber(**last);
            if (saved && *saved >= *events) return std::optional<QString>();
        }
    }
    auto made = makeBackup(database, files, now);
    if (!made) return made.error();
    return std::optional<QString>(*made);
}

}  // namespace ridgepoint::ledger
