// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCoreApplication>

#include <array>

/// ridgepoint-cli: the same core as the window, for teachers, scripts and tests.
namespace {

using namespace ridgepoint::cli;

struct Row {
    const char* name;
    Command run;
    const char* usage;
};

constexpr std::array kCommands{
    Row{"labs", runLabs, "labs [--json]"},
    Row{"lint", runLint, "lint [DIR ...] [--proof LAB|all] [--json]"},
    Row{"models", runModels, "models [--json]"},
    Row{"eval", runEval, "eval MODEL [name=value ...] [--json]"},
    Row{"simulate", runSimulate, "simulate SCENARIO [name=value ...] [--seed N] [--json]"},
    Row{"constants", runConstants, "constants [TABLE] [--json|--csv]"},
    Row{"search", runSearch, "search WORDS [--json]"},
    Row{"audit", runAudit, "audit LAB|all [--json]"},
    Row{"play", runPlay, "play LAB --answers FILE [--data-dir DIR] [--report FILE]"},
    Row{"report", runReport, "report RUN|last --out FILE.pdf|.html|.json|.txt [--data-dir DIR]"},
    Row{"handbook", runHandbook, "handbook [--json] [--out FILE.pdf|.html|.txt]"},
    Row{"ledger", runLedger, "ledger check|list|export FILE|import FILE [--data-dir DIR]"},
};

void printUsage() {
    print(QStringLiteral("usage: ridgepoint-cli COMMAND ..."));
    for (const Row& row : kCommands)
        print(QStringLiteral("  ridgepoint-cli ") + QLatin1String(row.usage));
    print(QStringLiteral("  ridgepoint-cli --version"));
}

}  // namespace

int main(int argc, char** argv) {
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.isEmpty())
        return misuse(QStringLiteral("no command given"), QStringLiteral("COMMAND ...; see --help"));
    if (words.first() == QLatin1String("--version")) {
        print(QStringLiteral("ridgepoint-cli " RIDGEPOINT_VERSION));
        return kDone;
    }
    if (words.first() == QLatin1String("--help") || words.first() == QLatin1String("help")) {
        printUsage();
        return kDone;
    }
    for (const Row& row : kCommands) {
        if (words.first() != QLatin1String(row.name)) continue;
        if (words.mid(1).contains(QStringLiteral("--help"))) {
            print(QStringLiteral("usage: ridgepoint-cli ") + QLatin1String(row.usage));
            return kDone;
        }
        return row.run(words.mid(1));
    }
    return misuse(QStringLiteral("no command %1").arg(words.first()),
                  QStringLiteral("COMMAND ...; see --help"));
}
