// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_line.h"

#include <QRegularExpression>

namespace ridgepoint::app {
namespace {

const QString kUsageLine = QStringLiteral(
    "usage: ridgepoint [--lab ID] [--section ID] [--data-dir DIR] [--lang CODE] [--self-test]\n"
    "                  [--version]\n");

QString helpText() {
    return kUsageLine + QStringLiteral(
                            "\n"
                            "  --lab ID        open this lab, such as v1-12\n"
                            "  --section ID    open this section of the handbook, such as roofline\n"
                            "  --data-dir DIR  keep ledger, preferences and own labs in this folder\n"
                            "  --lang CODE     language of the window, such as en or de\n"
                            "  --announce-ready  print a line once the window is usable (for measuring)\n"
                            "  --self-test     check the installation, print one line per check, and exit\n"
                            "  --version       print the version and exit\n"
                            "  --help          print this text and exit\n"
                            "\n"
                            "Exit status: 0 done, 1 a check failed, 2 usage, 3 input or output.\n");
}

CommandLine misuse(const QString& what) {
    CommandLine line;
    line.action = CommandLine::Action::Misuse;
    line.text = QStringLiteral("ridgepoint: ") + what + QLatin1Char('\n') + kUsageLine;
    return line;
}

CommandLine print(const QString& text) {
    CommandLine line;
    line.action = CommandLine::Action::PrintAndExit;
    line.text = text;
    return line;
}

QString* valueOf(CommandLine& line, const QString& option) {
    if (option == QLatin1String("--lab")) return &line.lab;
    if (option == QLatin1String("--section")) return &line.section;
    if (option == QLatin1String("--data-dir")) return &line.dataDir;
    if (option == QLatin1String("--lang")) return &line.language;
    return nullptr;
}

}  // namespace

CommandLine parseCommandLine(const QStringList& arguments) {
    CommandLine line;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString option = arguments[i].section(QLatin1Char('='), 0, 0);
        if (option == QLatin1String("--version"))
            return print(QStringLiteral("ridgepoint " RIDGEPOINT_VERSION "\n"));
        if (option == QLatin1String("--help") || option == QLatin1String("-h")) return print(helpText());
        if (option == QLatin1String("--self-test")) {
            line.action = CommandLine::Action::SelfTest;
            continue;
        }
        if (option == QLatin1String("--announce-ready")) {
            line.announceReady = true;
            continue;
        }
        QString* value = valueOf(line, option);
        if (!value) return misuse(QStringLiteral("unknown option %1").arg(arguments[i]));
        const bool inOne = arguments[i].contains(QLatin1Char('='));
        if (!inOne && i + 1 == arguments.size())
            return misuse(QStringLiteral("%1 needs a value").arg(option));
        *value = inOne ? arguments[i].section(QLatin1Char('='), 1) : arguments[++i];
        if (value->isEmpty()) return misuse(QStringLiteral("%1 needs a value").arg(option));
    }
    static const QRegularExpression kLanguage(QStringLiteral("^[a-z]{2,3}([_-][A-Za-z]{2,4})?$"));
    if (!line.language.isEmpty() && !kLanguage.match(line.language).hasMatch())
        return misuse(QStringLiteral("%1 is not a language code, such as en or de").arg(line.language));
    return line;
}

}  // namespace ridgepoint::app
