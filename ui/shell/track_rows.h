// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/track.h"
#include "ui/shell/ledger_rows.h"

namespace ridgepoint::ui {

/// The lines of the Design Ledger for the choices of a track: the one in force first, entries that choose
/// nothing last. @param runs  tell in which lab a choice was made
[[nodiscard]] QVector<LedgerRow> trackRows(const labs::TrackBook& tracks,
                                           const QVector<ledger::RunHeader>& runs);

}  // namespace ridgepoint::ui
