// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <vector>

#include "core/ledger/ledger.h"

namespace ridgepoint::ledger {

/// What an import does, or would do, with one run of the file.
struct ImportedRun {
    enum class Outcome {
        Added,      ///< the run was not here
        Extended,   ///< it was here; later events were added
        Unchanged,  ///< everything was here already
        KeptBoth,   ///< it went on differently here and there; theirs is kept as the run `storedAs`
    };
    Outcome outcome = Outcome::Unchanged;
    QString run = {};  ///< its id in the file; empty for the profile (preferences)
    QString lab = {};
    QString storedAs = {};  ///< its id here
    int newEvents = 0;
    QDateTime lastHere = {};   ///< time of its last event here; invalid if there is none
    QDateTime lastThere = {};  ///< time of its last event in the file
};

enum class ImportMode { Preview, Apply };

/// The whole ledger as one JSON object: {"format": "ridgepoint-ledger", "version": 1, "runs": [slices]}, the
/// profile first, then the runs in their order. Equal histories give equal bytes.
[[nodiscard]] Result<QJsonObject, LedgerError> exportLedger(const Ledger& ledger);

/// Writes it to a file, whole or not at all. @errors ReadOnlyFolder, Io, storage
[[nodiscard]] Done exportTo(const Ledger& ledger, const QString& file);

/// Adds the runs of an exported ledger, or of a single slice. Everything is verified first and added in one
/// transaction: on an error nothing has changed. Importing again changes nothing.
/// @errors NotAnExport, NewerVersion, RunAltered, EventAltered, ChainBroken, TooLarge, storage
[[nodiscard]] Result<std::vector<ImportedRun>, LedgerError> importJson(Ledger& ledger,
                                                                       const QJsonObject& json,
                                                                       ImportMode mode = ImportMode::Apply);

/// @errors those of importJson; NotReadable; Truncated if the file is not well-formed JSON; TooLarge beyond
/// 64 MiB
[[nodiscard]] Result<std::vector<ImportedRun>, LedgerError> importFrom(Ledger& ledger, const QString& file,
                                                                       ImportMode mode = ImportMode::Apply);

}  // namespace ridgepoint::ledger
