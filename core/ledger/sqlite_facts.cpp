// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqlite_facts.h"

#include "core/ledger/migrations.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace ridgepoint::ledger {

bool hasSqliteDriver() {
    return QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"));
}

QString sqliteVersion() {
    const QString name = QStringLiteral("facts");
    QString version = QStringLiteral("?");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (database.open()) {
            QSqlQuery query(QStringLiteral("select sqlite_version()"), database);
            if (query.next()) version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

int schemaVersion() {
    const auto steps = loadMigrations();
    return steps.empty() ? 0 : steps.back().number;
}

}  // namespace ridgepoint::ledger
