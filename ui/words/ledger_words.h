// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/error.h"
#include "core/ledger/open_report.h"
#include "core/ledger/portable.h"
#include "ui/words/saved_words.h"

#include <QString>

/// What happens to the ledger, in sentences.
namespace ridgepoint::ui {

/// A phrase that fits after "Not saved: ", such as "the disk is full".
[[nodiscard]] QString ledgerReason(const ledger::LedgerError& error);

/// Sentences: what, where, what to do.
[[nodiscard]] QString ledgerErrorText(const ledger::LedgerError& error);

/// Who holds the ledger: "ridgepoint, process 4711 on lab-pc-7, since 13:02:11".
[[nodiscard]] QString holderText(const ledger::LockHolder& holder);

/// What opening did; empty for Opened and Created.
[[nodiscard]] QString openReportText(const ledger::OpenReport& report);

/// What an import did, or would do: "Runs not here yet: 2", one line each.
[[nodiscard]] QString importText(const std::vector<ledger::ImportedRun>& runs);

}  // namespace ridgepoint::ui
