// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <atomic>

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSqliteCannotOpen = 14;

/// Bytes 18 and 19 of the header are 2 if the file was left in write-ahead mode.
bool leftInWriteAheadMode(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(20).endsWith("\x02\x02");
}

QString uniqueConnectionName() {
    static std::atomic<int> counter = 0;
    return u"ridgepoint-ledger-%1"_s.arg(++counter);
}

}  // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file)), m_connection(std::move(connection)) {
}

Database::~Database() {
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>, LedgerError> Database::open(const DatabaseOptions& options) {
    std::unique_ptr<Database> database(new Database(options.file, uniqueConnectionName()));
    Done opened = database->connect(options, false);
    if (!opened && options.readOnly && opened.error().code == LedgerError::Code::ReadOnlyFolder) {
        // A reader cannot make the shared memory file there, and with no log there is nothing to share.
        if (QFileInfo(options.file + "-wal"_L1).size() == 0) opened = database->connect(options, true);
    }
    if (!opened) return opened.error();
    return database;
}

Done Database::connect(const DatabaseOptions& options, bool immutable) {
    if (!m_database.isValid()) m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_prepared.clear();
    m_database.close();
    QString connectOptions = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyTimeout_ms);
    if (options.readOnly) connectOptions += ";QSQLITE_OPEN_READONLY"_L1;
    m_database.setConnectOptions(connectOptions);
    QString name = options.file;
    if (immutable) name = QString::fromLatin1(QUrl::fromLocalFile(name).toEncoded()) + "?immutable=1"_L1;
    m_database.setDatabaseName(name);
    if (!m_database.open()) return errorFrom(m_database.lastError());
    return configure(options);
}

Done Database::configure(const DatabaseOptions& options) {
    QStringList settings = {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s};
    if (options.salvage) settings << u"PRAGMA writable_schema=ON"_s;
    const bool inMemory = options.file.startsWith("file:"_L1);
    if (inMemory) settings << u"PRAGMA read_uncommitted=1"_s;  // readers of a shared cache block no writer
    const bool network = options.journal == Journal::Rollback;
    const bool convert = network && !options.readOnly && leftInWriteAheadMode(options.file);
    if (convert) settings << u"PRAGMA locking_mode=EXCLUSIVE"_s;
    if (!options.readOnly) {
        settings << (network ? u"PRAGMA journal_mode=DELETE"_s : u"PRAGMA journal_mode=WAL"_s);
    }
    if (convert) settings << u"PRAGMA locking_mode=NORMAL"_s;
    settings << u"PRAGMA schema_version"_s;  // reads the header: says now whether this is a database
    for (const QString& setting : settings) {
        if (Done set = exec(setting); !set) return set;
    }
    if (options.maxPages > 0) {
        if (Done set = exec(u"PRAGMA max_page_count=%1"_s.arg(options.maxPages)); !set) return set;
    }
    const auto mode = value(u"PRAGMA journal_mode"_s);
    if (!mode) return mode.error();
    const bool logged = mode->toString() == "wal"_L1;
    return exec(logged ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=EXTRA"_s);
}

Result<QSqlQuery, LedgerError> Database::prepare(const QString& sql) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return errorFrom(query.lastError());
    return Result<QSqlQuery, LedgerError>(std::move(query));
}

Done Database::start(QSqlQuery& query, const QVariantList& values) const {
    for (const QVariant& each : values) {
        const bool nullText = each.typeId() == QMetaType::QString && each.toString().isNull();
        query.addBindValue(nullText ? QVariant(u""_s) : each);  // the driver would bind NULL
    }
    if (!query.exec()) return errorFrom(query.lastError());
    return done();
}

Done Database::exec(const QString& sql, const QVariantList& values) {
    const auto ignored = value(sql, values);
    if (!ignored) return ignored.error();
    return done();
}

Result<QVariant, LedgerError> Database::value(const QString& sql, const QVariantList& values) {
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        auto prepared = prepare(sql);
        if (!prepared) return prepared.error();
        found = m_prepared.emplace(sql, std::move(prepared).value()).first;
    }
    QSqlQuery& query = found->second;
    if (Done started = start(query, values); !started) {
        m_prepared.erase(found);
        return started.error();
    }
    const QVariant first = query.next() ? query.value(0) : QVariant();
    const QSqlError failure = query.lastError();
    query.finish();
    if (failure.isValid()) return errorFrom(failure);
    return first;
}

Done Database::forEach(const QString& sql, const QVariantList& values,
                       const std::function<Done(const QSqlQuery&)>& row) {
    auto query = prepare(sql);
    if (!query) return query.error();
    if (Done started = start(query.value(), values); !started) return started;
    while (query->next()) {
        if (Done handled = row(query.value()); !handled) return handled;
    }
    const QSqlError failure = query->lastError();
    if (failure.isValid()) return errorFrom(failure);
    return done();
}

Done Database::inTransaction(const std::function<Done()>& work) {
    if (Done begun = exec(u"BEGIN IMMEDIATE"_s); !begun) return begun;
    Done worked = work();
    if (worked) worked = exec(u"COMMIT"_s);
    if (!worked) {
        // A full disk may have rolled back already; then this finds no transaction, which is as good.
        [[maybe_unused]] const Done rolledBack = exec(u"ROLLBACK"_s);
    }
    return worked;
}

Done Database::check(bool thorough) {
    const auto found = value(thorough ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s);
    if (!found) return found.error();
    if (found->toString() == "ok"_L1) return done();
    return LedgerError{.code = LedgerError::Code::Damaged, .path = m_file, .detail = found->toString()};
}

LedgerError Database::errorFrom(const QSqlError& error) const {
    const int native = error.nativeErrorCode().toInt();
    LedgerError::Code code = codeFromSqlite(native);
    if ((native & 0xff) == kSqliteCannotOpen) {
        const QFileInfo info(m_file);
        if (!info.dir().exists()) {
            code = LedgerError::Code::NoFolder;
        } else {
            code = info.exists() ? LedgerError::Code::ReadOnlyFolder : LedgerError::Code::FileGone;
        }
    }
    return {.code = code, .path = m_file, .detail = error.databaseText()};
}

}  // namespace ridgepoint::ledger
