// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/labs/catalogue.h"
#include "core/labs/check/audit.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

/// `labs` and `audit`: what labs there are, and where their numbers come from.
namespace ridgepoint::cli {
namespace {

QJsonObject auditJson(const labs::AuditRow& row) {
    QJsonValue value = row.value;
    if (std::isinf(row.value)) value = QStringLiteral("inf");
    if (std::isnan(row.value)) value = row.shown;
    return {{QStringLiteral("where"), row.where},       {QStringLiteral("context"), row.context},
            {QStringLiteral("scenario"), row.scenario}, {QStringLiteral("shown"), row.shown},
            {QStringLiteral("value"), value},           {QStringLiteral("unit"), row.unit},
            {QStringLiteral("origin"), row.origin},     {QStringLiteral("inputs"), row.inputs},
            {QStringLiteral("source"), row.source}};
}

}  // namespace

int runLabs(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty()) return misuse(args.error, QStringLiteral("labs [--json]"));
    QJsonArray all;
    QVector<QStringList> rows;
    for (const labs::CatalogueEntry& e : labs::builtInLabs(QStringLiteral("en"))) {
        all.append(QJsonObject{{QStringLiteral("id"), e.id},
                               {QStringLiteral("volume"), e.volume},
                               {QStringLiteral("number"), e.number},
                               {QStringLiteral("minutes"), e.minutes},
                               {QStringLiteral("title"), e.title}});
        rows.append({e.id, QStringLiteral("volume %1 lab %2").arg(e.volume).arg(e.number),
                     QStringLiteral("%1 min").arg(e.minutes), e.title});
    }
    if (args.has("--json"))
        printJson(all);
    else
        printTable(rows);
    return kDone;
}

int runAudit(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty() || args.positional.size() != 1)
        return misuse(args.error.isEmpty() ? QStringLiteral("audit needs one lab, or all") : args.error,
                      QStringLiteral("audit LAB|all [--json]"));
    QJsonArray all;
    for (const QString& folder : documentFolders(args.positional.first())) {
        const labs::LabPtr lab = loadOrComplain(folder);
        if (!lab) return kCheckFailed;
        QVector<QStringList> rows;
        for (const labs::AuditRow& row : labs::auditLab(*lab)) {
            QJsonObject json = auditJson(row);
            json.insert(QStringLiteral("lab"), lab->id);
            all.append(json);
            rows.append(
                {row.where, row.context, row.scenario, row.shown, row.origin, row.inputs, row.source});
        }
        if (!args.has("--json")) printTable(rows);
    }
    if (args.has("--json")) printJson(all);
    return kDone;
}

}  // namespace ridgepoint::cli
