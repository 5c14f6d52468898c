// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include "core/ledger/error.h"

namespace ridgepoint::ledger {

/// What opening a ledger did. Nothing is lost silently: the window tells all but Opened and Created.
struct OpenReport {
    enum class Outcome {
        Opened,       ///< as it was left
        Created,      ///< there was none
        Restored,     ///< the file was unusable; a backup took its place
        Salvaged,     ///< the file was unusable and there is no backup; what could be read was kept
        StartedAnew,  ///< the file was unusable, without backup, and nothing could be read
        InMemory,     ///< no folder: nothing outlives the program
    };

    Outcome outcome = Outcome::Opened;
    LedgerError reason = {};    ///< why the file was unusable; why nothing can be saved, for InMemory
    QString keptAs = {};        ///< where the unusable file is now; empty if there was no file
    QString restoredFrom = {};  ///< the backup
    QDateTime backupTime = {};  ///< when the backup was made, UTC
    qint64 restoredEvents = 0;  ///< events that came from the backup
    qint64 salvagedEvents = 0;  ///< events read out of the unusable file beyond those of the backup
    int migratedFrom = 0;       ///< the schema version the file had, if it was brought up to date; else 0
};

}  // namespace ridgepoint::ledger
