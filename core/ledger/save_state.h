// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

#include "core/ledger/error.h"

namespace ridgepoint::ledger {

/// What the window may say about saving. Saved means: on the disk, and nothing waits.
struct SaveState {
    enum class Kind {
        Saved,      ///< everything handed over is durable
        Saving,     ///< something waits for the disk
        Failed,     ///< the last attempt failed with `error`; everything is kept in order and tried again
        NotSaving,  ///< there is no folder; `error` says why; nothing outlives the program
    };

    Kind kind = Kind::Saved;
    QDateTime lastSaved = {};  ///< of the last durable commit, UTC; invalid if there was none
    LedgerError error = {};
    int waiting = 0;  ///< runs and events handed over and not yet durable

    bool operator==(const SaveState&) const = default;
};

}  // namespace ridgepoint::ledger

Q_DECLARE_METATYPE(ridgepoint::ledger::SaveState)
