// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/profile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace ridgepoint::app {

Profile makeProfile(const QString& dataDir) {
    Profile profile;
    const bool chosen = !dataDir.isEmpty();
    profile.data = chosen ? QFileInfo(dataDir).absoluteFilePath()
                          : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString config =
        chosen ? profile.data : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString cache =
        chosen ? profile.data : QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    profile.preferencesFile = config + QStringLiteral("/ridgepoint.ini");
    profile.labIndex = cache + QStringLiteral("/labs.index");
    profile.labFolders = {QStringLiteral("/usr/share/ridgepoint/labs"),
                          profile.data + QStringLiteral("/labs")};
    return profile;
}

}  // namespace ridgepoint::app
