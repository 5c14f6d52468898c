// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_files.h"
#include "core/ledger/migrations.h"
#include "core/ledger/open_report.h"

namespace ridgepoint::ledger {

struct RecoveryOptions {
    LedgerFiles files = {};
    const std::vector<Migration>& steps;
    MigrateOptions migrate = {};
};

/// Makes an empty ledger under a draft name and then gives it its name: a crash leaves no half of one.
[[nodiscard]] Done createLedger(const RecoveryOptions& options);

/// Puts a usable ledger in the place of an unusable or missing one.
///
/// The sound backup with the most events, or a new ledger, takes its place, together with every event that
/// can still be read from the damaged file and that continues a chain. The damaged file is kept aside as
/// "ledger.damaged-<time>.sqlite", with its log. The exchange is one rename: a crash repeats it.
[[nodiscard]] Result<OpenReport, LedgerError> recover(const RecoveryOptions& options,
                                                      const LedgerError& reason);

}  // namespace ridgepoint::ledger
