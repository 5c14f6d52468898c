// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/recovery.h"

#include <QFile>
#include <QFileInfo>
#include <filesystem>

#include "core/ledger/backup.h"
#include "core/ledger/event_store.h"
#include "core/ledger/file_system.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path) {
    return QFileInfo(path).filesystemFilePath();
}

Done ioError(const QString& path) {
    return LedgerError{.code = LedgerError::Code::Io, .path = path};
}

Result<std::unique_ptr<Database>, LedgerError> openDraft(const RecoveryOptions& options) {
    auto draft = Database::open({.file = options.files.draft(), .journal = Journal::Rollback});
    if (!draft) return draft;
    if (Done migrated = migrate(**draft, options.steps, options.migrate); !migrated) return migrated.error();
    return draft;
}

/// Gives the draft its name in one step; what stood there before goes.
Done publishDraft(const LedgerFiles& files) {
    const QString file = files.ledger();
    if (!syncFile(files.draft())) return ioError(files.draft());
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
    std::error_code failure;
    std::filesystem::rename(nativePath(files.draft()), nativePath(file), failure);
    if (failure) return ioError(file);
    syncFile(file);
    return done();
}

/// A second name for the file, or a copy where there are no links.
Done linkOrCopy(const QString& from, const QString& to) {
    std::error_code failure;
    std::filesystem::create_hard_link(nativePath(from), nativePath(to), failure);
    return !failure || QFile::copy(from, to) ? done() : ioError(to);
}

/// Keeps the database, and what belongs to it, under a second name. @return empty if there was no file
Result<QString, LedgerError> keepAside(const RecoveryOptions& options) {
    const QString file = options.files.ledger();
    if (!QFileInfo::exists(file)) return QString();
    const QString aside =
        LedgerFiles::stamped(options.files.directory, u"ledger.damaged-"_s, options.migrate.now);
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-journal"_s}) {
        if (!QFileInfo::exists(file + suffix)) continue;
        if (Done kept = linkOrCopy(file + suffix, aside + suffix); !kept) return kept.error();
    }
    return aside;
}

/// Copies every run and event that can be read and continues what is there. Stops where reading fails.
qint64 salvage(Database& from, Database& into) {
    EventStore source(from);
    EventStore target(into);
    qint64 salvaged = 0;
    [[maybe_unused]] const Done copied = into.inTransaction([&] {
        if (const auto runs = source.runs()) {
            for (const RunHeader& header : *runs) {
                [[maybe_unused]] const auto known = target.insertRun(header);
            }
        }
        // Without an index, in the order of the rows: what lies behind a missing page is out of reach.
        [[maybe_unused]] const Done read =
            from.forEach(u"SELECT seq, run, kind, payload, time, previous, hash FROM event NOT INDEXED"_s, {},
                         [&](const QSqlQuery& row) {
                             if (target.insertRow(EventStore::rowFrom(row))) ++salvaged;
                             return done();
                         });
        return done();
    });
    return salvaged;
}

/// Reads a copy: a log beside the damaged file would otherwise be played into it.
qint64 salvageFile(const LedgerFiles& files, Database& into) {
    const QString copy = files.directory + "/ledger.reading.sqlite"_L1;
    LedgerFiles::removeDatabase(copy);
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-journal"_s}) {
        QFile::copy(files.ledger() + suffix, copy + suffix);
    }
    qint64 salvaged = 0;
    if (QFileInfo(copy).size() > 0) {
        const auto source = Database::open({.file = copy, .journal = Journal::Rollback, .salvage = true});
        if (source) salvaged = salvage(**source, into);
    }
    LedgerFiles::removeDatabase(copy);
    return salvaged;
}

}  // namespace

Done createLedger(const RecoveryOptions& options) {
    LedgerFiles::removeDatabase(options.files.draft());
    {
        auto draft = openDraft(options);
        if (!draft) return draft.error();
    }
    return publishDraft(options.files);
}

Result<OpenReport, LedgerError> recover(const RecoveryOptions& options, const LedgerError& reason) {
    OpenReport report{.outcome = OpenReport::Outcome::StartedAnew, .reason = reason};
    const int newestKnown = options.steps.empty() ? 0 : options.steps.back().number;
    const auto backups = soundBackups(options.files, newestKnown);
    LedgerFiles::removeDatabase(options.files.draft());
    if (!backups.empty()) {
        const Backup& best = backups.front();
        if (!QFile::copy(best.file, options.files.draft())) return ioError(options.files.draft()).error();
        report.outcome = OpenReport::Outcome::Restored;
        report.restoredFrom = best.file;
        report.backupTime = best.made;
        report.restoredEvents = best.events;
    }
    {
        auto draft = openDraft(options);
        if (!draft) return draft.error();
        report.salvagedEvents = salvageFile(options.files, **draft);
    }
    auto aside = keepAside(options);
    if (!aside) return aside.error();
    report.keptAs = *aside;
    if (backups.empty() && report.salvagedEvents > 0) report.outcome = OpenReport::Outcome::Salvaged;
    if (Done published = publishDraft(options.files); !published) return published.error();
    return report;
}

}  // namespace ridgepoint::ledger
