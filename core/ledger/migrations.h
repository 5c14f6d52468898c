// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "core/ledger/database.h"

namespace ridgepoint::ledger {

/// One numbered step of the schema.
struct Migration {
    int number = 0;
    QString name = {};  ///< "0001_ledger.sql"
    QStringList statements = {};
};

/// The steps in `folder` (default: those built in), by number. Statements end at a line `-- next`: Qt's
/// driver executes one at a time, and triggers hold semicolons of their own. A step that older programs
/// cannot live with raises `min_reader` in `meta`.
[[nodiscard]] std::vector<Migration> loadMigrations(const QString& folder = QStringLiteral(":/migrations"));

/// What the file says about itself.
struct SchemaInfo {
    int version = 0;       ///< 0 for an empty database
    int minReader = 0;     ///< the schema that a reader must know at least
    QString program = {};  ///< the program that last changed the schema
};

/// @errors NotALedger if there are tables, but none of ours
[[nodiscard]] Result<SchemaInfo, LedgerError> readSchema(Database& database);

/// @errors NotALedger, NewerVersion with `fileVersion` and the program in `detail`
[[nodiscard]] Result<SchemaInfo, LedgerError> checkSchema(Database& database, int newestKnown);

struct MigrateOptions {
    QString program = {};
    QDateTime now = {};
};

/// Applies the steps that are missing, each in a transaction of its own.
[[nodiscard]] Done migrate(Database& database, const std::vector<Migration>& steps,
                           const MigrateOptions& options);

}  // namespace ridgepoint::ledger
