// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <functional>
#include <map>
#include <memory>

#include "core/ledger/error.h"

namespace ridgepoint::ledger {

enum class Journal { WriteAheadLog, Rollback };

struct DatabaseOptions {
    QString file = {};      ///< a path, or a `file:` URI (memory)
    bool readOnly = false;  ///< opens without touching the folder
    Journal journal = Journal::WriteAheadLog;
    qint64 maxPages = 0;  ///< the file may not grow beyond that many pages of 4096 bytes; 0 for no bound
    int busyTimeout_ms = 1000;
    bool salvage = false;  ///< reads what it can of a file that is shorter than its header says
};

/// One SQLite connection with our settings and our errors. For the thread that opened it.
///
/// Every commit waits for the disk: `synchronous=FULL` with the write-ahead log, `EXTRA` with the rollback
/// journal. A file that was left with a write-ahead log is converted before use on a network file system, in
/// exclusive mode, so that no shared memory file is ever made there.
class Database {
public:
    /// @errors NotADatabase, Damaged, Busy, ReadOnlyFolder, NoFolder, FileGone, DiskFull, Io
    [[nodiscard]] static Result<std::unique_ptr<Database>, LedgerError> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement with positional `?` values. Statements stay prepared for the next time.
    [[nodiscard]] Done exec(const QString& sql, const QVariantList& values = {});
    /// First column of the first row; invalid if there is no row.
    [[nodiscard]] Result<QVariant, LedgerError> value(const QString& sql, const QVariantList& values = {});
    /// Calls `row` until the rows end or it fails.
    [[nodiscard]] Done forEach(const QString& sql, const QVariantList& values,
                               const std::function<Done(const QSqlQuery&)>& row);
    /// BEGIN IMMEDIATE, `work`, COMMIT; on any error ROLLBACK and that error. Durable when it returns.
    [[nodiscard]] Done inTransaction(const std::function<Done()>& work);

    /// `PRAGMA quick_check` or `integrity_check`. @errors Damaged with SQLite's first finding
    [[nodiscard]] Done check(bool thorough);
    [[nodiscard]] const QString& file() const { return m_file; }

private:
    Database(QString file, QString connection);
    [[nodiscard]] Done connect(const DatabaseOptions& options, bool immutable);
    [[nodiscard]] Done configure(const DatabaseOptions& options);
    [[nodiscard]] Done start(QSqlQuery& query, const QVariantList& values) const;
    [[nodiscard]] Result<QSqlQuery, LedgerError> prepare(const QString& sql) const;
    [[nodiscard]] LedgerError errorFrom(const QSqlError& error) const;

    QString m_file = {};
    QString m_connection = {};
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared;
};

}  // namespace ridgepoint::ledger
