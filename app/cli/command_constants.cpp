// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/hardware/constant_table.h"
#include "ui/words/constant_words.h"

#include <QJsonArray>
#include <QJsonObject>

/// `constants`: the numbers of the handbook, each with where it is from.
namespace ridgepoint::cli {
namespace {

const QString kUsageText = QStringLiteral("constants [TABLE] [--json|--csv]");

using Records = QVector<const hardware::HardwareRecord*>;

QJsonArray asJson(const Records& records) {
    QJsonArray all;
    for (const auto* record : records)
        all.append(QJsonObject{{QStringLiteral("id"), record->id},
                               {QStringLiteral("name"), record->name},
                               {QStringLiteral("low"), record->low},
                               {QStringLiteral("high"), record->high},
                               {QStringLiteral("unit"), record->unit},
                               {QStringLiteral("convention"), record->convention},
                               {QStringLiteral("date"), record->date},
                               {QStringLiteral("source"), record->source},
                               {QStringLiteral("confidence"), hardware::confidenceId(record->confidence)},
                               {QStringLiteral("note"), record->note}});
    return all;
}

void printCsv(const Records& records) {
    print(hardware::csvHeader());
    for (const auto* record : records)
        print(hardware::csvLine(*record));
}

void printText(const Records& records) {
    QVector<QStringList> rows;
    for (const auto* record : records)
        rows.append({record->id, record->name, ui::constantText(*record, QLocale::c()), record->convention,
                     record->date, ui::confidenceText(record->confidence), record->source});
    printTable(rows);
}

}  // namespace

int runConstants(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json"), QStringLiteral("--csv")}, {});
    if (!args.error.isEmpty()) return misuse(args.error, kUsageText);
    if (args.positional.size() > 1)
        return misuse(QStringLiteral("constants takes one table, or none for all"), kUsageText);
    if (args.has("--json") && args.has("--csv"))
        return misuse(QStringLiteral("give --json or --csv, not both"), kUsageText);
    const auto records = hardware::recordsOf(hardwareRegistry(), args.positional.value(0));
    if (!records)
        return misuse(
            QStringLiteral("no table %1; there are %2")
                .arg(args.positional.first(), hardware::constantTableIds().join(QStringLiteral(", "))),
            kUsageText);
    if (args.has("--json"))
        printJson(asJson(*records));
    else if (args.has("--csv"))
        printCsv(*records);
    else
        printText(*records);
    return kDone;
}

}  // namespace ridgepoint::cli
