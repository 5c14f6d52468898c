// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ridgepoint::app {

/// Where everything of one user lies.
struct Profile {
    QString data;             ///< ledger, backups, own labs
    QString preferencesFile;  ///< in the folder of settings; inside `data` where that was chosen by hand
    QStringList labFolders;   ///< machine-wide, then the user's
    QString labIndex;         ///< disposable
};

/// Precondition: the application has its name.
/// @param dataDir  of the command line, or empty
[[nodiscard]] Profile makeProfile(const QString& dataDir);

}  // namespace ridgepoint::app
