// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/proof_table.h"
#include "core/labs/audit.h"
#include "core/labs/case_check.h"
#include "core/labs/catalogue.h"
#include "ui/words/finding_words.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

/// `labs`, `lint` and `audit`: what labs there are, whether they are sound, and where their numbers come
/// from.
namespace ridgepoint::cli {
namespace {

const QString kLintUsage = QStringLiteral("lint [DIR ...] [--proof LAB|all]");

int printFindings(const QVector<labs::Finding>& findings, const QString& folder) {
    for (const labs::Finding& finding : findings)
        print(folder + u'/' + ui::findingLine(finding));
    return static_cast<int>(findings.size());
}

/// A folder of labs is linted lab by lab; a lab's own folder is one.
QStringList expand(const QString& word) {
    const QDir folder(word);
    if (!folder.exists() || folder.exists(QStringLiteral("lab.json"))) return labFolders(word);
    QStringList folders;
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders.append(folder.filePath(name));
    return folders;
}

int prove(const QString& word) {
    int findings = 0;
    for (const QString& folder : labFolders(word)) {
        const labs::LabPtr lab = loadOrComplain(folder);
        if (!lab) return kCheckFailed;
        const labs::LabProof proof = labs::proveLab(*lab);
        printProof(*lab, proof);
        findings += printFindings(proof.findings, folder);
        findings += printFindings(labs::checkCases(*lab), folder);
    }
    return findings == 0 ? kDone : kCheckFailed;
}

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

int runLint(const QStringList& arguments) {
    const Arguments args = parse(arguments, {}, {QStringLiteral("--proof")});
    if (!args.error.isEmpty()) return misuse(args.error, kLintUsage);
    QStringList folders;
    for (const QString& word : args.positional)
        folders += expand(word);
    if (args.positional.isEmpty() && !args.has("--proof")) folders = labFolders(QStringLiteral("all"));
    int findings = 0;
    for (const QString& folder : folders) {
        const int found = printFindings(labs::loadLab(folder, hardwareRegistry()).findings, folder);
        if (found == 0) print(folder + QStringLiteral(": no findings"));
        findings += found;
    }
    if (findings > 0) return kCheckFailed;
    return args.has("--proof") ? prove(args.value("--proof")) : kDone;
}

int runAudit(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {});
    if (!args.error.isEmpty() || args.positional.size() != 1)
        return misuse(args.error.isEmpty() ? QStringLiteral("audit needs one lab, or all") : args.error,
                      QStringLiteral("audit LAB|all [--json]"));
    QJsonArray all;
    for (const QString& folder : labFolders(args.positional.first())) {
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
