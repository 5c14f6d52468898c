// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab_loader.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What every command of ridgepoint-cli shares: exit codes, errors on one line, printing.
namespace ridgepoint::cli {

enum ExitCode { kDone = 0, kCheckFailed = 1, kUsage = 2, kInputOutput = 3 };

using Command = int (*)(const QStringList& arguments);

/// The arguments of one command, with the options that it declares taken out.
struct Arguments {
    QStringList positional;
    QHash<QString, QString> options;  ///< "--out" to its value; a flag has the value "yes"
    QString error;                    ///< not empty: misuse, said in one sentence
    [[nodiscard]] bool has(const char* option) const { return options.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char* option) const { return options.value(QLatin1String(option)); }
};
/// @param flags   options without a value
/// @param valued  options with one: `--out FILE` or `--out=FILE`
[[nodiscard]] Arguments parse(const QStringList& arguments, const QStringList& flags,
                              const QStringList& valued);

void print(const QString& text);  ///< a line on standard output
void printJson(const QJsonValue& value);
int fail(ExitCode code, const QString& text);  ///< a line on standard error: what, where, what to do
int misuse(const QString& problem, const QString& usage);

/// Columns aligned by their widest cell.
void printTable(const QVector<QStringList>& rows);

[[nodiscard]] const hardware::HardwareRegistry& hardwareRegistry();
/// Folders of labs for a word on the command line: "all", the id of a shipped lab, or a folder.
[[nodiscard]] QStringList labFolders(const QString& word);
/// The same with sections of the handbook: "all" are both.
[[nodiscard]] QStringList documentFolders(const QString& word);
/// Loads one lab or section; prints its findings and returns null where there are any.
[[nodiscard]] labs::LabPtr loadOrComplain(const QString& word);

int runLabs(const QStringList& arguments);
int runLint(const QStringList& arguments);
int runAudit(const QStringList& arguments);
int runModels(const QStringList& arguments);
int runEval(const QStringList& arguments);
int runSimulate(const QStringList& arguments);
int runPlay(const QStringList& arguments);
int runReport(const QStringList& arguments);
int runConstants(const QStringList& arguments);
int runSearch(const QStringList& arguments);
int runHandbook(const QStringList& arguments);
int runLedger(const QStringList& arguments);

}  // namespace ridgepoint::cli
