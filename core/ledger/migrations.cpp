// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/migrations.h"

#include <QDir>
#include <QFile>

#include "core/ledger/chain.h"

namespace ridgepoint::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr int kApplicationId = 0x52504c47;  // "RPLG"

QStringList splitStatements(const QString& text) {
    QStringList statements;
    QString statement;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        if (line.trimmed() == "-- next"_L1) {
            statements << statement;
            statement.clear();
        } else if (!line.startsWith("--"_L1)) {
            statement += line + u'\n';
        }
    }
    statements << statement;
    statements.removeIf([](const QString& each) { return each.trimmed().isEmpty(); });
    return statements;
}

Result<QString, LedgerError> metaValue(Database& database, const QString& key) {
    const auto found = database.value(u"SELECT value FROM meta WHERE key = ?"_s, {key});
    if (!found) return found.error();
    return found->toString();
}

Done setMeta(Database& database, const QString& key, const QString& value) {
    return database.exec(u"INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"_s, {key, value});
}

Done applyStep(Database& database, const Migration& step, const MigrateOptions& options) {
    for (const QString& statement : step.statements) {
        if (Done applied = database.exec(statement); !applied) return applied;
    }
    if (step.number == 1) {
        if (Done set = setMeta(database, u"created"_s, timeText(options.now)); !set) return set;
        const QString mark = u"PRAGMA application_id=%1"_s.arg(kApplicationId);
        if (Done set = database.exec(mark); !set) return set;
    }
    if (Done set = setMeta(database, u"program"_s, options.program); !set) return set;
    return setMeta(database, u"schema_version"_s, QString::number(step.number));
}

}  // namespace

std::vector<Migration> loadMigrations(const QString& folder) {
    std::vector<Migration> steps;
    const QStringList names = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        steps.push_back(
            {name.section(u'_', 0, 0).toInt(), name, splitStatements(QString::fromUtf8(file.readAll()))});
    }
    return steps;
}

Result<SchemaInfo, LedgerError> readSchema(Database& database) {
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables) return tables.error();
    if (tables->toInt() == 0) return SchemaInfo{};
    const auto mark = database.value(u"PRAGMA application_id"_s);
    if (!mark) return mark.error();
    if (mark->toInt() != kApplicationId) {
        return LedgerError{.code = LedgerError::Code::NotALedger, .path = database.file()};
    }
    const auto version = metaValue(database, u"schema_version"_s);
    const auto minReader = metaValue(database, u"min_reader"_s);
    const auto program = metaValue(database, u"program"_s);
    if (!version) return version.error();
    if (!minReader) return minReader.error();
    if (!program) return program.error();
    return SchemaInfo{version->toInt(), minReader->toInt(), *program};
}

Result<SchemaInfo, LedgerError> checkSchema(Database& database, int newestKnown) {
    auto schema = readSchema(database);
    if (!schema) return schema;
    if (schema->version == 0) {
        return LedgerError{.code = LedgerError::Code::NotALedger, .path = database.file()};
    }
    if (schema->minReader > newestKnown) {
        return LedgerError{.code = LedgerError::Code::NewerVersion,
                           .path = database.file(),
                           .detail = schema->program,
                           .fileVersion = schema->minReader};
    }
    return schema;
}

Done migrate(Database& database, const std::vector<Migration>& steps, const MigrateOptions& options) {
    const auto schema = readSchema(database);
    if (!schema) return schema.error();
    for (const Migration& step : steps) {
        if (step.number <= schema->version) continue;
        Done applied = database.inTransaction([&] { return applyStep(database, step, options); });
        if (!applied) return applied;
    }
    return done();
}

}  // namespace ridgepoint::ledger
