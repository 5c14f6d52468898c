// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "core/ledger/ledger.h"

namespace ridgepoint::ledger::test {

using namespace Qt::StringLiterals;
using ridgepoint::Result;
using Code = LedgerError::Code;

/// A folder for one test; in memory where that exists, since most tests ask nothing of the disk.
class Folder : public QTemporaryDir {
public:
    Folder()
        : QTemporaryDir(QDir(memory()).exists() ? memory() + "/ridgepoint-XXXXXX"_L1
                                                : QDir::tempPath() + "/ridgepoint-XXXXXX"_L1) {}

private:
    static QString memory() { return u"/dev/shm"_s; }
};

inline QDateTime atSecond(int second) {
    return QDateTime(QDate(2026, 3, 1), QTime(9, 30), QTimeZone::utc()).addSecs(second).addMSecs(125);
}

inline RunHeader someRun(const QString& id = u"run-a"_s) {
    return {.run = id,
            .lab = u"v1-12"_s,
            .labHash = u"ab12"_s,
            .labRevision = 3,
            .programVersion = u"0.1.0"_s,
            .models = {{u"amdahl"_s, 1}},
            .started = atSecond(0)};
}

inline Event someEvent(int number, const QString& run = u"run-a"_s) {
    return {.run = run,
            .kind = u"control_changed"_s,
            .payload = {{u"control"_s, u"n"_s}, {u"value"_s, number + 0.1}},
            .time = atSecond(number)};
}

inline OpenOptions optionsFor(const QString& directory) {
    return {.directory = directory, .programVersion = u"0.1.0"_s, .clock = [] { return atSecond(1000); }};
}

inline void print(const LedgerError& error) {
    qWarning() << "error" << int(error.code) << error.path << error.detail << error.seq;
}

/// The ledger, or null after printing the error.
inline std::unique_ptr<Ledger> openOrNull(const OpenOptions& options) {
    auto opened = Ledger::open(options);
    if (opened) return std::move(opened).value();
    print(opened.error());
    return nullptr;
}

/// A closed ledger with one run and `events` events.
inline bool fill(const QString& directory, int events) {
    const auto ledger = openOrNull(optionsFor(directory));
    if (!ledger) return false;
    const auto run = ledger->appendRun(someRun());
    if (!run) print(run.error());
    std::vector<Event> batch;
    for (int i = 1; i <= events; ++i)
        batch.push_back(someEvent(i));
    const auto stored = ledger->append(batch);
    if (!stored) print(stored.error());
    return stored.ok();
}

/// Runs statements behind the ledger's back. @return the first error, or an empty text
inline QString tamper(const QString& file, const QStringList& statements) {
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(file);
        if (!database.open()) return database.lastError().text();
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement) && problem.isEmpty()) problem = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return problem;
}

inline QString ledgerFile(const QTemporaryDir& folder) {
    return folder.filePath(u"ledger.sqlite"_s);
}

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

}  // namespace ridgepoint::ledger::test
