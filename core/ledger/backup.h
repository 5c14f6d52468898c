// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <optional>

#include "core/ledger/database.h"
#include "core/ledger/ledger_files.h"

namespace ridgepoint::ledger {

constexpr int kBackupsKept = 5;

/// A backup that can be read: sound, of a version we know.
struct Backup {
    QString file = {};
    QDateTime made = {};  ///< from its name, UTC
    qint64 events = 0;    ///< events in it
};

/// The sound backups, those with the most events first. Opens each of them.
[[nodiscard]] std::vector<Backup> soundBackups(const LedgerFiles& files, int newestKnown);

/// Writes a backup beside the ledger and removes the oldest beyond five.
/// @return its path @errors those of Database
[[nodiscard]] Result<QString, LedgerError> makeBackup(Database& database, const LedgerFiles& files,
                                                      const QDateTime& now);

/// makeBackup() if the last one is older than a day (or from the future) and events came since; nothing else.
[[nodiscard]] Result<std::optional<QString>, LedgerError> makeBackupIfDue(Database& database,
                                                                          const LedgerFiles& files,
                                                                          const QDateTime& now);

}  // namespace ridgepoint::ledger
