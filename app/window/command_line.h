// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ridgepoint::app {

/// Exit statuses, the same for both programs.
enum ExitStatus { kDone = 0, kCheckFailed = 1, kUsage = 2, kInputOutput = 3 };

/// What the command line asks for.
struct CommandLine {
    enum class Action { Run, PrintAndExit, Misuse, SelfTest };
    Action action = Action::Run;
    QString text;  ///< what to print, for PrintAndExit (standard output) and Misuse (standard error)
    QString lab;
    QString section;  ///< of the handbook
    QString dataDir;
    QString language;
    bool announceReady = false;  ///< print a line once the window is usable
};

/// Needs no application object.
[[nodiscard]] CommandLine parseCommandLine(const QStringList& arguments);

}  // namespace ridgepoint::app
