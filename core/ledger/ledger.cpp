// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include <QDir>
#include <QFileInfo>
#include <atomic>

#include "core/ledger/backup.h"
#include "core/ledger/event_store.h"
#include "core/ledger/recovery.h"
#include "core/ledger/writer_lock.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

using Code = LedgerError::Code;

/// Up to this size the quick check costs milliseconds; larger files wait for checkIntegrity().
constexpr qint64 kQuickCheckBound_bytes = 8 << 20;

/// A file shorter than its header says was truncated; asked without reading the pages.
Done checkLength(Database& database) {
    const auto pages = database.value(u"PRAGMA page_count"_s);
    const auto pageSize = database.value(u"PRAGMA page_size"_s);
    if (!pages) return pages.error();
    if (!pageSize) return pageSize.error();
    const bool logged = QFileInfo(database.file() + "-wal"_L1).size() > 0;
    if (!logged && QFileInfo(database.file()).size() < pages->toLongLong() * pageSize->toLongLong()) {
        return LedgerError{.code = Code::Damaged, .path = database.file()};
    }
    return done();
}

Done checkFile(Database& database) {
    if (Done length = checkLength(database); !length) return length;
    if (QFileInfo(database.file()).size() > kQuickCheckBound_bytes) return done();
    return database.check(false);
}

Done makeFolder(const QString& directory) {
    if (QDir().mkpath(directory)) return done();
    QString parent = directory;
    while (!QFileInfo::exists(parent) && parent.contains(u'/'))
        parent = parent.section(u'/', 0, -2);
    const QFileInfo info(parent.isEmpty() ? u"/"_s : parent);
    const bool readOnly = info.isDir() && !info.isWritable();
    return LedgerError{.code = readOnly ? Code::ReadOnlyFolder : Code::NoFolder, .path = directory};
}

}  // namespace

Ledger::Ledger(OpenOptions options) : m_options(std::move(options)) {
}
Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>, LedgerError> Ledger::open(const OpenOptions& options) {
    std::unique_ptr<Ledger> ledger(new Ledger(options));
    const Done opened = options.directory.isEmpty() ? ledger->openInMemory() : ledger->openFolder();
    if (!opened) return opened.error();
    return ledger;
}

DatabaseOptions Ledger::connection() const {
    return {.file = m_file,
            .readOnly = m_options.readOnly,
            .journal = m_fileSystem == FileSystemKind::Network ? Journal::Rollback : Journal::WriteAheadLog,
            .maxPages = m_options.maxPages};
}

Done Ledger::openInMemory() {
    static std::atomic<int> counter = 0;
    m_file = u"file:ridgepoint-ledger-%1?mode=memory&cache=shared"_s.arg(++counter);
    m_report = {.outcome = OpenReport::Outcome::InMemory, .reason = m_options.whyInMemory};
    auto database = Database::open(connection());
    if (!database) return database.error();
    m_database = std::move(database).value();
    m_store = std::make_unique<EventStore>(*m_database);
    return migrate(*m_database, loadMigrations(), {m_options.programVersion, m_options.clock()});
}

Done Ledger::openFolder() {
    const LedgerFiles files{m_options.directory};
    m_file = files.ledger();
    if (!m_options.readOnly) {
        if (Done made = makeFolder(files.directory); !made) return made;
    }
    m_fileSystem = m_options.fileSystem.value_or(fileSystemOf(files.directory));
    if (m_options.readOnly) return openFile();

    auto lock = WriterLock::acquire({files.lock(), m_fileSystem, m_options.takeOverLock});
    if (!lock) return lock.error();
    m_lock = *lock;
    if (!QFileInfo::exists(m_file)) {
        const auto steps = loadMigrations();
        if (!soundBackups(files, steps.back().number).empty()) {
            return mendAndOpen({.code = Code::FileGone, .path = m_file});
        }
        m_report.outcome = OpenReport::Outcome::Created;
        Done created = createLedger({files, steps, {m_options.programVersion, m_options.clock()}});
        return created ? openFile() : created;
    }
    const Done opened = openFile();
    return !opened && needsRecovery(opened.error().code) ? mendAndOpen(opened.error()) : opened;
}

Done Ledger::mendAndOpen(const LedgerError& reason) {
    m_store.reset();
    m_database.reset();
    const auto steps = loadMigrations();
    auto report = recover(
        {LedgerFiles{m_options.directory}, steps, {m_options.programVersion, m_options.clock()}}, reason);
    if (!report) return report.error();
    m_report = *report;
    return openFile();
}

Done Ledger::openFile() {
    if (QFileInfo::exists(m_file) && QFileInfo(m_file).size() == 0) {
        return LedgerError{.code = Code::NotADatabase, .path = m_file};  // SQLite would call it new
    }
    auto database = Database::open(connection());
    if (!database) return database.error();
    if (Done checked = checkFile(**database); !checked) return checked;
    const auto steps = loadMigrations();
    const auto schema = checkSchema(**database, steps.back().number);
    if (!schema) return schema.error();
    if (!m_options.readOnly && schema->version < steps.back().number) {
        auto saved = makeBackup(**database, {m_options.directory}, m_options.clock());
        if (!saved) return saved.error();
        const Done migrated = migrate(**database, steps, {m_options.programVersion, m_options.clock()});
        if (!migrated) return migrated;
        m_report.migratedFrom = schema->version;
    }
    m_database = std::move(database).value();
    m_store = std::make_unique<EventStore>(*m_database);
    return done();
}

Result<RunHeader, LedgerError> Ledger::appendRun(const RunHeader& header) {
    RunHeader stored = header;
    if (!stored.started.isValid()) stored.started = m_options.clock();
    const Done written = m_database->inTransaction([&]() -> Done {
        auto inserted = m_store->insertRun(stored);
        if (!inserted) return inserted.error();
        stored = *inserted;
        return done();
    });
    if (!written) return written.error();
    return stored;
}

Result<std::vector<StoredEvent>, LedgerError> Ledger::append(const std::vector<Event>& events) {
    std::vector<StoredEvent> stored;
    const Done written = m_database->inTransaction([&]() -> Done {
        for (Event event : events) {
            if (!event.time.isValid()) event.time = m_options.clock();
            auto inserted = m_store->insertEvent(event);
            if (!inserted) return inserted.error();
            stored.push_back(*inserted);
        }
        return done();
    });
    if (!written) return written.error();
    return stored;
}

Result<StoredEvent, LedgerError> Ledger::append(const Event& event) {
    auto stored = append(std::vector<Event>{event});
    if (!stored) return stored.error();
    return stored->front();
}

Result<std::vector<RunHeader>, LedgerError> Ledger::runs() const {
    return m_store->runs();
}

Result<std::optional<RunHeader>, LedgerError> Ledger::run(const QString& id) const {
    return m_store->run(id);
}

Result<std::optional<RunHeader>, LedgerError> Ledger::latestRun(const QString& lab) const {
    return m_store->latestRun(lab);
}

Result<std::vector<StoredEvent>, LedgerError> Ledger::events(const QString& run) const {
    return m_store->events(run);
}

Result<std::vector<StoredEvent>, LedgerError> Ledger::eventsOfKind(const QString& kind) const {
    return m_store->eventsOfKind(kind);
}

Result<std::vector<StoredEvent>, LedgerError> Ledger::lastEvents(const QString& run, int limit) const {
    return m_store->lastEvents(run, limit);
}

Result<qint64, LedgerError> Ledger::count() const {
    return m_store->count();
}

Result<std::vector<qint64>, LedgerError> Ledger::clockWentBack() const {
    return m_store->clockWentBack();
}

Done Ledger::checkIntegrity() const {
    return m_database->check(true);
}

Done Ledger::verifyChain() const {
    return m_store->verifyChain();
}

Result<std::optional<QString>, LedgerError> Ledger::backUpIfDue() const {
    if (m_options.directory.isEmpty() || m_options.readOnly) return std::optional<QString>();
    return makeBackupIfDue(*m_database, {m_options.directory}, m_options.clock());
}

}  // namespace ridgepoint::ledger
