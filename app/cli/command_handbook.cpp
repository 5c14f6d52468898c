// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/handbook/handbook.h"
#include "ui/handbook/handbook_export.h"
#include "ui/report/report_words.h"
#include "ui/typeset/equation_store.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

/// `handbook`: what sections there are, and all of them in one file.
namespace ridgepoint::cli {
namespace {

const QString kHandbookUsage = QStringLiteral("handbook [--json] [--out FILE.pdf|.html|.txt]");

int list(bool asJson) {
    QJsonArray all;
    QVector<QStringList> rows;
    for (const handbook::SectionEntry& section : handbook::sections(QStringLiteral("en"))) {
        all.append(QJsonObject{{QStringLiteral("id"), section.id},
                               {QStringLiteral("chapter"), section.chapter},
                               {QStringLiteral("title"), section.title},
                               {QStringLiteral("subtitle"), section.subtitle}});
        rows.append({section.id, section.chapter, section.title});
    }
    if (asJson)
        printJson(all);
    else
        printTable(rows);
    return kDone;
}

int write(const QString& file) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "ridgepoint-cli";
    char* argv[] = {name, nullptr};
    const QApplication application(argc, argv);
    const ui::ThemeSource theme;
    ui::EquationStore equations;
    const report::Written written =
        ui::writeHandbook(file, {theme, equations, hardwareRegistry()}, QStringLiteral("en"), QLocale());
    if (!written) return fail(kInputOutput, ui::reportErrorText(written.error()));
    print(QStringLiteral("handbook written to %1").arg(file));
    return kDone;
}

}  // namespace

int runHandbook(const QStringList& arguments) {
    const Arguments args = parse(arguments, {QStringLiteral("--json")}, {QStringLiteral("--out")});
    if (!args.error.isEmpty() || !args.positional.isEmpty())
        return misuse(args.error.isEmpty() ? QStringLiteral("handbook takes options alone") : args.error,
                      kHandbookUsage);
    return args.has("--out") ? write(args.value("--out")) : list(args.has("--json"));
}

}  // namespace ridgepoint::cli
